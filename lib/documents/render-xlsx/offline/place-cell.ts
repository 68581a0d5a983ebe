import type { Cell, Worksheet } from "exceljs";
import { BASE_SHEET } from "@/lib/indicators/offline/marks";
import type { OfflineWriting } from "@/lib/indicators/offline/offline-file";
import type { OfflinePlace } from "@/lib/report/offline/offline-book";
import { xmlText } from "../../xml-text";
import { BORDER, FONT, fill } from "../sheet-look";
import { fitsFormula } from "./formulas";

const INPUT_FILL = fill("FFFFF8D9");
const TEXT_FORMAT = "@";

/** Number formats; the separators shown are the reader's own settings. */
export const PLACE_FORMAT = {
  count: "#,##0",
  quantity: "#,##0.00",
  percent: "General",
  text: TEXT_FORMAT,
} as const satisfies Record<OfflinePlace["kind"], string>;

/** Where each list of answers stands on the hidden sheet: "$D$1:$D$4". */
export type ListRanges = ReadonlyMap<string, string>;
export const listKey = (options: readonly string[]): string => options.join("\n");

/** Words are always a text cell, never a formula. */
const cellValue = (writing: OfflineWriting): number | string | null => {
  if (writing.kind === "empty") return null;
  return writing.kind === "number" ? Number(writing.decimal) : xmlText(writing.text);
};

/** A place people fill in: unlocked and tinted; Excel asks about what looks wrong but takes it. */
export function writePlace(
  sheet: Worksheet,
  at: { row: number; column: number },
  place: OfflinePlace,
  lists: ListRanges,
) {
  const cell = sheet.getCell(at.row, at.column);
  const words = place.kind === "text" || place.written.kind === "text";
  openForInput(cell, cellValue(place.written), PLACE_FORMAT[place.kind], words ? "left" : "right");
  const range = lists.get(listKey(place.options));
  if (place.options.length > 0 && range !== undefined) {
    cell.dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`${BASE_SHEET}!${range}`],
      ...asking("Hãy chọn một dòng trong danh sách. Vẫn giữ nội dung vừa gõ?"),
    };
  } else if (place.kind !== "text") {
    const whole = place.kind === "count";
    const what = whole ? "số nguyên không âm" : "số không âm";
    cell.dataValidation = {
      type: "custom",
      allowBlank: true,
      formulae: [fitsFormula(cell.address, whole)],
      ...asking(
        `Dòng này cần ${what}, dấu “-” (không phát sinh) hoặc “Không thuộc nhiệm vụ”. Vẫn giữ nội dung vừa gõ?`,
      ),
    };
  }
}

const asking = (error: string) => ({
  showErrorMessage: true,
  errorStyle: "warning",
  errorTitle: "Số liệu cần xem lại",
  error,
});

export function writeNote(sheet: Worksheet, row: number, column: number, note: string): void {
  openForInput(sheet.getCell(row, column), note === "" ? null : xmlText(note), TEXT_FORMAT, "left");
}

function openForInput(cell: Cell, value: number | string | null, numFmt: string, horizontal: "left" | "right"): void {
  cell.value = value;
  cell.font = FONT;
  cell.numFmt = numFmt;
  cell.fill = INPUT_FILL;
  cell.border = BORDER;
  cell.alignment = { horizontal, vertical: "middle", wrapText: true };
  cell.protection = { locked: false };
}
