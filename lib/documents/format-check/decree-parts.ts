import type { DocxBlock, DocxDocument, DocxParagraph, DocxTable } from "../read-docx/docx-document";
import { type AppendixPart, findAppendices, type Placed, textWidthOf } from "./appendices";
import { findLetterhead, type Letterhead } from "./letterhead";
import { fold, HEAD_LETTERS_MAX, type Line, linesOf, type Piece, piecesOf } from "./lines";
import { findSignature, type SignatureBlock } from "./signature";

/** A document taken apart as the decree names its parts. */
export type DecreeParts = {
  document: DocxDocument;
  letterhead: Letterhead;
  title: { kind: Line | null; subject: Line[]; under: Piece | null };
  /** "Kính gửi: …" */
  addressee: Line | null;
  /** From under the title to the signature: paragraphs and tables. */
  body: DocxBlock[];
  /** Room for text of the body, in twips. */
  bodyWidth: number;
  signature: SignatureBlock | null;
  appendices: AppendixPart[];
  /** Something after the signature that stands in no appendix. */
  stray: DocxBlock | null;
  /** The tables with figures: of the body, then of the appendices. */
  tables: { table: DocxTable; where: string }[];
};

const says = ({ text }: Line, words: string): boolean =>
  text.length <= HEAD_LETTERS_MAX && fold(text).replace(/[.:\s]+$/, "") === fold(words);

const isParagraph = (block: DocxBlock): block is DocxParagraph => block.kind === "paragraph";

/** Title, addressee and where the body begins, among the blocks above the signature. */
function titleOf(blocks: readonly DocxBlock[], width: number) {
  const at = blocks.findIndex((block) => isParagraph(block) && linesOf(block).some((line) => says(line, "báo cáo")));
  const kindBlock = blocks[at];
  const own = kindBlock && isParagraph(kindBlock) ? linesOf(kindBlock) : [];
  const kind = own.find((line) => says(line, "báo cáo")) ?? null;
  const subject: Line[] = kind ? own.slice(own.indexOf(kind) + 1).filter(({ text }) => text.trim() !== "") : [];
  let under: Piece | null = null;
  let addressee: Line | null = null;
  let next = at + 1;
  for (; kind && next < blocks.length; next += 1) {
    const block = blocks[next];
    if (!block || !isParagraph(block)) break;
    const pieces = piecesOf([block], width);
    const [first] = pieces;
    if (!first) continue;
    if (first.kind !== "line") {
      under ??= first;
      continue;
    }
    const text = first.line.text.trim();
    if (/^kính gửi/i.test(text)) addressee = first.line;
    else if (
      addressee
        ? !/^[-–]/.test(text) || block.align === "both"
        : under || (subject.length > 0 && block.align !== "center")
    )
      break;
    else if (!addressee) {
      for (const piece of pieces) if (piece.kind === "line") subject.push(piece.line);
      under = pieces.find((piece) => piece.kind !== "line") ?? null;
    }
  }
  return { title: { kind, subject, under }, addressee, head: Math.max(at, 0), bodyFrom: kind ? next : 0 };
}

/** Tables that show figures: lines drawn, more than one cell. */
const holdsFigures = (table: DocxTable): boolean => table.ruled && table.rows.some(({ cells }) => cells.length > 1);

/** Takes a document apart. */
export function decreeParts(document: DocxDocument): DecreeParts {
  const placed = document.sections.flatMap((section) =>
    section.blocks.map((block, index): Placed => ({ block, section, first: index === 0 })),
  );
  const blocks = placed.map(({ block }) => block);
  const [first] = document.sections;
  const bodyWidth = first ? textWidthOf(first) : 0;
  const found = findSignature(blocks);
  const upTo = blocks.slice(0, found?.at ?? blocks.length);
  const { title, addressee, head, bodyFrom } = titleOf(upTo, bodyWidth);
  const letterhead = findLetterhead(upTo.slice(0, head > 0 ? head : Math.min(upTo.length, 12)));
  const letterheadTable = upTo.find((block) => block.kind === "table");
  const body = upTo.slice(bodyFrom).filter((block) => bodyFrom > 0 || block !== letterheadTable);
  const { appendices, stray } = findAppendices(found ? placed.slice(found.to) : []);
  const ofBody = body.flatMap((block) => (block.kind === "table" ? [block] : []));
  return {
    document,
    letterhead,
    title,
    addressee,
    body,
    bodyWidth,
    signature: found?.block ?? null,
    appendices,
    stray,
    tables: [
      ...ofBody.map((table, index) => ({ table, where: `Bảng ${index + 1} trong nội dung` })),
      ...appendices.flatMap(({ label, tables }) => tables.map((table) => ({ table, where: label.text.trim() }))),
    ].filter(({ table }) => holdsFigures(table)),
  };
}
