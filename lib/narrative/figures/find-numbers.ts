import { readNumber } from "../../indicators/parse/read-number";

/** A number in running text that counts something. */
export type FoundNumber = {
  /** fraction: "754/983"; its `whole` is the number after the stroke. */
  kind: "count" | "decimal" | "percent" | "fraction";
  /** Decimal text; of a fraction the part. */
  value: string;
  whole: string | null;
  /** The percentage in brackets behind a fraction, "754/983 (76,70%)": as read, as written, and where the brackets are. */
  beside: { value: string; raw: string; from: number; to: number } | null;
  raw: string;
  from: number;
  to: number;
};

/** Followed by no letter: JavaScript's \b knows no Vietnamese. */
const END = "(?![\\p{L}\\p{M}])";

/** Nouns that may follow a number that looks like a year. */
const COUNTED =
  "hồ sơ|thủ tục|TTHC|văn bản|người|biên chế|nhiệm vụ|phiếu|đơn vị|lượt|công chức|viên chức|triệu|tỷ|đồng";

/**
 * Numbers that are no figures: dates, numbers of documents and of articles, years, levels, durations, times, ranges,
 * codes, the number of a heading. Each pattern is linear; what it covers is read as words.
 */
const NO_FIGURES: readonly RegExp[] = [
  /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/gu,
  /(?<!\d)(?:0?[1-9]|1[0-2])\s?\/\s?(?:19|20)\d{2}(?!\d)/gu,
  /\d{1,4}[a-zđ]?(?:\/\d{4})?\s?[/-]\s?\p{Lu}[\p{L}\d]*(?:[-–/&.]\p{L}[\p{L}\d]*)*/gu,
  /\d+[a-zđ]?\/\p{Lu}[\p{L}\d]*(?:[-–/&.]\p{L}[\p{L}\d]*)*/gu,
  new RegExp(
    `(?:ngày|tháng|năm|quý|tuần|điều|khoản|điểm|mục|chương|phần|bảng|mẫu|phụ lục|đợt|lần|thứ|phiên bản|đề án|hạng|iso|qcvn|tcvn|tổng đài|quốc lộ|loại)${END}\\s{0,2}(?:số\\s{1,2})?\\d+(?:[/.,-]\\d+)*`,
    "giu",
  ),
  /(?:nghị định|nghị quyết|quyết định|chỉ thị|thông tư|công văn|thông báo|kết luận|văn bản|luật|biểu mẫu|biểu|kế hoạch|công điện|tờ trình)\s(?:liên tịch\s)?(?:số\s)?\d+(?:[/.,-]\d+)*/giu,
  /quý\s{1,2}[IVX]{1,3}\s?(?:\/|năm)?\s?\d{0,4}/giu,
  new RegExp(`mức(?:\\sđộ)?\\s\\d(?!\\d)(?:\\s?(?:,|và|hoặc|&|-|–)\\s?\\d(?!\\d|\\s(?:${COUNTED})))*`, "giu"),
  new RegExp(`\\d+\\s?(?:ngày|giờ|phút|giây|tuần|tháng|quý|năm|cấp|tuổi|km|ha|m2)${END}`, "giu"),
  new RegExp(`(?<![\\d.,/])(?:19|20)\\d{2}(?![\\d/%]|[.,]\\d)(?!\\s(?:${COUNTED}))`, "giu"),
  /\d+\s?[-–]\s?\d+/gu,
  /\d+\s?[:h]\s?\d+/giu,
  /[\p{L}_]\d[\p{L}\d.]*/gu,
  /\d+[\p{L}][\p{L}\d]*/gu,
  /^\s*(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+)(?=\s)/gu,
  /\d{13,}/gu,
];

/** "gần 100%", "trên 1.300 hồ sơ": nobody gave the figure. */
const ROUGHLY =
  /(?:gần|khoảng|hơn|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|xấp xỉ|ước|ước đạt|chừng|tăng|giảm|thêm)\s$/iu;

const NUMBER = /\d+(?:[.,]\d+)*/gu;
const STROKE = /^\s?\/\s?(\d+(?:\.\d{3})*)(?![\d/.,]\d|\s?%)/u;
const PERCENT = /^\s?%/u;
const BESIDE = /^(\s?(?:\p{L}+\s){0,8})\(\s?(?:(?:chiếm|đạt|tỷ lệ|bằng)\s){0,2}(\d+(?:[.,]\d+)?)\s?%\s?\)/iu;

/** 1 for every letter that belongs to a number which is no figure. */
function maskOf(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const pattern of NO_FIGURES) {
    for (const { index, 0: found } of text.matchAll(pattern)) mask.fill(1, index, index + found.length);
  }
  return mask;
}

/** Every figure of one paragraph, in order. Never throws; linear in the length of the text. */
export function findNumbers(text: string): FoundNumber[] {
  const mask = maskOf(text);
  const found: FoundNumber[] = [];
  let after = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < after || mask[match.index] === 1) continue;
    const number = readAt(text, match.index, match[0]);
    if (!number) continue;
    after = number.beside?.to ?? number.to;
    if (!ROUGHLY.test(text.slice(Math.max(0, match.index - 12), match.index))) found.push(number);
  }
  return found;
}

function readAt(text: string, from: number, digits: string): FoundNumber | null {
  const rest = text.slice(from + digits.length, from + digits.length + 80);
  const end = from + digits.length;
  const plain = { whole: null, beside: null, raw: digits, from, to: end };

  const percent = PERCENT.exec(rest);
  if (percent) {
    const read = readNumber(digits, "decimal");
    return read.ok ? { ...plain, kind: "percent", value: read.value, to: end + percent[0].length } : null;
  }
  const whole = readNumber(digits, "whole");
  const stroke = STROKE.exec(rest);
  if (stroke) {
    const second = readNumber(stroke[1] ?? "", "whole");
    if (!whole.ok || !second.ok) return null;
    const to = end + stroke[0].length;
    const beside = BESIDE.exec(text.slice(to, to + 120));
    const share = beside?.[2] === undefined ? null : readNumber(beside[2], "decimal");
    return {
      ...plain,
      kind: "fraction",
      value: whole.value,
      whole: second.value,
      beside: share?.ok && beside ? besideAt(to, beside, share.value) : null,
      raw: text.slice(from, to),
      to,
    };
  }
  if (whole.ok && !digits.includes(",")) return { ...plain, kind: "count", value: whole.value };
  const decimal = readNumber(digits, "decimal");
  if (decimal.ok) return { ...plain, kind: "decimal", value: decimal.value };
  return whole.ok ? { ...plain, kind: "count", value: whole.value } : null;
}

const besideAt = (from: number, found: RegExpExecArray, value: string): NonNullable<FoundNumber["beside"]> => ({
  value,
  raw: found[2] ?? "",
  from: from + (found[1]?.length ?? 0),
  to: from + found[0].length,
});
