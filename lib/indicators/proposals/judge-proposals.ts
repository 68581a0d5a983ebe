import type { Cell, Cells } from "../cell";
import { compareDecimals } from "../decimal";
import { figureOf } from "../figure";
import { totalOfCells } from "../matrix/column-total";
import { withOpenRows } from "../matrix/open-rows";
import { type Pair, pairOf } from "../sheet-ratio";
import type { Template } from "../template";
import { findItem } from "../walk";
import { besideComputed } from "./computed-ratio";
import { type Judged, judgeProposal, saysMoreInNote } from "./judge-proposal";
import type { Proposal } from "./proposal";

/**
 * What a file offers, each beside what its row holds now. A ratio that its two figures give asks nobody and is left out,
 * unless it carries a note; one that they do not give is shown with them, and never taken together with others. The
 * total row of a matrix that is the sum of the rows above it is left out too.
 */
export function judgeProposals(
  template: Template,
  proposals: readonly Proposal[],
  currentOf: (key: string) => Cell,
): Judged[] {
  const said = new Map(proposals.map(({ key, cell }) => [key, cell]));
  /** As the sheet would be: the file's figure where it has one. */
  const figureCell = (key: string): Cell => {
    const theirs = said.get(key);
    return theirs !== undefined && figureOf(theirs) !== null ? theirs : currentOf(key);
  };
  const ofFile = withOpenRows(template, Object.fromEntries(proposals.map(({ key, cell }) => [key, cell])));
  return proposals.flatMap((proposal) => {
    if (isSumOfRows(ofFile, proposal, figureCell)) return [];
    const current = currentOf(proposal.key);
    const judged = judgeProposal(proposal, current);
    const pair = pairBehind(template, proposal.key, figureCell);
    const beside = pair === null ? "typed" : besideComputed(proposal.cell, pair);
    if (beside === "typed") return [judged];
    if (beside === "follows") return saysMoreInNote(proposal.cell, current) ? [judged] : [];
    const verdict = judged.verdict === "same" ? "same" : "contradicted";
    return [{ ...judged, verdict, sure: false, contradictedBy: pair }];
  });
}

/** The two figures a ratio is worked out from; null for any other row, and for a ratio of a form without such rows. */
function pairBehind(template: Template, key: string, cellOf: (key: string) => Cell): Pair | null {
  const item = findItem(template, key);
  if (item?.kind !== "ratio" || item.numerator === undefined || item.denominator === undefined) return null;
  const cells: Cells = { [item.numerator]: cellOf(item.numerator), [item.denominator]: cellOf(item.denominator) };
  return pairOf(item, cells);
}

/** Whether a figure of a total row is what the rows above it come to. */
function isSumOfRows(template: Template, { key, cell }: Proposal, cellOf: (key: string) => Cell): boolean {
  const item = findItem(template, key);
  if (!item?.derived || item.totalOf === undefined || cell.note !== null) return false;
  const total = totalOfCells(Object.fromEntries(item.totalOf.map((row) => [row, cellOf(row)])), item.totalOf);
  const said = figureOf(cell);
  return total !== null && said !== null && compareDecimals(said, total) === 0;
}
