import { DecimalSum } from "../decimal-sum";
import type { Item } from "../template";
import { contribution, Gathering } from "./gathering";
import { type Outcome, outcome, sentences } from "./outcome";
import type { Sheets } from "./respondents";
import { NOT_READ, partOfIncompletePair } from "./sentences";

/**
 * Σ of what the units gave; "không phát sinh" adds 0. When the row is a part of a ratio and some
 * units gave only one part, it stays the plain sum and says so (`incomplete`: their names).
 */
export function sumUnits(item: Item, sheets: Sheets, incomplete: readonly string[]): Outcome {
  const gathering = new Gathering(item, sheets);
  const sum = new DecimalSum();
  for (const unit of sheets.units) {
    const cell = gathering.answerOf(unit);
    if (cell === null) continue;
    if (cell.state === "none") {
      gathering.count(unit, contribution({ value: "0" }));
    } else if (cell.value === null) {
      gathering.leaveOut(unit, contribution({ text: cell.text, leftOut: NOT_READ }));
    } else {
      sum.add(cell.value);
      gathering.count(unit, contribution({ value: cell.value }));
    }
  }
  const counted = gathering.counted > 0;
  return outcome({
    madeBy: "sum",
    figure: counted ? sum.text() : null,
    coverage: gathering.coverage(),
    contributors: gathering.contributors,
    problem: sentences(
      counted ? null : gathering.whyNobody(),
      incomplete.length === 0 ? null : partOfIncompletePair(incomplete),
    ),
  });
}
