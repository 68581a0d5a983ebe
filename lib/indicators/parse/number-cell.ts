import type { Parts } from "../cell";
import { padPlaces } from "../decimal";
import { foldAccents } from "../fold";
import { formatDecimal, formatParts, formatRatio } from "../format";
import { computeRatio } from "../ratio";
import type { Reading } from "../reading";
import type { Item } from "../template";
import { oneLine, type Writing } from "./clean-writing";
import { understood, unreadable, wordsToNote } from "./outcomes";
import { readNumber } from "./read-number";
import { type Figure, readParts, readShare, splitFigure } from "./split-figure";

/** Words of programs, and the errors a spreadsheet shows in a cell, which people paste without seeing. */
const NOT_A_NUMBER = [
  ...["nan", "inf", "infinity", "null", "undefined", "true", "false"],
  ...["#n/a", "#ref!", "#div/0!", "#value!", "#name?", "#null!", "#num!"],
];
const EXPONENT = /^[0-9.,]+e[+-]?[0-9]+ ?%?$/i;
const FORMULA = /^=|^[-+@] ?[a-z.]+\(/i;
const SIGNED = /^[-‐‑‒–—―−] ?[0-9.,]/;
const STARTS_WITH_WORDS = /^[^\p{L}0-9]*\p{L}/u;
const BESIDE_TO_NOTE = "Phần trong ngoặc đã được chuyển sang Ghi chú.";

/** Reads a count, a quantity, a percent or a ratio as typed (domain.md §4.3). */
export function readNumberCell(item: Item, writing: Writing): Reading {
  const { text } = writing;
  const refused = refusal(text);
  if (refused) return unreadable(item, writing, refused);
  const figure = splitFigure(writing.lines, item.printedUnit);
  if (figure.main.includes("\n") && !/\p{L}/u.test(figure.main)) return unreadable(item, writing, "badGrouping");
  switch (item.kind) {
    case "count":
      return readCount(item, writing, figure);
    case "percent":
    case "ratio":
      return readPercent(item, writing, figure);
    default:
      return readPlain(item, writing, figure, null, figure.beside);
  }
}

/** `02/02` in a count is 2 with parts 2/2, as is `2 (2/2)`; the percentage of the two is only a remark. */
function readCount(item: Item, writing: Writing, figure: Figure): Reading {
  const { main, beside } = figure;
  const inBrackets = beside.findIndex((remark) => readParts(remark) !== null);
  const parts = readParts(main) ?? (inBrackets < 0 ? null : readParts(beside[inBrackets] ?? ""));
  if (parts === null) return readPlain(item, writing, figure, null, beside);
  const own = readParts(main) !== null;
  const rest = own ? beside : beside.filter((_, at) => at !== inBrackets);
  if (!own && main !== "") return readPlain(item, writing, figure, parts, rest);
  if (figure.percent) return unreadable(item, writing, "notANumber");
  if (parts.numerator.includes(".")) return unreadable(item, writing, "notWhole");
  return withParts(writing, { value: parts.numerator, shown: formatDecimal(parts.numerator), parts, rest });
}

/** A share as typed, with its two parts where they are written: the typed percentage stays, as evidence. */
function readPercent(item: Item, writing: Writing, figure: Figure): Reading {
  const share = readShare(figure);
  if (share === null) return readPlain(item, writing, figure, null, figure.beside);
  const { parts, typed, rest } = share;
  const computed = computeRatio(parts.numerator, parts.denominator);
  const shown = typed ? formatDecimal(padPlaces(typed.value, typed.decimals)) : formatRatio(computed);
  return withParts(writing, { value: typed?.value ?? computed, shown, parts, rest });
}

/** One number, perhaps with its unit and a remark in brackets. */
function readPlain(item: Item, writing: Writing, figure: Figure, parts: Parts | null, rest: string[]): Reading {
  const { text } = writing;
  const whole = item.kind === "count";
  if (figure.percent && (whole || item.kind === "quantity")) return unreadable(item, writing, "notANumber");
  const read = readNumber(figure.main, whole ? "whole" : "decimal");
  if (!read.ok) {
    if (read.problem !== "notANumber" || !/\p{L}/u.test(text)) return unreadable(item, writing, read.problem);
    return STARTS_WITH_WORDS.test(text) ? wordsToNote(writing) : unreadable(item, writing, "wordsNotNumber");
  }
  const shown = formatDecimal(padPlaces(read.value, read.decimals));
  return understood(
    writing,
    { value: read.value, parts, note: noteOf(rest) },
    {
      echo: echoOf(text, shown, parts),
      confidence: /[., ]/.test(figure.main) ? 0.95 : 1,
      warnings: rest.length === 0 ? [] : [BESIDE_TO_NOTE],
    },
  );
}

type WithParts = { value: string | null; shown: string; parts: Parts; rest: string[] };

const withParts = (writing: Writing, { value, shown, parts, rest }: WithParts): Reading =>
  understood(
    writing,
    { value, parts, note: noteOf(rest) },
    {
      echo: `Hệ thống hiểu: ${shown} (${formatParts(parts)})`,
      confidence: 0.9,
      warnings: rest.length === 0 ? [] : [BESIDE_TO_NOTE],
    },
  );

/** The remarks in brackets as one note; null for none. */
const noteOf = (remarks: readonly string[]): string | null =>
  remarks.length === 0 ? null : remarks.map(oneLine).join("; ");

/** Writings that look like a number to a machine and are none here. */
function refusal(text: string): "formula" | "negative" | "notANumber" | null {
  if (FORMULA.test(text)) return "formula";
  if (SIGNED.test(text)) return "negative";
  if (EXPONENT.test(text) || NOT_A_NUMBER.includes(foldAccents(text).replace(/^[-+−] ?/, ""))) return "notANumber";
  return hasForeignDigits(text) && !STARTS_WITH_WORDS.test(text) ? "notANumber" : null;
}

/** Full-width, superscript and other digits that are not 0–9. */
const hasForeignDigits = (text: string): boolean => /\p{N}/u.test(text.replace(/[0-9]/g, ""));

/** Says the figure back only where the person wrote it differently from how it is shown. */
function echoOf(text: string, shown: string, parts: Parts | null): string {
  if (parts !== null) return `Hệ thống hiểu: ${shown} (${formatParts(parts)})`;
  const typed = text.replace(/[ %]/g, "").replace(/^0+(?=[0-9])/, "");
  return typed === shown || typed === shown.replace(/\./g, "") ? "" : `Hệ thống hiểu: ${shown}`;
}
