import { foldTonePlacement } from "../../indicators/fold";

/** One syllable (or number) as it is compared, and where it stands. */
export type Word = { form: string; from: number; to: number };

/** Short forms officials write, spelled out: both the labels of rows and the prose use either. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  tthc: "thủ tục hành chính",
  cchc: "cải cách hành chính",
  kstthc: "kiểm soát thủ tục hành chính",
  vbqppl: "văn bản quy phạm pháp luật",
  qppl: "quy phạm pháp luật",
  vb: "văn bản",
  pakn: "phản ánh kiến nghị",
  đvsncl: "đơn vị sự nghiệp công lập",
  đvsn: "đơn vị sự nghiệp",
  sncl: "sự nghiệp công lập",
  dvc: "dịch vụ công",
  dvctt: "dịch vụ công trực tuyến",
  nsnn: "ngân sách nhà nước",
  ubnd: "ủy ban nhân dân",
  hđnd: "hội đồng nhân dân",
  ccvc: "công chức viên chức",
  cbccvc: "cán bộ công chức viên chức",
  cc: "công chức",
  vc: "viên chức",
  hđlđ: "hợp đồng lao động",
};

const TOKEN = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu;

/** Vocabulary is small and texts repeat it, so each writing is folded once. Bounded: words of users may be anything. */
const folded = new Map<string, string>();
const KEPT_MAX = 20_000;

/** A syllable as compared: lower case, tone mark where the folding puts it ("hóa" and "hoá" are one). */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const form = foldTonePlacement(word);
  if (folded.size < KEPT_MAX) folded.set(word, form);
  return form;
}

const expansions = new Map(
  Object.entries(SPELLED_OUT).map(([short, long]) => [foldWord(short), long.split(" ").map(foldWord)]),
);

/** The words of a text in order; an abbreviation becomes the words it stands for, all at its own place. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const form = foldWord(match[0]);
    const place = { from: match.index, to: match.index + match[0].length };
    const spelled = expansions.get(form);
    if (spelled) for (const long of spelled) words.push({ form: long, ...place });
    else words.push({ form: /^\d/.test(form) ? plainNumber(form) : form, ...place });
  }
  return words;
}

/** "05" and "5" are one word. */
const plainNumber = (digits: string): string => (/^0+\d+$/.test(digits) ? digits.replace(/^0+/, "") : digits);

export const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form);

/** A list of plain words for comparison. */
export const formSet = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter(Boolean).map(foldWord));
