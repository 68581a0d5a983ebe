import type { Parts, ReadProblem } from "../cell";
import type { Reading } from "../reading";
import type { Item } from "../template";
import type { Writing } from "./clean-writing";
import { problemMessage } from "./problem-message";

type Value = { value?: string | null; text?: string | null; parts?: Parts | null; note?: string | null };
type Manner = { echo?: string; confidence?: number; warnings?: string[] };

const reading = (writing: Writing, cell: Partial<Reading["cell"]>, manner: Manner = {}): Reading => ({
  cell: {
    state: "blank",
    value: null,
    text: null,
    parts: null,
    note: null,
    raw: writing.raw,
    problem: null,
    ...cell,
  },
  echo: manner.echo ?? "",
  confidence: manner.confidence ?? 1,
  problem: null,
  warnings: manner.warnings ?? [],
});

/** Nothing typed. */
export const empty = (writing: Writing): Reading => reading(writing, {});

/** "Không phát sinh". */
export const noneOf = (writing: Writing): Reading =>
  reading(writing, { state: "none" }, { echo: "Hệ thống hiểu: không phát sinh" });

/** "Không thuộc nhiệm vụ của đơn vị"; what stands beside it is kept as the note. */
export const notApplicable = (writing: Writing, note: string | null): Reading =>
  reading(writing, { state: "notApplicable", note }, { echo: "Hệ thống hiểu: không thuộc nhiệm vụ của đơn vị" });

export const understood = (writing: Writing, value: Value, manner: Manner = {}): Reading =>
  reading(writing, { state: "value", ...value }, manner);

/** Words where a figure belongs: they become the note, the cell stays blank. */
export const wordsToNote = (writing: Writing): Reading =>
  reading(
    writing,
    { note: writing.text },
    { confidence: 0.5, warnings: ["Dòng này cần số liệu; phần chữ đã được chuyển sang Ghi chú."] },
  );

/** Could not be read: blank, with the writing kept and a sentence that says what to type. */
export function unreadable(item: Item, writing: Writing, problem: ReadProblem): Reading {
  return {
    ...reading(writing, { problem }, { confidence: 0 }),
    problem: { code: problem, message: problemMessage(problem, item, writing.text) },
  };
}
