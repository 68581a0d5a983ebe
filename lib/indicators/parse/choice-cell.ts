import { foldAccents, foldTonePlacement } from "../fold";
import type { Reading } from "../reading";
import type { Code, Item } from "../template";
import type { Writing } from "./clean-writing";
import { understood, unreadable } from "./outcomes";
import { readNumber } from "./read-number";
import { splitFigure } from "./split-figure";

/**
 * A printed code (`1`, `01`) or the words of one ("Có", "hoàn thành", "2 cấp"). Words come before
 * digits, since "2 cấp" may be code 1. A form that prints no codes takes any wording as it is.
 */
export function readChoiceCell(item: Item, writing: Writing): Reading {
  const codes = item.codes ?? [];
  if (codes.length === 0) return understood(writing, { text: writing.text });
  if (writing.text.startsWith("=")) return unreadable(item, writing, "formula");

  const exact = findCode(codes, writing.text);
  if (exact) return chosen(writing, exact, null);

  const { main, beside } = splitFigure(writing.text, "");
  const code = findCode(codes, main) ?? findWithLabel(codes, main);
  if (code === undefined) return unreadable(item, writing, "codeUnknown");
  const remarks = beside.filter((remark) => findByLabel(codes, remark)?.code !== code.code);
  return chosen(writing, code, remarks.length === 0 ? null : remarks.join("; "));
}

function chosen(writing: Writing, { code, label }: Code, note: string | null): Reading {
  return understood(
    writing,
    { value: String(code), note },
    {
      echo: `Hệ thống hiểu: ${code} = ${label}`,
      confidence: /^[0-9]+$/.test(writing.text) ? 1 : 0.9,
      warnings: note === null ? [] : ["Phần trong ngoặc đã được chuyển sang Ghi chú."],
    },
  );
}

function findCode(codes: readonly Code[], text: string): Code | undefined {
  const byLabel = findByLabel(codes, text);
  if (byLabel) return byLabel;
  const read = readNumber(text, "whole");
  return read.ok ? codes.find(({ code }) => String(code) === read.value) : undefined;
}

/** "Có = 1", "1: Có" and "1 - Có", as some people copy the printed unit; both sides must say the same. */
function findWithLabel(codes: readonly Code[], text: string): Code | undefined {
  const [left, right, ...more] = text.split(/[=:]| [-–—] /);
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const first = findCode(codes, left.trim());
  return first !== undefined && first.code === findCode(codes, right.trim())?.code ? first : undefined;
}

/** By the label: tone placement folded first, then without accents, then without a leading "đã". */
function findByLabel(codes: readonly Code[], text: string): Code | undefined {
  return (
    only(codes, text, foldTonePlacement) ??
    only(codes, text, foldAccents) ??
    only(codes, text, (words) => foldAccents(words).replace(/^da /, ""))
  );
}

function only(codes: readonly Code[], text: string, fold: (words: string) => string): Code | undefined {
  const wanted = fold(text);
  const found = codes.filter(({ label }) => fold(label) === wanted);
  return found.length === 1 ? found[0] : undefined;
}
