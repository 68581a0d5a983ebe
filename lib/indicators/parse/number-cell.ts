import type { Parts } from "../cell";
import { padPlaces } from "../decimal";
import { foldAccents } from "../fold";
import { formatDecimal, formatParts, formatRatio } from "../format";
import { computeRatio } from "../ratio";
import type { Reading } from "../reading";
import type { Item } from "../template";
import type { Writing } from "./clean-writing";
import { understood, unreadable, wordsToNote } from "./outcomes";
import { readNumber } from "./read-number";
import { readParts, splitFigure } from "./split-figure";

const NOT_A_NUMBER = ["nan", "inf", "infinity", "null", "undefined", "true", "false"];
const EXPONENT = /^[0-9.,]+e[+-]?[0-9]+$/i;
const SIGNED = /^[-‐‑‒–—―−] ?[0-9.,]/;
const STARTS_WITH_WORDS = /^[^\p{L}0-9]*\p{L}/u;
const BESIDE_TO_NOTE = "Phần trong ngoặc đã được chuyển sang Ghi chú.";

/** Reads a count, a quantity, a percent or a ratio as typed (domain.md §4.3). */
export function readNumberCell(item: Item, writing: Writing): Reading {
  const { text } = writing;
  const refused = refusal(text);
  if (refused) return unreadable(item, writing, refused);

  const { main, percent, beside } = splitFigure(text, item.printedUnit);
  const whole = item.kind === "count";
  if (percent && (whole || item.kind === "quantity")) return unreadable(item, writing, "notANumber");

  const besideParts = beside === null || item.kind === "quantity" ? null : readParts(beside);
  const note = besideParts === null && beside ? beside : null;
  const warnings = note === null ? [] : [BESIDE_TO_NOTE];
  const fraction = main === "" ? besideParts : readParts(main);
  if (fraction !== null && item.kind !== "quantity") return fromParts(item, writing, fraction, note, warnings);

  const read = readNumber(main, whole ? "whole" : "decimal");
  if (!read.ok) {
    if (read.problem !== "notANumber" || !/\p{L}/u.test(text)) return unreadable(item, writing, read.problem);
    return STARTS_WITH_WORDS.test(text) ? wordsToNote(writing) : unreadable(item, writing, "wordsNotNumber");
  }
  const shown = formatDecimal(padPlaces(read.value, read.decimals));
  return understood(
    writing,
    { value: read.value, parts: besideParts, note },
    { echo: echoOf(text, shown, besideParts), confidence: /[., ]/.test(main) ? 0.95 : 1, warnings },
  );
}

/** Writings that look like a number to a machine and are none here. */
function refusal(text: string): "formula" | "negative" | "notANumber" | null {
  if (text.startsWith("=")) return "formula";
  if (SIGNED.test(text)) return "negative";
  if (EXPONENT.test(text) || NOT_A_NUMBER.includes(foldAccents(text))) return "notANumber";
  return hasForeignDigits(text) && !STARTS_WITH_WORDS.test(text) ? "notANumber" : null;
}

/** Full-width, superscript and other digits that are not 0–9. */
const hasForeignDigits = (text: string): boolean => /\p{N}/u.test(text.replace(/[0-9]/g, ""));

/** `02/02` in a count is 2; `19/19` in a percent is the ratio of its parts. */
function fromParts(item: Item, writing: Writing, parts: Parts, note: string | null, warnings: string[]): Reading {
  const counted = item.kind === "count";
  if (counted && parts.numerator.includes(".")) return unreadable(item, writing, "notWhole");
  const value = counted ? parts.numerator : computeRatio(parts.numerator, parts.denominator);
  const shown = counted ? formatDecimal(parts.numerator) : formatRatio(value);
  const echo = `Hệ thống hiểu: ${shown} (${formatParts(parts)})`;
  return understood(writing, { value, parts, note }, { echo, confidence: 0.9, warnings });
}

/** Says the figure back only where the person wrote it differently from how it is shown. */
function echoOf(text: string, shown: string, parts: Parts | null): string {
  if (parts !== null) return `Hệ thống hiểu: ${shown} (${formatParts(parts)})`;
  const typed = text.replace(/[ %]/g, "").replace(/^0+(?=[0-9])/, "");
  return typed === shown || typed === shown.replace(/\./g, "") ? "" : `Hệ thống hiểu: ${shown}`;
}
