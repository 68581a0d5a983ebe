"use client";

import { Fragment } from "react";
import { type Issue, issueId } from "@/lib/indicators/issue";
import type { Item } from "@/lib/indicators/template";
import { ConflictChoice, RefusalNote } from "../grid/conflict-choice";
import { remarkId } from "../grid/figure-box";
import { IssueMarks } from "../grid/issue-marks";
import type { SaveState } from "../outbox/change";
import { SaveMark } from "../status/save-mark";
import type { RowView } from "../store/row-view";

type Cell = Readonly<{ item: Item; view: RowView }>;

/** The state that needs a person most, of all the cells of a row. */
const WORST: readonly SaveState[] = ["conflict", "refused", "unsent", "sending", "settled"];

const isUnread = ({ problem, draft }: RowView): boolean => problem !== null && draft === null;

/** Findings of the row, each once: an identity touches several of its cells. */
function issuesOf(cells: readonly Cell[]): Issue[] {
  const found = new Map(cells.flatMap(({ view }) => view.issues.map((issue) => [issueId(issue), issue] as const)));
  return [...found.values()];
}

/** How the whole row stands, in the words of one cell. */
export function RowStatus({ cells }: Readonly<{ cells: readonly Cell[] }>) {
  const save = WORST.find((state) => cells.some(({ view }) => view.save === state)) ?? "settled";
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <SaveMark
        save={save}
        unreadable={cells.some(({ view }) => isUnread(view))}
        touched={cells.some(({ view }) => view.touched)}
      />
      <IssueMarks issues={issuesOf(cells)} />
    </span>
  );
}

/** Under a row: what could not be read, and choices two people left. Nothing when all is well. */
export function RowRemarks({ cells, columns }: Readonly<{ cells: readonly Cell[]; columns: number }>) {
  const said = cells.filter(({ view }) => isUnread(view) || view.theirs !== null || view.refusal !== null);
  if (said.length === 0) return null;
  return (
    <tr className="bg-surface">
      <td colSpan={columns} className="px-3 py-1.5 text-table">
        {said.map(({ item, view }) => (
          <Fragment key={item.key}>
            {isUnread(view) && (
              <p id={remarkId(item.key)} className="text-error text-xs">
                {item.label}: {view.problem}
              </p>
            )}
            <ConflictChoice item={item} row={view} />
            <RefusalNote item={item} row={view} />
          </Fragment>
        ))}
      </td>
    </tr>
  );
}
