import { IntakeRefused } from "../refusal";
import { hasRule, joinRules, NEAR } from "./join-rules";
import { LIMITS } from "./limits";
import type { PageRule } from "./page";

/** A cell of a drawn table: its place in the grid with spans, and its box on the page. */
export type GridBox = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};
/** Edges of the columns from the left and of the rows from the top, and the cells between them. */
export type PageGrid = { xs: readonly number[]; ys: readonly number[]; boxes: readonly GridBox[] };

/** Tables drawn with lines: lines that cross hang together; where no line stands between two places they are one cell. */
export function pageGrids(rules: readonly PageRule[]): PageGrid[] {
  const across = joinRules(rules.filter((rule) => rule.across));
  const down = joinRules(rules.filter((rule) => !rule.across));
  if (across.length * down.length > LIMITS.rules * 100) throw new IntakeRefused("tooComplex", "rules");
  return groupsThatCross(across, down)
    .flatMap((group) => tablesOf(group))
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Two tables that touch have no column in common below and above a line: they are cut there. */
function tablesOf({ across, down }: Group): PageGrid[] {
  const ys = edges([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const posts = ys.slice(1).map((y, row) => {
    const middle = (y + (ys[row] ?? y)) / 2;
    return down.filter(({ from, to }) => from <= middle && middle <= to).map(({ at }) => at);
  });
  const grids: PageGrid[] = [];
  let top = 0;
  for (let row = 1; row <= posts.length; row += 1) {
    if (row < posts.length && !areStrangers(posts.slice(top, row).flat(), posts.slice(row).flat())) continue;
    const [from, to] = [ys[top] ?? 0, ys[row] ?? 0];
    const grid = gridOf(within(across, from, to), cutTo(down, from, to));
    if (grid) grids.push(grid);
    top = row;
  }
  return grids;
}

/** Each has a post that the other has not. */
function areStrangers(above: readonly number[], below: readonly number[]): boolean {
  const lacks = (these: readonly number[], those: readonly number[]): boolean =>
    edges(these).some((at) => !those.some((other) => Math.abs(other - at) <= NEAR));
  return lacks(above, below) && lacks(below, above);
}

const within = (across: readonly PageRule[], from: number, to: number): PageRule[] =>
  across.filter(({ at }) => from - NEAR <= at && at <= to + NEAR);

const cutTo = (down: readonly PageRule[], from: number, to: number): PageRule[] =>
  down
    .map((rule) => ({ ...rule, from: Math.max(rule.from, from), to: Math.min(rule.to, to) }))
    .filter((rule) => rule.to - rule.from > NEAR);

type Group = { across: PageRule[]; down: PageRule[] };

function groupsThatCross(across: readonly PageRule[], down: readonly PageRule[]): Group[] {
  const sets = new DisjointSets(across.length + down.length);
  for (const [y, line] of across.entries()) {
    for (const [x, post] of down.entries()) if (crosses(line, post)) sets.join(y, across.length + x);
  }
  const groups = new Map<number, Group>();
  for (const [index, rule] of [...across, ...down].entries()) {
    const root = sets.rootOf(index);
    const group = groups.get(root) ?? { across: [], down: [] };
    (rule.across ? group.across : group.down).push(rule);
    groups.set(root, group);
  }
  return [...groups.values()];
}

const crosses = (line: PageRule, post: PageRule): boolean =>
  line.from - NEAR <= post.at && post.at <= line.to + NEAR && post.from - NEAR <= line.at && line.at <= post.to + NEAR;

/** Null for what is no table: a single box around a text, or lines that close nothing. */
function gridOf(across: readonly PageRule[], down: readonly PageRule[]): PageGrid | null {
  if (across.length === 0 || down.length === 0) return null;
  const xs = edges([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = edges([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2) return null;
  if (rows * columns > LIMITS.places) throw new IntakeRefused("tooComplex", "places");
  const boxes = boxesOf(xs, ys, across, down);
  if (boxes.length < 2) return null;
  return { xs, ys, boxes };
}

/** Distinct places, those nearer than a line's width taken as one. */
function edges(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) found.push(place);
  }
  return found;
}

function boxesOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly PageRule[],
  down: readonly PageRule[],
): GridBox[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const edge = (list: readonly number[], index: number): number => list[index] ?? 0;
  const middle = (list: readonly number[], index: number): number => (edge(list, index) + edge(list, index + 1)) / 2;
  const sets = new DisjointSets(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column + 1 < columns && !hasRule(down, edge(xs, column + 1), middle(ys, row))) sets.join(place, place + 1);
      if (row + 1 < rows && !hasRule(across, edge(ys, row + 1), middle(xs, column))) sets.join(place, place + columns);
    }
  }
  const areas = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  for (let place = 0; place < rows * columns; place += 1) {
    const column = place % columns;
    const row = (place - column) / columns;
    const area = areas.get(sets.rootOf(place)) ?? { top: row, left: column, bottom: row, right: column };
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
    area.bottom = Math.max(area.bottom, row);
    areas.set(sets.rootOf(place), area);
  }
  return [...areas.values()].map(({ top, left, bottom, right }) => ({
    row: top,
    column: left,
    rowSpan: bottom - top + 1,
    columnSpan: right - left + 1,
    left: edge(xs, left),
    right: edge(xs, right + 1),
    top: edge(ys, top),
    bottom: edge(ys, bottom + 1),
  }));
}

class DisjointSets {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  rootOf(index: number): number {
    let root = index;
    while (this.parents[root] !== root) {
      const above = this.parents[root] ?? root;
      this.parents[root] = this.parents[above] ?? above;
      root = above;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }
}
