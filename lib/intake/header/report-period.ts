import type { z } from "zod";
import type { ContractPeriod } from "../../indicators/contract";
import { foldAccents } from "../../indicators/fold";
import { isoDate } from "./letterhead-line";

type Period = z.infer<typeof ContractPeriod>;
type Kind = Period["kind"];

/** Where a period is named, its kind, and the year said with it. */
type Mention = { at: number; end: number; kind: Kind; year: number | null };

const YEAR = String.raw`(?:\s?[/,.-]?\s?(?:cua\s)?(?:nam\s)?(20\d\d|19\d\d)\b)?`;
const mention = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])${words}${YEAR}`, "gu");

const SIX = String.raw`(?:0?6|sau|vi)\s?thang`;
/** In words, roman and arabic; what is first in the list wins where two begin at the same place. */
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ["Q4", mention(String.raw`(?:quy|qui)\s?(?:iv|0?4|bon|tu)(?![\p{L}\p{N}])`)],
  ["Q3", mention(String.raw`(?:quy|qui)\s?(?:iii|0?3|ba)(?![\p{L}\p{N}])`)],
  ["Q2", mention(String.raw`(?:quy|qui)\s?(?:ii|0?2|hai)(?![\p{L}\p{N}])`)],
  ["Q1", mention(String.raw`(?:quy|qui)\s?(?:i|l|0?1|mot|dau)(?![\p{L}\p{N}])`)],
  ["H2", mention(String.raw`${SIX}\scuoi(?:\snam)?`)],
  ["H1", mention(String.raw`(?:${SIX}(?:\sdau(?:\snam)?)?|nua\sdau\snam)(?!\s?cuoi)`)],
  ["M9", mention(String.raw`(?:0?9|chin)\s?thang(?:\sdau(?:\snam)?)?`)],
  ["Q1", mention(String.raw`(?:0?3|ba)\s?thang\sdau(?:\snam)?`)],
  ["Y", mention(String.raw`12\s?thang(?:\snam)?`)],
  [
    "M",
    mention(
      String.raw`thang\s?(?:1[0-2]|0?[1-9]|muoi(?:\s(?:mot|hai))?|mot|hai|ba|tu|nam|sau|bay|tam|chin|gieng)(?!\p{N})`,
    ),
  ],
  ["Y", mention(String.raw`(?:ca\s)?nam(?=\s?(?:20|19)\d\d)`)],
];

/** A year without the word "năm": "cải cách hành chính 2024". */
const BARE_YEAR = /(?<!\p{N})20\d\d(?![\p{N}/])/u;

/** "Quý II và 6 tháng đầu năm", "quý IV và cả năm": one report of the longer period. */
const LONGER: Readonly<Partial<Record<Kind, Kind>>> = { Q2: "H1", Q3: "M9", Q4: "Y" };

function mentionsOf(plain: string): Mention[] {
  const found: Mention[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      // "tháng 12 năm 2024" holds "năm 2024", "6 tháng đầu năm 2023" too: the longer one is meant.
      if (found.some((other) => at < other.end && end > other.at)) continue;
      found.push({ at, end, kind, year: match[1] === undefined ? null : Number(match[1]) });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const DAY = String.raw`(?:ngay\s)?(\d{1,2})(?:\s?[/.-]\s?|\sthang\s)(\d{1,2})(?:(?:\s?[/.-]\s?|\snam\s)(\d{4}))?`;
const WINDOW = new RegExp(String.raw`tu\s${DAY}\s?(?:den|toi|-|–)\s?(?:het\s)?${DAY}`, "u");

function windowOf(plain: string): Pick<Period, "from" | "to"> {
  const match = WINDOW.exec(plain);
  const [d1, m1, y1, d2, m2, y2] = (match ?? []).slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (d1 == null || m1 == null || d2 == null || m2 == null || y2 == null) return { from: null, to: null };
  // "từ 15/12 đến 14/3/2025": the first day is of the year before when its month is later.
  const firstYear = y1 ?? (m1 > m2 ? y2 - 1 : y2);
  const [from, to] = [isoDate(d1, m1, firstYear), isoDate(d2, m2, y2)];
  return from !== null && to !== null && from <= to ? { from, to } : { from: null, to: null };
}

/** Prose longer than this is not looked through. */
const LETTERS_MAX = 2000;

/**
 * The period a title speaks of: the first one named ("Quý I/2022 và phương hướng Quý II/2022" is Q1), of the first year
 * said. Without a year in the words, `yearElsewhere` (of the date line) counts, but for a whole year.
 */
export function readPeriod(text: string, yearElsewhere: number | null, others = ""): Period | null {
  const plain = foldAccents(text.slice(0, LETTERS_MAX));
  const mentions = mentionsOf(plain);
  const [first, second] = mentions;
  const bare = first ? null : BARE_YEAR.exec(plain);
  if (bare) return { kind: "Y", year: Number(bare[0]), ...windowOf(foldAccents(others.slice(0, LETTERS_MAX))) };
  if (!first) return null;
  const both = second && /^\s?(?:va|,|;|-|–)\s?$/.test(plain.slice(first.end, second.at));
  const kind = both && LONGER[first.kind] === second.kind ? second.kind : first.kind;
  const year = first.year ?? mentions.find((other) => other.year !== null)?.year ?? yearElsewhere;
  if (year === null) return null;
  const window = windowOf(plain);
  return { kind, year, ...(window.from === null ? windowOf(foldAccents(others.slice(0, LETTERS_MAX))) : window) };
}
