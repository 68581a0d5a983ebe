import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { consolidate } from "@/lib/indicators/consolidate";
import { type Branch, consolidateTree } from "@/lib/indicators/consolidate-tree";
import type { Consolidation, Submission } from "@/lib/indicators/consolidation";
import type { Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";
import { madeNation } from "./made-nation";
import { type BenchLine, measure } from "./measure";

/** The least a consolidation has to do: every figure of every unit read once and added to its row. */
function additionsAlone(template: Template, units: readonly Submission[]): Float64Array {
  const keys = allItems(template).flatMap(({ kind, key }) => (kind === "count" || kind === "quantity" ? [key] : []));
  const sums = new Float64Array(keys.length);
  for (const { cells } of units) {
    keys.forEach((key, at) => {
      const figure = cells[key]?.value;
      if (figure) sums[at] = (sums[at] ?? 0) + Number(figure);
    });
  }
  return sums;
}

/** Writes out who gave what, for all rows: what storing a run costs besides. */
const linesRead = ({ items }: Consolidation): number =>
  items.reduce((count, { contributors }) => count + contributors.length, 0);

const UNITS_A_BRANCH = 40;

function inBranches(units: readonly Submission[]): Branch {
  const branches: { unitIds: string[]; branches: Branch[] }[] = [];
  units.forEach(({ unitId }, at) => {
    const branch = branches[Math.floor(at / UNITS_A_BRANCH)];
    if (branch) branch.unitIds.push(unitId);
    else branches.push({ unitIds: [unitId], branches: [] });
  });
  return { unitIds: [], branches };
}

/** Consolidation in memory, and with every drill-down written out, beside the additions alone (docs: quality.md §5). */
export function consolidationLines(): BenchLine[] {
  const template = findShipped("bnv-2022");
  const newer = findShipped("hai-cap-2025");
  if (!template || !newer) throw new Error("no shipped template");
  const rows = allItems(template).length;
  const lines: BenchLine[] = [];
  for (const [count, budgetMs] of [
    [190, 100],
    [4_000, 200],
  ] as const) {
    const { settings, units, submissions } = madeNation(template, count);
    const limit = { what: "additions alone", taken: measure(() => additionsAlone(template, units)) };
    const size = `${count} units × ${rows} rows`;
    const taken = measure(() => consolidate(template, settings, submissions));
    lines.push({ what: `consolidate ${size}`, budgetMs, taken, limit });
    const drilled = measure(() => linesRead(consolidate(template, settings, submissions)));
    lines.push({ what: `… and every line behind every figure read`, budgetMs: null, taken: drilled, limit });
    if (count < 4_000) continue;
    const tree = inBranches(units);
    const byLevel = measure(() => consolidateTree(template, settings, submissions, tree));
    lines.push({ what: `… level by level, ${tree.branches.length} branches`, budgetMs: null, taken: byLevel, limit });
    const elsewhere = measure(() => consolidate(newer, settings, submissions));
    lines.push({ what: `… all units on another template`, budgetMs: null, taken: elsewhere, limit });
  }
  return lines;
}
