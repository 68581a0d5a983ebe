import type { CellValue } from "exceljs";
import type { Entry, FigureKind } from "@/lib/report/workbook";
import { xmlText } from "../xml-text";
import { formulaText, type Place } from "./formula-text";

/** Excel keeps 15 digits: a longer figure is written as text rather than silently rounded. */
const DIGITS_MAX = 15;

const NO_FIGURE = "–";

/** Number formats; the separators shown are the reader's own settings. */
const NUMBER_FORMAT = {
  count: "#,##0",
  quantity: "#,##0.00",
  // 0 and 100 percent print without places.
  ratio: "[=100]0;[=0]0;0.00",
  code: "0",
} as const satisfies Record<FigureKind, string>;

/** "#,##0.##" would leave a bare separator after whole numbers: a whole quantity gets the format of a count. */
export const formatOf = (kind: FigureKind, value: string): string =>
  kind === "quantity" && !value.includes(".") ? NUMBER_FORMAT.count : NUMBER_FORMAT[kind];

function plainValue(value: string | null): number | string {
  if (value === null) return NO_FIGURE;
  const digits = value.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length > DIGITS_MAX ? value : Number(value);
}

/** User text is always a string cell, never a formula; a formula always carries its stored result. */
export function entryValue(entry: Entry, place: Place): CellValue {
  switch (entry.kind) {
    case "empty":
      return null;
    case "words":
      return xmlText(entry.text);
    case "figure": {
      const value = plainValue(entry.value);
      const formula = entry.formula ? formulaText(entry.formula, place) : null;
      return formula === null ? value : { formula, result: value };
    }
  }
}
