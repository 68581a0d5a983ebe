import type { Parts } from "../ooxml/parts";
import type { LegacyEncoding, PlainAside, PlainBlock, PlainDocument, PlainParagraph } from "../plain-document";
import { writeAddress } from "./cell-address";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type Sheet, type SheetContext } from "./sheet";
import { sheetBlocks } from "./sheet-blocks";
import { readStyles } from "./styles";
import { readTextBoxes } from "./text-boxes";
import { visibleRows } from "./visible-rows";
import { readWorkbook } from "./workbook";

/**
 * Reads a workbook whose package passed the upload guard: for each visible sheet its name, then its paragraphs and
 * tables from top to bottom, texts as a person sees them (`number-text.ts` says how numbers are written). Formulas give
 * the result stored with them. Throws `IntakeRefused`: `broken`, or `tooComplex` beyond `limits.ts`.
 */
export function readXlsx(parts: Parts): PlainDocument {
  const workbook = readWorkbook(parts);
  const context: SheetContext = {
    sharedStrings: readSharedStrings(parts, workbook.sharedStrings),
    styleOf: readStyles(parts, workbook.styles),
    date1904: workbook.date1904,
    cellsWritten: { count: 0 },
  };
  const blocks: PlainBlock[] = [];
  const asides: PlainAside[] = [];
  let legacyEncoding: LegacyEncoding | null = null;
  let tables = 0;
  for (const { name, part, hidden } of workbook.sheets) {
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
