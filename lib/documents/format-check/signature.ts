import { FORM_MAKER } from "../fixed-words";
import type { DocxBlock, DocxParagraph, DocxRow, DocxTable } from "../read-docx/docx-document";
import { paragraphsIn } from "../read-docx/read-docx";
import { fold, type Line, linesOf } from "./lines";

/** Nơi nhận and the signer, in one table or one under the other. */
export type SignatureBlock = {
  /** Lines from "Nơi nhận:" on; null when there is none. */
  recipients: Line[] | null;
  /** The signer's lines: authority, title, name. */
  signer: Line[];
  /** "NGƯỜI LẬP BIỂU" of a statistical form alone, which has no Nơi nhận; null in every other document. */
  maker: Line | null;
  rows: DocxRow[];
  /** Paragraphs in order, empty ones too. */
  paragraphs: DocxParagraph[];
};

const linesIn = (blocks: readonly DocxBlock[]): Line[] =>
  blocks
    .flatMap(paragraphsIn)
    .flatMap(linesOf)
    .filter(({ text }) => text.trim() !== "");

const isTitle = ({ text }: Line): boolean => fold(text).startsWith(fold("Nơi nhận"));

const isMaker = ({ text }: Line): boolean => fold(text.trim()) === fold(FORM_MAKER);
/** Place and day, and "(Ký, ghi rõ họ tên)", are no titles. */
const isTitleOrName = ({ text }: Line): boolean => !/ngày.*tháng.*năm/iu.test(text) && !/^\s*\(/.test(text);

function fromTable(table: DocxTable): SignatureBlock | null {
  const cells = table.rows.flatMap(({ cells }) => cells.map(({ blocks }) => linesIn(blocks)));
  const maker = cells.flat().find(isMaker) ?? null;
  if (maker) {
    const others = cells.filter((lines) => !lines.includes(maker)).flat();
    return {
      recipients: null,
      signer: others.filter(isTitleOrName),
      maker,
      rows: table.rows,
      paragraphs: paragraphsIn(table),
    };
  }
  if (!cells.some((lines) => lines.some(isTitle))) return null;
  const column = table.rows.flatMap(({ cells }) =>
    cells.map(({ blocks }, index) => ({ index, lines: linesIn(blocks) })),
  );
  const mine = column.find(({ lines }) => lines.some(isTitle))?.index ?? 0;
  return {
    recipients: column.filter(({ index }) => index === mine).flatMap(({ lines }) => lines),
    signer: column.filter(({ index }) => index !== mine).flatMap(({ lines }) => lines),
    maker: null,
    rows: table.rows,
    paragraphs: paragraphsIn(table),
  };
}

/** How the block of a signer begins without a table: "TM. …", "KT. …", a title in capitals alone. */
const AUTHORITY = /^(TM|KT|TL|TUQ|Q)\s*\./;

/**
 * The signature block among the blocks of a document and where it stands: a table with "Nơi nhận", else the lines from
 * the first of "Nơi nhận" and the authority on. Null when there is none.
 */
export function findSignature(blocks: readonly DocxBlock[]): { at: number; to: number; block: SignatureBlock } | null {
  for (const [at, block] of blocks.entries()) {
    const found = block.kind === "table" ? fromTable(block) : null;
    if (found) return { at, to: at + 1, block: found };
  }
  const at = blocks.findIndex(
    (block) =>
      block.kind === "paragraph" && linesOf(block).some((line) => isTitle(line) || AUTHORITY.test(line.text.trim())),
  );
  if (at < 0) return null;
  const after = blocks.slice(at);
  const stop = after.findIndex(
    (block) => block.kind === "table" || block.pageBreakBefore || /^\s*phụ lục/i.test(block.text),
  );
  const own = stop < 0 ? after : after.slice(0, stop);
  const lines = linesIn(own);
  const from = lines.findIndex(isTitle);
  const recipients = from < 0 ? null : lines.slice(from).filter((line) => isTitle(line) || /^\s*[-–]/.test(line.text));
  return {
    at,
    to: at + own.length,
    block: {
      recipients,
      signer: lines.filter((line) => !recipients?.includes(line)),
      maker: null,
      rows: [],
      paragraphs: own.flatMap(paragraphsIn),
    },
  };
}
