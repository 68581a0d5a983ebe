import type { Cell } from "../cell";
import { figureOf } from "../figure";
import type { Pair } from "../sheet-ratio";
import type { Item } from "../template";
import { cellOf, hasRow, type Respondent } from "./respondents";

/** What one unit says about a share: both parts, or why not. */
export type UnitPair = Pair & {
  says: "complete" | "incomplete" | "onlyTyped" | "notApplicable" | "noRow" | "nothing";
  typed: string | null;
};

/** A ratio's parts are two rows; a percent's stand in its own cell. */
export function unitPair(item: Item, unit: Respondent): UnitPair {
  const cell = cellOf(unit, item.key);
  const typed = cell?.state === "value" ? cell.value : null;
  if (item.kind !== "ratio") return percentPair(cell, hasRow(unit, item.key), typed);

  const top = cellOf(unit, item.numerator ?? "");
  const bottom = cellOf(unit, item.denominator ?? "");
  const numerator = figureOf(top);
  const denominator = figureOf(bottom);
  if (numerator !== null && denominator !== null) return { says: "complete", numerator, denominator, typed };
  if (numerator !== null || denominator !== null) return { says: "incomplete", numerator, denominator, typed };
  const says = (): UnitPair["says"] => {
    if (typed !== null) return "onlyTyped";
    if (!hasRow(unit, item.numerator ?? "") || !hasRow(unit, item.denominator ?? "")) return "noRow";
    const states = [cell?.state, top?.state, bottom?.state];
    return states.includes("notApplicable") ? "notApplicable" : "nothing";
  };
  return { says: says(), numerator, denominator, typed };
}

function percentPair(cell: Cell | undefined, known: boolean, typed: string | null): UnitPair {
  const none = { numerator: null, denominator: null, typed };
  if (!known) return { says: "noRow", ...none };
  if (cell === undefined || cell.state === "blank") return { says: "nothing", ...none };
  if (cell.state === "notApplicable") return { says: "notApplicable", ...none };
  if (cell.state === "none") return { says: "complete", numerator: "0", denominator: "0", typed };
  return cell.parts === null ? { says: "onlyTyped", ...none } : { says: "complete", ...cell.parts, typed };
}
