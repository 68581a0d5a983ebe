import type { Parts } from "../ooxml/parts";
import { readSharedStrings } from "./shared-strings";
import type { SheetContext } from "./sheet";
import { readStyles } from "./styles";
import { readWorkbook, type Workbook } from "./workbook";

/** The sheets of a workbook, and what all of them are read with: one count of cells for the whole file. */
export function openWorkbook(parts: Parts): { sheets: Workbook["sheets"]; context: SheetContext } {
  const { sheets, sharedStrings, styles, date1904 } = readWorkbook(parts);
  const context = {
    sharedStrings: readSharedStrings(parts, sharedStrings),
    styleOf: readStyles(parts, styles),
    date1904,
    cellsWritten: { count: 0 },
  };
  return { sheets, context };
}
