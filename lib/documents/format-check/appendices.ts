import type { DocxBlock, DocxSection, DocxTable } from "../read-docx/docx-document";
import { type Line, linesOf, type Piece, piecesOf } from "./lines";

export type AppendixPart = {
  /** "Phụ lục", "Phụ lục II". */
  label: Line;
  title: Line[];
  basis: Line | null;
  /** What stands right under its heading; words may follow before the first table. */
  rule: Piece | null;
  /** Room for text in its section, in twips. */
  width: number;
  section: DocxSection;
  /** It begins its section, so that pages can be counted from there. */
  beginsSection: boolean;
  tables: DocxTable[];
};

const LABEL = /^phụ lục(\s+(số\s+)?[\p{L}\d]{1,6})?\s*[.:]?$/iu;

export const isAppendixLabel = (text: string): boolean => LABEL.test(text.normalize("NFC").replace(/\s+/g, " ").trim());

export const textWidthOf = ({ page }: DocxSection): number => page.width - page.margins.left - page.margins.right;

export type Placed = { block: DocxBlock; section: DocxSection; first: boolean };

function appendixOf(label: Line, blocks: readonly Placed[], start: Placed): AppendixPart {
  const stop = blocks.findIndex(({ block }) => block.kind === "table");
  const heading = blocks.slice(0, stop < 0 ? blocks.length : stop);
  const width = textWidthOf(start.section);
  const pieces = heading.flatMap(({ block }) => (block.kind === "paragraph" ? piecesOf([block], width) : []));
  const lines = pieces.flatMap((piece) => (piece.kind === "line" ? [piece.line] : []));
  const from = lines.indexOf(lines.find(({ paragraph }) => paragraph === label.paragraph) ?? label) + 1;
  const basisAt = lines.findIndex(({ text }) => /^\s*\(?\s*kèm theo/i.test(text));
  const lastOfHeading = basisAt < 0 ? lines.at(-1) : lines[basisAt];
  const end = pieces.findIndex((piece) => piece.kind === "line" && piece.line === lastOfHeading);
  return {
    label,
    title: lines.slice(from, basisAt < 0 ? lines.length : basisAt),
    basis: lines[basisAt] ?? null,
    rule: pieces[end + 1] ?? null,
    width,
    section: start.section,
    beginsSection: start.first,
    tables: blocks.flatMap(({ block }) => (block.kind === "table" ? [block] : [])),
  };
}

/** What stands after the signature, cut at each "Phụ lục": the appendices, and what belongs to none. */
export function findAppendices(blocks: readonly Placed[]): { appendices: AppendixPart[]; stray: DocxBlock | null } {
  const labelOf = ({ block }: Placed): Line | undefined =>
    block.kind === "paragraph" ? linesOf(block).find(({ text }) => isAppendixLabel(text)) : undefined;
  const starts = blocks.flatMap((placed, index) => {
    const label = labelOf(placed);
    return label ? [{ label, index, placed }] : [];
  });
  const before = blocks.slice(0, starts[0]?.index ?? blocks.length);
  const stray = before.find(({ block }) => block.kind === "table" || block.text.trim() !== "");
  return {
    stray: stray?.block ?? null,
    appendices: starts.map(({ label, index, placed }, at) =>
      appendixOf(label, blocks.slice(index, starts[at + 1]?.index ?? blocks.length), placed),
    ),
  };
}
