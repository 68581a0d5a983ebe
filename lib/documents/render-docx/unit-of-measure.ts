import type { TextRun } from "docx";
import { textWidth } from "../text-width";
import { mm, SIZE } from "./measures";
import { runsOfLines } from "./text";

/** Padding of a cell and its rules, in twips. */
const CELL_ROOM = 170;
const WIDTH = { min: mm(23), max: mm(39) } as const;

/**
 * The printed unit of a row: the codes of a choice ("Chưa có = 0 2 cấp = 1") stand under each other, for "0 2 cấp" on
 * a line of its own reads as another code. The space between them stays, so that the text is the printed one.
 */
export const unitLines = (unit: string): string[] => unit.match(/.*?=\s*\d+\s*[;,]?(?:\s+|$)|.+$/g) ?? [unit];

export const unitRuns = (unit: string): TextRun[] => runsOfLines(unitLines(unit), { size: SIZE.table });

/** Wide enough for the codes of a choice, and then for the other units too, within what the names of rows can spare. */
export function unitWidth(units: readonly string[]): number {
  const lines = units.map(unitLines);
  if (lines.every(({ length }) => length === 1)) return WIDTH.min;
  const longest = Math.max(...lines.flat().map((line) => textWidth(line, SIZE.table, "regular")));
  return Math.min(WIDTH.max, Math.max(WIDTH.min, Math.ceil(longest) + CELL_ROOM));
}
