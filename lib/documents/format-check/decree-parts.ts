import type { DocxBlock, DocxDocument, DocxParagraph, DocxTable } from "../read-docx/docx-document";
import { type AppendixPart, findAppendices, type Placed, textWidthOf } from "./appendices";
import { findLetterhead, type Letterhead } from "./letterhead";
import { fold, HEAD_LETTERS_MAX, type Line, linesOf, type Piece, piecesOf } from "./lines";
import { findSignature, type SignatureBlock } from "./signature";
import { withFootApart } from "./table-foot";

/** A document taken apart as the decree names its parts. */
export type DecreeParts = {
  document: DocxDocument;
  letterhead: Letterhead;
  /** A công văn: it has no tên loại, and says under its number what it is about. */
  letter: boolean;
  /** One statistical form alone: it has a heading and who signs, but no number, text or recipients. */
  form: boolean;
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

const ADDRESSEE = /^\s*kính gửi/i;

/** "Kính gửi: …" of a document without a title, and its list; the body begins under them. */
function addresseeOf(blocks: readonly DocxBlock[]) {
  const title = { kind: null, subject: [], under: null };
  const at = blocks.findIndex((block) => isParagraph(block) && ADDRESSEE.test(block.text));
  const block = blocks[at];
  if (!block || !isParagraph(block)) return { title, addressee: null, head: 0, bodyFrom: 0 };
  const list = blocks.slice(at + 1);
  const end = list.findIndex((one) => !isParagraph(one) || !/^\s*([-–].*)?$/.test(one.text) || one.align === "both");
  return { title, addressee: linesOf(block)[0] ?? null, head: at, bodyFrom: at + 1 + (end < 0 ? list.length : end) };
}

/** Title, addressee and where the body begins, among the blocks above the signature. */
function titleOf(blocks: readonly DocxBlock[], width: number, form: boolean) {
  const isKind = (line: Line): boolean => (form ? line.text.trim() !== "" : says(line, "báo cáo"));
  const at = blocks.findIndex((block) => isParagraph(block) && linesOf(block).some(isKind));
  if (at < 0) return addresseeOf(blocks);
  const kindBlock = blocks[at];
  const own = kindBlock && isParagraph(kindBlock) ? linesOf(kindBlock) : [];
  const kind = own.find(isKind) ?? null;
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
    if (ADDRESSEE.test(text)) addressee = first.line;
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

/** Abbreviations of document types that begin a symbol: what carries one is no công văn. */
const TYPED_SYMBOL =
  /\/\s*(NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB)\s*[-–]/u;

/** Without a tên loại: "V/v …" says so, else a Kính gửi under a number whose symbol names no type. */
function isLetter(kind: Line | null, addressee: Line | null, { about, number }: Letterhead): boolean {
  if (kind) return false;
  if (about.length > 0) return true;
  return (
    addressee !== null && number !== null && /\/\s*\p{Lu}/u.test(number.line.text) && !hasTypedSymbol(number.line.text)
  );
}

/** Whether the symbol of a number names a type of document: "BC-SNV". */
export const hasTypedSymbol = (number: string): boolean => TYPED_SYMBOL.test(number);

/** Takes a document apart. */
export function decreeParts(document: DocxDocument): DecreeParts {
  const placed = document.sections.flatMap((section) =>
    section.blocks.flatMap(withFootApart).map((block, index): Placed => ({ block, section, first: index === 0 })),
  );
  const blocks = placed.map(({ block }) => block);
  const [first] = document.sections;
  const bodyWidth = first ? textWidthOf(first) : 0;
  const found = findSignature(blocks);
  const upTo = blocks.slice(0, found?.at ?? blocks.length);
  const form = found?.block.maker != null;
  const { title, addressee, head, bodyFrom } = titleOf(upTo, bodyWidth, form);
  const letterhead = findLetterhead(upTo.slice(0, head > 0 ? head : Math.min(upTo.length, 12)));
  const letterheadTable = upTo.find((block) => block.kind === "table");
  const text = upTo.slice(bodyFrom).filter((block) => bodyFrom > 0 || block !== letterheadTable);
  // What stands under the table of a form alone is its notes, not the text of a document.
  const body = form ? text.filter((block) => block.kind === "table") : text;
  const { appendices, stray } = findAppendices(found ? placed.slice(found.to) : []);
  const ofBody = body.flatMap((block) => (block.kind === "table" ? [block] : []));
  return {
    document,
    letterhead,
    letter: isLetter(title.kind, addressee, letterhead),
    form,
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
