import type { RichBlock, RichList, RichTable } from "@/lib/narrative/rich-doc";
import type { PassageDifference } from "@/lib/report/comparison";
import type { Appendix, ReportDocument, ReportSection } from "@/lib/report/report-document";
import { placeCells } from "../place-cells";
import { LIST_SIGNS } from "../render-docx/body";
import { xmlText } from "../xml-text";
import { type FormGrid, gridOfAppendix, matrixGrid } from "./form-grid";

/** Where a passage stands: its section and what it is there. */
export type PassagePlace = Pick<PassageDifference, "section" | "heading" | "role">;

type LinePlace = { part: "title" } | { part: "addressees" } | { part: "appendix" } | ({ part: "body" } & PassagePlace);

export type MadeLine = { type: "line"; text: string; at: LinePlace };

type TablePlace =
  | { part: "letterhead" }
  | { part: "signature" }
  | ({ part: "body"; rows: string[][] } & PassagePlace)
  | { part: "form"; appendix: number; title: string; grid: FormGrid };

export type MadeTable = { type: "table"; at: TablePlace /** Its words, to find it again by. */; texts: string[] };

export type MadeBlock = MadeLine | MadeTable;

const printed = (text: string): string => xmlText(text).trim();

const textOf = (paragraph: { content?: { text: string }[] | undefined }): string =>
  (paragraph.content ?? []).map(({ text }) => text).join("");

function listTexts(list: RichList, depth: number): string[] {
  const sign = LIST_SIGNS[Math.min(depth, LIST_SIGNS.length - 1)] ?? "";
  return list.content.flatMap((item) =>
    item.content.flatMap((part, index) =>
      part.type === "bulletList" ? listTexts(part, depth + 1) : [`${index === 0 ? sign : ""}${textOf(part)}`],
    ),
  );
}

function tableRows(table: RichTable): string[][] {
  const rows = table.content.filter(({ content }) => content.length > 0);
  return placeCells(rows).placed.map((cells) => cells.map(({ cell }) => printed(cell.content.map(textOf).join("\n"))));
}

function blocksOf(blocks: readonly RichBlock[], place: PassagePlace): MadeBlock[] {
  return blocks.flatMap((block): MadeBlock[] => {
    if (block.type === "table") {
      const rows = tableRows(block);
      return [{ type: "table", at: { part: "body", ...place, role: "table", rows }, texts: rows.flat() }];
    }
    const texts = block.type === "paragraph" ? [textOf(block)] : listTexts(block, 0);
    return texts.map((text) => ({ type: "line", text: printed(text), at: { part: "body", ...place } }));
  });
}

function sectionBlocks({ number, heading, level, blocks }: ReportSection, section: number): MadeBlock[] {
  const words = level === 1 ? heading.toLocaleUpperCase("vi") : heading;
  const place = { section, heading: `${number} ${heading}`.trim() };
  return [
    { type: "line", text: printed(`${number} ${words}`), at: { part: "body", ...place, role: "heading" } },
    ...blocksOf(blocks, { ...place, role: "text" }),
  ];
}

const lines = (texts: readonly string[], at: LinePlace): MadeLine[] =>
  texts.map((text) => ({ type: "line", text: printed(text), at }));

function addresseeTexts(addressees: readonly string[]): string[] {
  const bare = addressees.map((text) => text.replace(/[.;,\s]+$/, ""));
  if (bare.length === 0) return [];
  if (bare.length === 1) return [`Kính gửi: ${bare[0]}`];
  const last = bare.length - 1;
  return ["Kính gửi:", ...bare.map((text, index) => `- ${text}${index === last ? "." : ";"}`)];
}

const formTable = (grid: FormGrid, appendix: number, title: string): MadeTable => ({
  type: "table",
  at: { part: "form", appendix, title: printed(title), grid },
  texts: [...grid.headings, ...grid.rows.flatMap(({ cells }) => cells)],
});

/** The form's table, or tables one under the other, each under its caption. */
const formBlocks = (appendix: Appendix, index: number): MadeBlock[] =>
  appendix.tables?.flatMap(({ caption, matrix }): MadeBlock[] => [
    ...lines([caption], { part: "appendix" }),
    formTable(matrixGrid(matrix), index, caption),
  ]) ?? [formTable(gridOfAppendix(appendix), index, appendix.title)];

function headingTexts({ shared, number, title, basis }: Appendix): string[] {
  if (shared === "continued") return [title];
  const label = number === null ? "Phụ lục" : `Phụ lục ${number}`;
  return shared ? [label, shared.title, basis, title] : [label, title, basis];
}

function appendixBlocks(appendix: Appendix, index: number): MadeBlock[] {
  const under = [appendix.coverage ?? "", ...appendix.footnotes.map(({ mark, text }) => `(${mark}) ${text}`)];
  return [
    ...lines(headingTexts(appendix), { part: "appendix" }),
    ...formBlocks(appendix, index),
    ...lines(under, { part: "appendix" }),
  ];
}

/** The document as it is printed, block by block, each with its place; what prints nothing is left out. */
export function printedBlocks(made: ReportDocument): MadeBlock[] {
  const { header, title, signature, recipients } = made;
  const frame = { section: null, heading: "" };
  const blocks: MadeBlock[] = [
    { type: "table", at: { part: "letterhead" }, texts: [header.superior ?? "", header.agency, "Số:", header.symbol] },
    // A công văn has its subject under the number, in the letterhead.
    ...lines(title.kind === null ? [] : [title.kind, title.subject], { part: "title" }),
    ...lines(addresseeTexts(made.addressees), { part: "addressees" }),
    ...blocksOf(made.opening, { ...frame, role: "opening" }),
    ...made.sections.flatMap(sectionBlocks),
    ...blocksOf(made.closing, { ...frame, role: "closing" }),
    {
      type: "table",
      at: { part: "signature" },
      texts: ["Nơi nhận:", ...recipients, ...signature.authority, signature.position, signature.name],
    },
    ...made.appendices.flatMap(appendixBlocks),
  ];
  return blocks.filter((block) => block.type === "table" || block.text !== "");
}
