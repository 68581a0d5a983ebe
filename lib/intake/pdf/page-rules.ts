import type { PageRule } from "./page";

/** Numbers of the drawing steps that matter here, as the library names them. */
export type RuleSteps = Record<
  | "save"
  | "restore"
  | "transform"
  | "constructPath"
  | "stroke"
  | "closeStroke"
  | "fillStroke"
  | "eoFillStroke"
  | "closeFillStroke"
  | "closeEOFillStroke"
  | "fill"
  | "eoFill"
  | "paintFormXObjectBegin"
  | "paintFormXObjectEnd",
  number
>;
/** a b c d e f: x becomes ax + cy + e, y becomes bx + dy + f. */
export type Matrix = readonly number[];

/** Thicker filled areas are shades, shorter lines are dashes and ticks; neither is a border. */
const MAX_THICKNESS = 3;
const MIN_LENGTH = 4;
/** A line this little out of the straight is drawn straight. */
const SLANT = 0.7;
/** Steps of a path as the library packs them. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

type Point = { x: number; y: number };

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length >= 6;
const at = (matrix: Matrix, index: number): number => matrix[index] ?? 0;

/** What `inner` does first and `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => at(outer, index)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const column = (x: number, y: number): [number, number] => [a * x + c * y, b * x + d * y];
  const [e2, f2] = column(at(inner, 4), at(inner, 5));
  return [...column(at(inner, 0), at(inner, 1)), ...column(at(inner, 2), at(inner, 3)), e2 + e, f2 + f];
}

export const moved = (matrix: Matrix, x: number, y: number): Point => ({
  x: at(matrix, 0) * x + at(matrix, 2) * y + at(matrix, 4),
  y: at(matrix, 1) * x + at(matrix, 3) * y + at(matrix, 5),
});

/** The straight lines across and down that a page draws: strokes, edges of boxes, and areas as thin as a line. */
export function pageRules(
  steps: RuleSteps,
  operations: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  page: Matrix,
): PageRule[] {
  const strokes = [
    steps.stroke,
    steps.closeStroke,
    steps.fillStroke,
    steps.eoFillStroke,
    steps.closeFillStroke,
    steps.closeEOFillStroke,
  ];
  const fills = [steps.fill, steps.eoFill];
  const rules: PageRule[] = [];
  const saved: Matrix[] = [];
  let matrix = page;
  for (const [index, step] of operations.fnArray.entries()) {
    const args = operations.argsArray[index];
    if (step === steps.save) saved.push(matrix);
    else if (step === steps.restore || step === steps.paintFormXObjectEnd) matrix = saved.pop() ?? page;
    else if (step === steps.transform) {
      if (isMatrix(args)) matrix = multiply(matrix, args);
    } else if (step === steps.paintFormXObjectBegin) {
      saved.push(matrix);
      const [form] = Array.isArray(args) ? args : [];
      if (isMatrix(form)) matrix = multiply(matrix, form);
    } else if (step === steps.constructPath) {
      const [paint, packed] = Array.isArray(args) ? args : [];
      const path: unknown = Array.isArray(packed) ? packed[0] : null;
      if (!(path instanceof Float32Array)) continue;
      for (const points of linesOf(path, matrix)) {
        if (strokes.includes(paint)) rules.push(...edgesOf(points));
        else if (fills.includes(paint)) rules.push(...thinArea(points));
      }
    }
  }
  return rules;
}

/** The connected straight pieces of a path; a curve ends one. */
function linesOf(path: Float32Array, matrix: Matrix): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  const point = (index: number): Point => moved(matrix, path[index] ?? 0, path[index + 1] ?? 0);
  const end = (): void => {
    if (line.length > 1) lines.push(line);
    line = [];
  };
  for (let index = 0; index < path.length; ) {
    const step = path[index];
    if (step === MOVE) {
      end();
      line = [point(index + 1)];
      index += 3;
    } else if (step === LINE) {
      line.push(point(index + 1));
      index += 3;
    } else if (step === CURVE || step === QUADRATIC) {
      const last = index + (step === CURVE ? 5 : 3);
      end();
      line = [point(last)];
      index = last + 2;
    } else if (step === CLOSE) {
      if (line[0]) line.push(line[0]);
      index += 1;
    } else break;
  }
  end();
  return lines;
}

function edgesOf(points: readonly Point[]): PageRule[] {
  return points.slice(1).flatMap((to, index): PageRule[] => {
    const from = points[index];
    return from ? ruleBetween(from, to) : [];
  });
}

function ruleBetween(a: Point, b: Point): PageRule[] {
  const [wide, high] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (high <= SLANT && wide >= MIN_LENGTH) {
    return [{ across: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }];
  }
  if (wide <= SLANT && high >= MIN_LENGTH) {
    return [{ across: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }];
  }
  return [];
}

/** Word draws a border as a filled area half a point thick. */
function thinArea(points: readonly Point[]): PageRule[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  if (points.length > 6) return [];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= MAX_THICKNESS && right - left >= MIN_LENGTH && right - left > bottom - top) {
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }];
  }
  if (right - left <= MAX_THICKNESS && bottom - top >= MIN_LENGTH) {
    return [{ across: false, at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
}
