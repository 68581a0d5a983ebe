import type { Cell } from "@/lib/indicators/cell";
import { formatCell } from "@/lib/indicators/format";
import { type Issue, issueId } from "@/lib/indicators/issue";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Item } from "@/lib/indicators/template";
import type { SaveState, Theirs } from "../outbox/change";

/** Everything one row of the grid shows. A new object only when something of this row changes. */
export type RowView = {
  cell: Cell;
  /** What stands in the box while it is typed in; null shows the cell as it was understood. */
  draft: string | null;
  noteDraft: string | null;
  /** "Hệ thống hiểu: 52.414", when the reading is not literal. */
  echo: string;
  /** Why it cannot be read, and what to type. */
  problem: string | null;
  warnings: readonly string[];
  /** The ratio of its two parts, for ratio rows; null when it has none. */
  computed: string | null;
  save: SaveState;
  /** Changed since the page was opened: only these say "Đã lưu". */
  touched: boolean;
  theirs: Theirs<Cell> | null;
  refusal: string | null;
  issues: readonly Issue[];
};

/** What is said under a box that is not being typed in: why its writing could not be read. */
export function remarksOn(item: Item, cell: Cell): Pick<RowView, "echo" | "problem" | "warnings"> {
  if (cell.raw === "" || cell.problem === null) return { echo: "", problem: null, warnings: [] };
  const reading = parseCell(item, cell.raw);
  return { echo: "", problem: reading.problem?.message ?? null, warnings: reading.warnings };
}

/** A row as it opens: nothing typed, nothing found yet. */
export const restingView = (item: Item, cell: Cell): RowView => ({
  cell,
  draft: null,
  noteDraft: null,
  ...remarksOn(item, cell),
  computed: null,
  save: "settled",
  touched: false,
  theirs: null,
  refusal: null,
  issues: [],
});

/** The words in the box: as typed while typing, else as understood. A row that is not the unit's is hatched, not worded. */
export function boxText(item: Item, row: RowView): string {
  if (row.draft !== null) return row.draft;
  return row.cell.state === "notApplicable" ? "" : formatCell(item, row.cell);
}

export const noteText = (row: RowView): string => row.noteDraft ?? row.cell.note ?? "";

const sameIssue = (a: Issue, b: Issue | undefined): boolean =>
  b !== undefined && issueId(a) === issueId(b) && a.message === b.message && a.severity === b.severity;

export const sameIssues = (a: readonly Issue[], b: readonly Issue[]): boolean =>
  a.length === b.length && a.every((issue, at) => sameIssue(issue, b[at]));

/** Every finding beside each of the cells it speaks of. */
export function issuesByCell(issues: readonly Issue[]): Map<string, Issue[]> {
  const byCell = new Map<string, Issue[]>();
  for (const issue of issues) for (const key of issue.cells) byCell.set(key, [...(byCell.get(key) ?? []), issue]);
  return byCell;
}
