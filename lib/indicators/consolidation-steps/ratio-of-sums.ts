import type { Cell } from "../cell";
import { DecimalSum } from "../decimal-sum";
import { figureOf } from "../figure";
import { computeRatio } from "../ratio";
import type { Pair } from "../sheet-ratio";
import type { Item } from "../template";
import { contribution, Gathering } from "./gathering";
import { type Outcome, outcome, sentences } from "./outcome";
import { cellOf, hasRow, type Respondent, type Sheets } from "./respondents";
import {
  incompletePairs,
  NO_PARTS,
  NO_SUCH_ROW,
  NOT_THEIRS,
  ONLY_ONE_PART,
  withoutParts,
  ZERO_WHOLE,
} from "./sentences";

/** What one unit says about a share: both parts, or why not. */
export type UnitPair = Pair & {
  says: "complete" | "incomplete" | "onlyTyped" | "notApplicable" | "noRow" | "nothing";
  typed: string | null;
};

/** Σ numerators / Σ denominators and who was left out of it. */
export type RatioOutcome = { made: Outcome; incomplete: string[] };

/**
 * A province's ratio is Σ numerators / Σ denominators over the units whose pair is complete, never a
 * mean of ratios. An incomplete pair (one part given, the other not) leaves the ratio entirely, is
 * named, and blocks a final run; a percent without its parts is named and left out.
 */
export function ratioOfSums(item: Item, sheets: Sheets): RatioOutcome {
  const gathering = new Gathering(item, sheets);
  const numerators = new DecimalSum();
  const denominators = new DecimalSum();
  const incomplete: string[] = [];
  const bare: string[] = [];
  for (const unit of sheets.units) {
    const { says, typed, numerator, denominator } = unitPair(item, unit);
    if (says === "nothing") gathering.miss(unit);
    else if (says === "noRow") gathering.notApplicable(unit, NO_SUCH_ROW);
    else if (says === "notApplicable") gathering.notApplicable(unit, NOT_THEIRS);
    else if (says === "onlyTyped") {
      bare.push(unit.name);
      gathering.leaveOut(unit, contribution({ value: typed, leftOut: NO_PARTS }));
    } else if (says === "incomplete") {
      incomplete.push(unit.name);
      gathering.leaveOut(unit, contribution({ numerator, denominator, leftOut: ONLY_ONE_PART }));
    } else {
      numerators.add(numerator ?? "0");
      denominators.add(denominator ?? "0");
      gathering.count(unit, contribution({ value: computeRatio(numerator, denominator), numerator, denominator }));
    }
  }
  const counted = gathering.counted > 0;
  const numerator = counted ? numerators.text() : null;
  const denominator = counted ? denominators.text() : null;
  const figure = computeRatio(numerator, denominator);
  const problem = sentences(
    figure !== null ? null : counted ? ZERO_WHOLE : gathering.whyNobody(),
    incomplete.length === 0 ? null : incompletePairs(incomplete),
    bare.length === 0 ? null : withoutParts(bare),
  );
  const { contributors } = gathering;
  const coverage = gathering.coverage();
  const blocksFinal = incomplete.length > 0;
  const made = { figure, numerator, denominator, coverage, contributors, problem, blocksFinal };
  return { made: outcome({ madeBy: "ratioOfSums", ...made }), incomplete };
}

/** A ratio's parts are two rows; a percent's stand in its own cell. */
export function unitPair(item: Item, unit: Respondent): UnitPair {
  const cell = cellOf(unit, item.key);
  const typed = cell?.state === "value" ? cell.value : null;
  if (item.kind !== "ratio") return { ...percentPair(cell, hasRow(unit, item.key)), typed };

  const top = cellOf(unit, item.numerator ?? "");
  const bottom = cellOf(unit, item.denominator ?? "");
  const numerator = figureOf(top);
  const denominator = figureOf(bottom);
  const given = (numerator === null ? 0 : 1) + (denominator === null ? 0 : 1);
  if (given === 2) return { says: "complete", numerator, denominator, typed };
  if (given === 1) return { says: "incomplete", numerator, denominator, typed };
  const says = (): UnitPair["says"] => {
    if (typed !== null) return "onlyTyped";
    if (!hasRow(unit, item.numerator ?? "") || !hasRow(unit, item.denominator ?? "")) return "noRow";
    const states = [cell?.state, top?.state, bottom?.state];
    return states.includes("notApplicable") ? "notApplicable" : "nothing";
  };
  return { says: says(), numerator, denominator, typed };
}

function percentPair(cell: Cell | undefined, hasRow: boolean): Omit<UnitPair, "typed"> {
  const none = { numerator: null, denominator: null };
  if (!hasRow) return { says: "noRow", ...none };
  if (cell === undefined || cell.state === "blank") return { says: "nothing", ...none };
  if (cell.state === "notApplicable") return { says: "notApplicable", ...none };
  if (cell.state === "none") return { says: "complete", numerator: "0", denominator: "0" };
  return cell.parts === null ? { says: "onlyTyped", ...none } : { says: "complete", ...cell.parts };
}
