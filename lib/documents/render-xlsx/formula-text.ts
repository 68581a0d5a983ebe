import type { Formula } from "@/lib/report/workbook";
import { COLUMN, letters } from "./layout";

/** A formula's surroundings: its own place, the rows of the sheet by key, how many unit columns there are. */
export type Place = { row: number; column: number; rowOf: ReadonlyMap<string, number>; unitCount: number };

const cell = (column: number, row: number): string => `${letters(column)}${row}`;

const unitRange = (row: number, unitCount: number): string =>
  `${cell(COLUMN.firstUnit, row)}:${cell(COLUMN.firstUnit + unitCount - 1, row)}`;

/**
 * Percentage to 2 places, half up. Scaled before the only division, so that a half is met exactly (a quotient of
 * whole numbers ending in ,5 is exact in binary) and Excel, LibreOffice and the database agree.
 */
const percentage = (numerator: string, denominator: string): string =>
  `IF(${denominator}=0,"–",ROUND(${numerator}*10000/(${denominator}),0)/100)`;

/** Null when a row the formula needs is not on this sheet: the figure is then written as it is. */
export function formulaText(formula: Formula, { row, column, rowOf, unitCount }: Place): string | null {
  if (unitCount === 0 && ["sumUnits", "pairRatio", "shareOfCode"].includes(formula.op)) return null;
  switch (formula.op) {
    case "sumUnits":
      return `SUM(${unitRange(row, unitCount)})`;
    case "adjusted": {
      const source = formula.source === "owner" ? COLUMN.owner : COLUMN.unitsTotal;
      return `${cell(source, row)}+${cell(COLUMN.adjustment, row)}`;
    }
    case "shareOfCode": {
      const range = unitRange(row, unitCount);
      return percentage(`COUNTIF(${range},${formula.code})`, `COUNT(${range})`);
    }
    case "pairRatio":
    case "ownerRatio":
    case "provinceRatio":
    case "unitRatio": {
      const top = rowOf.get(formula.numerator);
      const bottom = rowOf.get(formula.denominator);
      if (top === undefined || bottom === undefined) return null;
      const plus = (text: string, at: number) =>
        "adjusted" in formula && formula.adjusted ? `(${text}+${cell(COLUMN.adjustment, at)})` : text;
      if (formula.op === "pairRatio") {
        const both = (at: number) => {
          const [one, other] = [unitRange(top, unitCount), unitRange(bottom, unitCount)];
          return `SUMPRODUCT(--ISNUMBER(${one}),--ISNUMBER(${other}),${unitRange(at, unitCount)})`;
        };
        return percentage(plus(both(top), top), plus(both(bottom), bottom));
      }
      const columns = { ownerRatio: COLUMN.owner, provinceRatio: COLUMN.province, unitRatio: column } as const;
      const at = columns[formula.op];
      return percentage(plus(cell(at, top), top), plus(cell(at, bottom), bottom));
    }
  }
}
