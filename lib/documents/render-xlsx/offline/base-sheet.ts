import type { Worksheet } from "exceljs";
import { BASE_MARK } from "@/lib/indicators/offline/marks";
import type { OfflineBook, OfflinePlace } from "@/lib/report/offline/offline-book";
import { letters } from "../layout";
import { put } from "../sheet-look";
import { type ListRanges, listKey } from "./place-cell";

const FIRST_LIST = 4;

/**
 * The very hidden sheet: which report the workbook is of, each row as it was when the workbook was made, and the
 * lists people choose from. Answers where the lists stand.
 */
export function writeBaseSheet(sheet: Worksheet, { meta, base, sheets }: OfflineBook): ListRanges {
  put(sheet.getCell(1, 1), BASE_MARK);
  put(sheet.getCell(1, 2), JSON.stringify(meta));
  let row = 1;
  for (const [key, one] of base) {
    row += 1;
    sheet.getCell(row, 1).value = key;
    // Quotes and line ends are escaped, so that no reader of Office files changes them.
    sheet.getCell(row, 2).value = JSON.stringify(one).replace(/[\u007f-\uffff]/g, escaped);
  }
  const ranges = new Map<string, string>();
  for (const { options } of sheets.flatMap(placesOf)) {
    const key = listKey(options);
    if (options.length === 0 || ranges.has(key)) continue;
    const column = FIRST_LIST + ranges.size;
    options.forEach((option, index) => {
      put(sheet.getCell(1 + index, column), option);
    });
    ranges.set(key, `$${letters(column)}$1:$${letters(column)}$${options.length}`);
  }
  sheet.state = "veryHidden";
  return ranges;
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

const placesOf = (sheet: OfflineBook["sheets"][number]): OfflinePlace[] =>
  sheet.kind === "list"
    ? sheet.rows.flatMap((row) => (row.kind === "input" ? [row.place] : []))
    : sheet.rows.flatMap(({ name, places }) => [...(name ? [name] : []), ...places]);
