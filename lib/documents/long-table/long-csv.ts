import { LONG_COLUMNS, type LongEntry } from "@/lib/report/long-table/long-columns";
import type { LongRow } from "@/lib/report/long-table/long-rows";
import { cellText, startsLikeFormula } from "./safe-text";

/** Told by it, Excel reads UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Text that a spreadsheet would run as a formula gets an apostrophe in front; figures are figures, also below 0. */
function field(entry: LongEntry): string {
  if (entry === null) return "";
  if ("decimal" in entry) return entry.decimal;
  const text = cellText(entry.text);
  return quoted(startsLikeFormula(text) ? `'${text}` : text);
}

const line = (fields: readonly string[]): string => `${fields.join(",")}\r\n`;

/**
 * The long table as CSV for other programs (RFC 4180): UTF-8 with its mark, commas between fields, a point before
 * decimals. A piece of bytes for each sheet.
 */
export async function* longCsv(sheets: AsyncIterable<Iterable<LongRow>>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + line(LONG_COLUMNS.map(({ heading }) => quoted(heading))));
  for await (const rows of sheets) {
    let text = "";
    for (const row of rows) text += line(LONG_COLUMNS.map(({ entry }) => field(entry(row))));
    if (text !== "") yield encoder.encode(text);
  }
}
