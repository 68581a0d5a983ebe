import type { Parts } from "../cell";
import { foldAccents } from "../fold";
import { type NumberRead, readNumber } from "./read-number";

/** A writing taken apart: `100% (19/19)` is main "100", percent, beside "19/19". */
export type Figure = { main: string; percent: boolean; beside: string | null };

/**
 * Splits off what may follow a figure: one bracketed remark, a percent sign, the printed unit
 * ("24 nhiệm vụ" on a row counted in Nhiệm vụ), a full stop.
 */
export function splitFigure(text: string, printedUnit: string): Figure {
  let main = text;
  let beside: string | null = null;
  const open = text.indexOf("(");
  if (open >= 0 && text.endsWith(")")) {
    main = text.slice(0, open);
    beside = text.slice(open + 1, -1).trim();
  }
  main = withoutTail(withoutUnit(main.trim(), printedUnit));
  const percent = main.endsWith("%");
  if (percent) main = main.slice(0, -1).trim();
  return { main, percent, beside };
}

/** The two parts of `02/02`, or null when the text is no fraction of two readable numbers. */
export function readParts(text: string): Parts | null {
  const [left, right, ...more] = text.split("/");
  if (left === undefined || right === undefined || more.length > 0) return null;
  const numerator = readPart(left.trim());
  const denominator = readPart(right.trim());
  return numerator.ok && denominator.ok ? { numerator: numerator.value, denominator: denominator.value } : null;
}

/** Parts are counted things, so `1.192` is thousands; amounts with a clear fraction are read too. */
function readPart(text: string): NumberRead {
  const whole = readNumber(text, "whole");
  return whole.ok || whole.problem !== "notWhole" ? whole : readNumber(text, "decimal");
}

/** A full stop, comma or semicolon left at the end. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && ".,; ".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function withoutUnit(text: string, printedUnit: string): string {
  const start = text.search(/\p{L}/u);
  if (start <= 0) return text;
  const words = foldAccents(withoutTail(text.slice(start)));
  const units = [printedUnit, ...printedUnit.split(",")].map(foldAccents);
  return units.includes(words) ? text.slice(0, start).trim() : text;
}
