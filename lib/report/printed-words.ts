import { formatDate, formatDateTime } from "../workflow/deadline";
import type { PeriodKind } from "../workflow/period";
import type { ReportDate, ReportHeader } from "./report-document";

/** Blanks left for văn thư to fill in by hand. */
const NUMBER_BLANK = " ".repeat(9);
const DAY_BLANK = " ".repeat(6);

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

/**
 * Dates of administrative documents: a zero before a day below 10 and before months 1 and 2 only
 * ("ngày 05 tháng 3 năm 2026"). A day or month not known yet is left blank.
 */
export function dateWords(date: ReportDate): string {
  const day = date.day === null ? DAY_BLANK : ` ${twoDigits(date.day)} `;
  const month = date.month === null ? DAY_BLANK : ` ${date.month <= 2 ? twoDigits(date.month) : date.month} `;
  return `ngày${day}tháng${month}năm ${date.year ?? DAY_BLANK}`;
}

/** "17 giờ 00", in Vietnam's time, of a moment. */
export function timeWords(iso: string): string {
  const [hours, minutes] = formatDateTime(iso).slice(-5).split(":");
  return `${hours} giờ ${minutes}`;
}

/** "20/3/2026", from a date or a moment: zeros as in `dateWords`. */
export function dateFigures(iso: string): string {
  const [day = 0, month = 0, year = 0] = formatDate(iso).split("/").map(Number);
  return `${twoDigits(day)}/${month <= 2 ? twoDigits(month) : month}/${year}`;
}

const withoutGaps = (text: string): string => text.replace(/\s*([-/])\s*/g, "$1").trim();

/**
 * What follows "Số:": the number, or room for it, then the symbol, without spaces around "/" and "-". A number below
 * 10 gets a zero; one recorded with its symbol is printed as recorded. Without a symbol all is left blank.
 */
export function numberWords({ number, symbol }: Pick<ReportHeader, "number" | "symbol">): string {
  if (number === null || number.trim() === "") {
    return symbol.trim() === "" ? NUMBER_BLANK : `${NUMBER_BLANK}/${withoutGaps(symbol)}`;
  }
  const given = withoutGaps(number);
  if (given.includes("/")) return ` ${given}`;
  return ` ${/^\d$/.test(given) ? `0${given}` : given}/${withoutGaps(symbol)}`;
}

type PeriodWordsInput = { kind: PeriodKind; year: number; windowTo: string };

/** The period as the title and the prose name it: "quý I năm 2026", "6 tháng đầu năm 2026", "năm 2026". */
export function periodWords({ kind, year, windowTo }: PeriodWordsInput): string {
  const words = {
    M: `tháng ${Number(windowTo.slice(5, 7))}`,
    Q1: "quý I",
    Q2: "quý II",
    Q3: "quý III",
    Q4: "quý IV",
    H1: "6 tháng đầu",
    H2: "6 tháng cuối",
    M9: "9 tháng",
    Y: "",
  } as const satisfies Record<PeriodKind, string>;
  return `${words[kind]} năm ${year}`.trim();
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Roman numeral of a small positive number (appendices are counted with them). */
export function roman(n: number): string {
  let rest = n;
  let text = "";
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
