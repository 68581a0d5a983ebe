import type { Cell } from "../cell";
import { figureOf } from "../figure";
import type { Pair } from "../sheet-ratio";
import type { Item } from "../template";
import { cellOf, hasRow, type Respondent } from "./respondents";

/** What one unit says about a share: both parts, or why not. */
export type UnitPair = Pair & {
  says: "complete" | "incomplete" | "onlyTyped" | "notApplicable" | "noRow" | "nothing";
  /** What was typed for the share itself, when it is all there is. */
  typed: string | null;
};

/** A ratio's parts are two rows; a percent's stand in its own cell. */
export function unitPair(item: Item, unit: Respondent): UnitPair {
  if (item.kind !== "ratio") return percentPair(cellOf(unit, item.key), hasRow(unit, item.key));

  const top = cellOf(unit, item.numerator ?? "");
  const bottom = cellOf(unit, item.denominator ?? "");
  const numerator = figureOf(top);
  const denominator = figureOf(bottom);
  if (numerator !== null && denominator !== null) return { says: "complete", numerator, denominator, typed: null };
  if (numerator !== null || denominator !== null) return { says: "incomplete", numerator, denominator, typed: null };
  const cell = cellOf(unit, item.key);
  const typed = typedIn(cell);
  return { says: withoutFigures(item, unit, [cell, top, bottom], typed), numerator, denominator, typed };
}

const typedIn = (cell: Cell | undefined): string | null => (cell?.state === "value" ? cell.value : null);

/** What a unit says that gave neither number. */
function withoutFigures(
  { numerator = "", denominator = "" }: Item,
  unit: Respondent,
  cells: readonly (Cell | undefined)[],
  typed: string | null,
): UnitPair["says"] {
  if (typed !== null) return "onlyTyped";
  if (!hasRow(unit, numerator) || !hasRow(unit, denominator)) return "noRow";
  return cells.some((cell) => cell?.state === "notApplicable") ? "notApplicable" : "nothing";
}

function percentPair(cell: Cell | undefined, known: boolean): UnitPair {
  const none = { numerator: null, denominator: null, typed: null };
  if (!known) return { says: "noRow", ...none };
  if (cell === undefined || cell.state === "blank") return { says: "nothing", ...none };
  if (cell.state === "notApplicable") return { says: "notApplicable", ...none };
  if (cell.state === "none") return { says: "complete", numerator: "0", denominator: "0", typed: null };
  if (cell.parts === null) return { says: "onlyTyped", numerator: null, denominator: null, typed: typedIn(cell) };
  return { says: "complete", numerator: cell.parts.numerator, denominator: cell.parts.denominator, typed: null };
}
