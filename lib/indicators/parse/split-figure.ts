import type { Parts } from "../cell";
import { foldAccents } from "../fold";
import { type NumberRead, readNumber } from "./read-number";

/** A writing taken apart: `100% (19/19) (Sở A)` is main "100", percent, beside "19/19" and "Sở A". */
export type Figure = { main: string; percent: boolean; beside: string[] };

/**
 * Splits off what may follow a figure: bracketed remarks, a percent sign, the printed unit
 * ("24 nhiệm vụ" on a row counted in Nhiệm vụ), a full stop.
 */
export function splitFigure(text: string, printedUnit: string): Figure {
  let main = text;
  let beside: string[] = [];
  const open = text.indexOf("(");
  if (open >= 0 && text.endsWith(")")) {
    main = text.slice(0, open);
    beside = text
      .slice(open + 1, -1)
      .split(/\)\s?\(/)
      .map((remark) => remark.trim())
      .filter((remark) => remark !== "");
  }
  return { ...withoutPercent(withoutTail(withoutUnit(main.trim(), printedUnit))), beside };
}

/** "98.06 %" is "98.06" and says that it is a percentage. */
function withoutPercent(text: string): { main: string; percent: boolean } {
  const percent = text.endsWith("%");
  return { main: percent ? text.slice(0, -1).trim() : text, percent };
}

/** A share with its two parts. `typed`: the percentage written beside them, with its places; null when only the parts are. */
export type Share = { parts: Parts; typed: { value: string; decimals: number } | null };

/**
 * `19/19`, `100% (19/19)`, `19/19 (100%)`, `19/19 = 100%`, `100% = 19/19`: two numbers and perhaps their percentage.
 * Null when the writing is anything else; `rest` is what stands beside besides.
 */
export function readShare({ main, beside }: Figure): (Share & { rest: string[] }) | null {
  const pieces = main === "" ? [] : main.split("=").map((piece) => piece.trim());
  if (pieces.length > 2) return null;
  const rest: string[] = [];
  let parts: Parts | null = null;
  let typed: Share["typed"] = null;
  for (const [at, piece] of [...pieces, ...beside].entries()) {
    const pair: Parts | null = parts === null ? readParts(piece) : null;
    const share: Share["typed"] = pair === null && typed === null ? readPercentage(piece, at < pieces.length) : null;
    if (pair) parts = pair;
    else if (share) typed = share;
    else if (at < pieces.length) return null;
    else rest.push(piece);
  }
  return parts === null ? null : { parts, typed, rest };
}

/** A percentage: beside parts in brackets it must say so by its sign. */
function readPercentage(text: string, signless: boolean): Share["typed"] {
  const { main, percent } = withoutPercent(text);
  const read = percent || signless ? readNumber(main, "decimal") : null;
  return read?.ok ? { value: read.value, decimals: read.decimals } : null;
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
export function withoutTail(text: string): string {
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
