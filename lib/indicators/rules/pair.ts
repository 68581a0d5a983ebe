import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Pair } from "../sheet-ratio";
import { nameOf, type PairSource, type Sheet } from "./rule";

/** The two parts as the sheet gives them. */
export function readPair(sheet: Sheet, pair: PairSource): Pair {
  if (pair.from === "rows") {
    return { numerator: figureAt(sheet.cells, pair.numerator), denominator: figureAt(sheet.cells, pair.denominator) };
  }
  const parts = sheet.cells[pair.key]?.parts;
  return { numerator: parts?.numerator ?? null, denominator: parts?.denominator ?? null };
}

/** Cells that can put the parts right, the part first. */
export const pairCells = (pair: PairSource): string[] =>
  pair.from === "rows" ? [pair.numerator, pair.denominator] : [pair.key];

/** "dòng 6.5.2 “…” là 48" and "dòng 6.5.1 “…” là 11", or the two parts of one cell. */
export function pairWords(sheet: Sheet, pair: PairSource, numerator: string, denominator: string): [string, string] {
  const [part, whole] = [formatDecimal(numerator), formatDecimal(denominator)];
  if (pair.from === "rows") {
    return [`${nameOf(sheet, pair.numerator)} là ${part}`, `${nameOf(sheet, pair.denominator)} là ${whole}`];
  }
  return [`${nameOf(sheet, pair.key)} có tử số là ${part}`, `mẫu số là ${whole}`];
}
