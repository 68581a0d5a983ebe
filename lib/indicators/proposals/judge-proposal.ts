import type { Cell, Cells } from "../cell";
import { foldWords } from "../fold";
import { type MergeVerdict, mergeCell } from "../offline/merge-cell";
import type { Pair } from "../sheet-ratio";
import { noteIsSaid } from "./printed-note";
import type { Proposal } from "./proposal";
import { isSure } from "./sure";

/**
 * - `new`: the row is empty, or the file only adds to what is there (the two parts of a figure, a note);
 * - `same`: what is there says it already;
 * - `differs`: the row holds something else, and a person chooses;
 * - `unreadable`: written in the file, but not a figure of this row: kept as written when a person takes it;
 * - `contradicted`: a ratio that its two figures do not give (`judgeProposals`): kept beside them when a person takes it.
 */
export type Verdict = "new" | "same" | "differs" | "unreadable" | "contradicted";

export type Judged = Proposal & {
  verdict: Verdict;
  /** What the row would hold: the file's figure, with the note and the date that are there already. */
  taken: Cell;
  /** May be taken together with others: new, sure of row and figure, and the same row. */
  sure: boolean;
  /** The two figures that give another ratio; null where nothing does. */
  contradictedBy: Pair | null;
};

const isBlank = (cell: Cell): boolean => cell.state === "blank" && cell.raw.trim() === "" && cell.note === null;

/** A proposal beside what the row holds now. */
export function judgeProposal(proposal: Proposal, current: Cell): Judged {
  const { cell, base } = proposal;
  if (base) return judgeMerge(proposal, base, current);
  const taken: Cell = { ...cell, note: cell.note ?? current.note, asOf: cell.asOf ?? current.asOf };
  const verdict = verdictOf(cell, current);
  const sure = verdict === "new" && isSure(proposal.confidence) && proposal.approximate === null;
  return { ...proposal, verdict, taken, sure, contradictedBy: null };
}

const OF_MERGE = { unchanged: "same", same: "same", edit: "new", conflict: "differs" } as const satisfies Record<
  MergeVerdict,
  Verdict
>;

/** A change of our own workbook: new as long as nobody else changed the row to something else. */
function judgeMerge(proposal: Proposal, base: Cell, current: Cell): Judged {
  const merged = mergeCell({ base, mine: proposal.cell, theirs: current });
  const of = OF_MERGE[merged.verdict];
  const verdict = of !== "same" && merged.cell.problem !== null ? "unreadable" : of;
  // What would be taken away is looked at by itself.
  const sure = verdict === "new" && isSure(proposal.confidence) && (isBlank(current) || !isBlank(merged.cell));
  return { ...proposal, cell: merged.cell, verdict, taken: merged.cell, sure, contradictedBy: null };
}

function verdictOf(cell: Cell, current: Cell): Verdict {
  if (cell.problem !== null) return current.raw === cell.raw ? "same" : "unreadable";
  if (isBlank(current)) return "new";
  const figure = current.problem === null && sameFigure(cell, current);
  if (!figure && current.state === "blank" && current.raw.trim() === "")
    return noteFits(cell, current) ? "new" : "differs";
  if (!figure || !partsFit(cell, current) || !noteFits(cell, current)) return "differs";
  return adds(cell, current) ? "new" : "same";
}

const sameText = (a: string | null, b: string | null): boolean => foldWords(a ?? "") === foldWords(b ?? "");

const sameFigure = (a: Cell, b: Cell): boolean =>
  a.state === b.state && a.value === b.value && sameText(a.text, b.text);

/** What the file does not say contradicts nothing, and what nobody wrote yet is no contradiction either. */
const partsFit = ({ parts }: Cell, current: Cell): boolean =>
  parts === null ||
  current.parts === null ||
  (parts.numerator === current.parts.numerator && parts.denominator === current.parts.denominator);

const noteFits = ({ note }: Cell, current: Cell): boolean =>
  note === null || current.note === null || noteIsSaid(note, current);

const adds = (cell: Cell, current: Cell): boolean =>
  (cell.parts !== null && current.parts === null) ||
  (cell.asOf !== null && current.asOf === null) ||
  (current.note === null && saysMoreInNote(cell, current));

/** The file has a note here that the row does not have yet. */
export const saysMoreInNote = ({ note }: Cell, current: Cell): boolean => note !== null && !noteIsSaid(note, current);

/** The sheet as it would be with these taken. */
export const withTaken = (current: Cells, judged: readonly Judged[]): Cells => ({
  ...current,
  ...Object.fromEntries(judged.map(({ key, taken }) => [key, taken])),
});
