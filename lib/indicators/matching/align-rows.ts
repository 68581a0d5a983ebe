import { formHeading } from "./form-heading";
import type { Stretch } from "./form-rows";
import type { Possible, ReadRow } from "./row-candidates";
import type { TemplateRow, TemplateRows } from "./template-rows";
import { unitLikeness } from "./unit-likeness";

/** Which row of the template each row of the file is taken for; null for none. */
export type Alignment = readonly (Possible | null)[];

/** How much the order of the file is trusted: rows in the order of the print, or mixed within their form. */
export type Order = "printed" | "mixed";

/** What one step costs or gains, in units of likeness. */
const COST = {
  printed: { skipped: 0.015, skippedMost: 0.15, back: 0.7, number: 0.15 },
  mixed: { skipped: 0, skippedMost: 0, back: 0.02, number: 0.5 },
} as const;
/** A row this like its wording gains nothing: leaving it unmatched is as good. */
const NOTHING_GAINED = 0.58;
const CHANGE_OF_FORM = { atHeading: 0.1, within: 0.45, next: 0.2 };
const NAMED_FORM = 0.35;

/**
 * The best way to read the rows of a file, in order, as rows of the template: each step goes on in the form, skips rows,
 * or begins another form; going back costs most. Numbers count but in forms numbered anew. Rows × rows of the template, whatever the file holds.
 */
export function alignRows(
  read: readonly ReadRow[],
  stretches: readonly Stretch[],
  rows: TemplateRows,
  order: Order,
  numberedAnew: ReadonlySet<number>,
): Alignment {
  const count = rows.rows.length;
  if (count === 0) return read.map(() => null);
  const cost = COST[order];
  // best[at]: the best reading so far whose last matched row is `at`; the last place: none matched yet.
  const best = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  best[count] = 0;
  const steps: { at: number; from: number }[][] = [];
  const lastStep = new Int32Array(count + 1).fill(-1);
  const history: { possible: Possible; before: number }[] = [];
  let stretchBefore = -1;
  for (const {
    row,
    stretch,
    read: { possible },
  } of read) {
    const begins = stretch !== stretchBefore;
    stretchBefore = stretch;
    const named = begins ? namedForm(stretches[stretch], rows) : null;
    const forward = forwardBest(best, rows, cost);
    const overall = bestOf(best);
    const found: { at: number; value: number; from: number; possible: Possible }[] = [];
    for (const one of possible) {
      const target = rows.rows[one.at];
      if (!target) continue;
      const gained = gain(row.number, row.unit, one, target, numberedAnew.has(target.formAt) ? 0 : cost.number);
      const from = fromWhere(target, forward, overall, rows, cost, begins, named);
      found.push({ at: one.at, value: from.value + gained, from: from.at, possible: one });
    }
    const changes = found.filter(({ at, value }) => value > (best[at] ?? Number.NEGATIVE_INFINITY));
    const befores = changes.map(({ from }) => lastStep[from] ?? -1);
    for (const [index, change] of changes.entries()) {
      best[change.at] = change.value;
      history.push({ possible: change.possible, before: befores[index] ?? -1 });
      lastStep[change.at] = history.length - 1;
    }
    steps.push(changes.map((change, index) => ({ at: history.length - changes.length + index, from: change.from })));
  }
  return tracedBack(steps, history, lastStep[bestOf(best).at] ?? -1);
}

function tracedBack(
  steps: readonly (readonly { at: number }[])[],
  history: readonly { possible: Possible; before: number }[],
  end: number,
): Alignment {
  const alignment: (Possible | null)[] = steps.map(() => null);
  let step = end;
  for (let row = steps.length - 1; row >= 0 && step >= 0; row -= 1) {
    if (!steps[row]?.some(({ at }) => at === step)) continue;
    alignment[row] = history[step]?.possible ?? null;
    step = history[step]?.before ?? -1;
  }
  return alignment;
}

/** The form a heading over the rows names; -1 for a heading that names none of this template. */
function namedForm(stretch: Stretch | undefined, rows: TemplateRows): number | null {
  for (const line of [...(stretch?.headings ?? [])].reverse()) {
    const heading = formHeading(line);
    if (heading?.number === null || heading === null) continue;
    const at = rows.forms.findIndex(({ form }) => Number(/[0-9]+$/.exec(form.code)?.[0] ?? "0") === heading.number);
    if (at >= 0) return at;
  }
  return null;
}

function gain(number: string, unit: string, { score }: Possible, target: TemplateRow, numberGain: number): number {
  const numbers = number === "" || target.number === "" ? 0 : number === target.number ? numberGain : -numberGain / 3;
  const units =
    unit === "" || target.item.printedUnit === "" ? 0 : (unitLikeness(unit, target.item.printedUnit) - 0.5) / 5;
  return 2 * (score - NOTHING_GAINED) + numbers + units;
}

type Best = { at: number; value: number };

function bestOf(best: Float64Array): Best {
  let at = 0;
  for (let other = 1; other < best.length; other += 1) if ((best[other] ?? 0) > (best[at] ?? 0)) at = other;
  return { at, value: best[at] ?? Number.NEGATIVE_INFINITY };
}

/** For each place the best place before it in the same form, skipped rows counted. */
function forwardBest(best: Float64Array, rows: TemplateRows, cost: (typeof COST)[Order]): Best[] {
  const forward: Best[] = [];
  for (const { from, to } of rows.forms) {
    let near: Best = { at: -1, value: Number.NEGATIVE_INFINITY };
    let far: Best = { at: -1, value: Number.NEGATIVE_INFINITY };
    for (let at = from; at <= to; at += 1) {
      forward.push(near.value >= far.value ? near : far);
      const here = best[at] ?? Number.NEGATIVE_INFINITY;
      near = { at: near.at, value: near.value - cost.skipped };
      if (here > near.value) near = { at, value: here };
      if (here - cost.skippedMost > far.value) far = { at, value: here - cost.skippedMost };
    }
  }
  return forward;
}

function fromWhere(
  target: TemplateRow,
  forward: readonly Best[],
  overall: Best,
  rows: TemplateRows,
  cost: (typeof COST)[Order],
  begins: boolean,
  named: number | null,
): Best {
  const ahead = forward[target.at] ?? { at: -1, value: Number.NEGATIVE_INFINITY };
  const bonus = named === null ? 0 : named === target.formAt ? NAMED_FORM : -NAMED_FORM;
  const overallForm = rows.rows[overall.at]?.formAt;
  const first = overallForm === undefined;
  const change = begins
    ? CHANGE_OF_FORM.atHeading
    : overallForm === target.formAt - 1
      ? CHANGE_OF_FORM.next
      : CHANGE_OF_FORM.within;
  const away = first ? 0 : overallForm === target.formAt ? cost.back : change;
  // Deep into a form without its beginning is less likely than its first rows.
  const into = Math.min(cost.skippedMost, cost.skipped * (target.at - (rows.forms[target.formAt]?.from ?? 0)));
  const other = overall.value - away - (overallForm === target.formAt ? 0 : into);
  const chosen = ahead.value >= other ? ahead : { at: overall.at, value: other };
  return { at: chosen.at, value: chosen.value + bonus };
}
