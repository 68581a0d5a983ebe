import type { Parts } from "../ooxml/parts";
import type { LegacyEncoding, PlainAside, PlainBlock, PlainDocument, PlainParagraph } from "../plain-document";
import { writeAddress } from "./cell-address";
import { openWorkbook } from "./open-workbook";
import { readSheet, type Sheet } from "./sheet";
import { sheetBlocks } from "./sheet-blocks";
import { readTextBoxes } from "./text-boxes";
import { visibleRows } from "./visible-rows";

/**
 * Reads a workbook whose package passed the upload guard: for each visible sheet its name, then its paragraphs and
 * tables from top to bottom, texts as a person sees them (`number-text.ts` says how numbers are written). Formulas give
 * the result stored with them. Throws `IntakeRefused`: `broken`, or `tooComplex` beyond `limits.ts`.
 */
export function readXlsx(parts: Parts): PlainDocument {
  const { sheets, context } = openWorkbook(parts);
  const blocks: PlainBlock[] = [];
  const asides: PlainAside[] = [];
  let legacyEncoding: LegacyEncoding | null = null;
  let tables = 0;
  for (const { name, part, hidden } of sheets) {
    if (hidden) {
      asides.push({ where: "hiddenSheet", text: name });
      continue;
    }
    const sheet = readSheet(parts, part, name, context);
    blocks.push(nameOf(sheet), ...sheetBlocks(name, visibleRows(sheet), () => tables++));
    asides.push(...asidesOf(sheet));
    legacyEncoding ??= sheet.cells.find((cell) => cell.legacyEncoding !== null)?.legacyEncoding ?? null;
  }
  asides.push(...readTextBoxes(parts));
  return { format: "xlsx", blocks, asides, legacyEncoding };
}

const nameOf = ({ name }: Sheet): PlainParagraph => ({
  type: "paragraph",
  text: name,
  runs: [{ text: name, bold: false, italic: false }],
  style: "sheet name",
  headingLevel: null,
  align: null,
  list: null,
});

function asidesOf(sheet: Sheet): PlainAside[] {
  const formulas = sheet.withoutResult.map(
    ({ row, column }): PlainAside => ({
      where: "formulaWithoutResult",
      text: `${sheet.name}!${writeAddress(row, column)}`,
    }),
  );
  const printed: PlainAside[] = [
    { where: "header", text: sheet.header },
    { where: "footer", text: sheet.footer },
  ];
  return [...printed.filter(({ text }) => text !== ""), ...formulas];
}
