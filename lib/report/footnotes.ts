import type { AdjustedItem } from "../indicators/adjust";
import { formatDecimal } from "../indicators/format";
import { adjustmentReason } from "./adjustment-words";
import { coverageText, type FormCoverage } from "./form-coverage";
import type { AppendixFootnote } from "./report-document";
import { signed } from "./signed";

/** What was adjusted in a figure, as a footnote of the working copy; null without an adjustment of its own. */
export function adjustmentText(made: AdjustedItem): string | null {
  if (made.adjustments.length === 0) return null;
  const before = made.figure === null ? "chưa có số" : formatDecimal(made.figure);
  const steps = made.adjustments.map((one) => `${signed(one.delta)} (${one.by}: ${adjustmentReason(one)})`);
  const total = made.delta !== null && steps.length > 1 ? `, cộng ${signed(made.delta)}` : "";
  return `Số tổng hợp ${before}; điều chỉnh ${steps.join("; ")}${total}.`;
}

/** Marks of the texts a row carries; rows that say the same share a footnote. */
export function marksOf(texts: readonly (string | null)[], footnotes: AppendixFootnote[]): number[] {
  return texts
    .filter((text) => text !== null)
    .map((text) => {
      const known = footnotes.find((footnote) => footnote.text === text);
      if (known) return known.mark;
      footnotes.push({ mark: footnotes.length + 1, text });
      return footnotes.length;
    });
}

/** "Độ phủ số liệu: 163/170 đơn vị. Chưa có số liệu: …" under a form of the working copy. */
export const coverageLine = (coverage: FormCoverage): string => {
  const names = coverage.missing.length > 0 ? ` Chưa có số liệu: ${coverage.missing.join("; ")}.` : "";
  return `Độ phủ số liệu: ${coverageText(coverage)} đơn vị.${names}`;
};
