import { foldWords } from "../../indicators/fold";
import type { OutlineSection } from "../../indicators/template";

/** Abbreviations of headings, and headings that name the same section of the outline in other words. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bCCHC\b/giu, "cải cách hành chính"],
  [/\bTTHC\b/giu, "thủ tục hành chính"],
  [/\bQPPL\b/giu, "quy phạm pháp luật"],
  [/\bVBQPPL\b/giu, "văn bản quy phạm pháp luật"],
  [/\bUBND\b/giu, "ủy ban nhân dân"],
  [/\bCNTT\b/giu, "công nghệ thông tin"],
  [/\bCBCCVC\b/giu, "cán bộ công chức viên chức"],
  [/\b(?:CQĐT|CQDT)\b/giu, "chính quyền điện tử"],
  [/(?:những\s+)?(?:kết quả đạt được|ưu điểm|mặt được|mặt mạnh|mặt làm được)/giu, "mặt tích cực"],
  [/(?:khó khăn(?:,?\s+vướng mắc)?|khuyết điểm|nhược điểm)/giu, "tồn tại"],
  [/hiện đại h(?:óa|oá)\s+(?:nền\s+)?hành chính/giu, "xây dựng chính quyền điện tử, chính quyền số"],
  [/(?:xây dựng(?:\s+và)?\s+)?nâng cao chất lượng đội ngũ/giu, "chế độ công vụ đội ngũ"],
  [/(?:nhiệm vụ,\s+)?phương hướng/giu, "phương hướng, nhiệm vụ"],
];

/** Words that say little about which section a heading is. */
const COMMON = new Set(
  foldWords(
    "về công tác những các và của trong tình hình kết quả thực hiện việc năm quý kỳ tới tháng thời gian trọng tâm cải cách hành chính tiếp theo i ii iii iv nhà nước triển khai một số tỉnh với đối tại cho được",
  ).split(" "),
);
const COMMON_WEIGHT = 0.3;

const weightOf = (word: string): number => (COMMON.has(word) || /^\d+$/.test(word) ? COMMON_WEIGHT : 1);

function wordsOf(heading: string): Set<string> {
  const text = SAME.reduce((now, [pattern, words]) => now.replace(pattern, words), heading.normalize("NFC"));
  return new Set(foldWords(text).split(" ").filter(Boolean));
}

const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weightOf(word), 0);

/** 0…1: how much of two headings is the same, words that stand in every heading counting little. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const whole = sum(one) + sum(other);
  if (whole === 0) return 0;
  return (2 * sum([...one].filter((word) => other.has(word)))) / whole;
}

export type Fit = { path: string; score: number };

/** The section of `among` whose heading is most like `words`; the same printed number counts a little. */
export function bestFit(words: string, number: string | null, among: readonly OutlineSection[]): Fit | null {
  let best: Fit | null = null;
  for (const section of among) {
    const same = number !== null && section.number === number ? 0.1 : 0;
    const score = likeness(words, section.heading) + same;
    if (score > (best?.score ?? 0)) best = { path: section.path, score };
  }
  return best;
}
