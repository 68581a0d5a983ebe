import type { Random } from "../random";
import { bodyOf, type ReportFile } from "../report-file";
import { paragraph, textOf } from "../word";
import type { XmlElement } from "../xml-tree";
import { typing } from "./letters";
import type { Mutator } from "./mutator";
import { HEADING, isHeading, levelOf, narrative, rewrite } from "./narrative-blocks";

const otherHeading: ((text: string, random: Random) => string)[] = [
  (text) => text.replace(/^(\d+)\. /, "$1/ "),
  (text) => text.replace(/^(\d+)\. /, "$1) "),
  (text) => text.replace(HEADING, (all) => all.trim()),
  (text) => `${text.replace(/[.:]$/, "")}:`,
  (text) => text.replace(/^([IVX]+)\. /, "PHẦN $1: "),
  (text) => text.replace(/^([IVX]+)\. /, "$1- "),
];

/** Headings punctuated in another way throughout. */
function punctuated(file: ReportFile, random: Random): void {
  const change = random.pick(otherHeading);
  for (const block of narrative(file)) if (isHeading(textOf(block))) rewrite(block, change(textOf(block), random));
}

const headingsOf = (file: ReportFile): XmlElement[] => narrative(file).filter((block) => isHeading(textOf(block)));

const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** Sections of the second level counted by letters: "a) Cải cách thể chế". */
function lettered(file: ReportFile): void {
  for (const block of headingsOf(file)) {
    const text = textOf(block);
    const number = Number(text.match(/^(\d+)\. /)?.[1] ?? 0);
    if (number > 0) rewrite(block, text.replace(/^\d+\. /, `${LETTERS[number - 1]}) `));
  }
}

/** No numbers on the second level; capitals and bold say that they are headings. */
function unnumbered(file: ReportFile): void {
  for (const block of headingsOf(file)) {
    if (levelOf(textOf(block)) !== 2) continue;
    const made = paragraph(textOf(block).replace(HEADING, "").toLocaleUpperCase("vi"), { bold: true });
    block.children = made.children;
  }
}

const SAME_HEADING: readonly (readonly [RegExp, string])[] = [
  [/(\d\. )Cải cách/, "$1Về cải cách"],
  [/Mặt tích cực|Ưu điểm/, "Kết quả đạt được"],
  [/Tồn tại, hạn chế(, nguyên nhân)?/, "Những khó khăn, hạn chế và nguyên nhân"],
  [/KIẾN NGHỊ, ĐỀ XUẤT/, "NHỮNG ĐỀ XUẤT, KIẾN NGHỊ"],
  [/ĐÁNH GIÁ CHUNG/, "ĐÁNH GIÁ CHUNG KẾT QUẢ THỰC HIỆN"],
  [/Triển khai thực hiện kế hoạch/, "Việc thực hiện Kế hoạch"],
  [/công tác tuyên truyền/, "thông tin, tuyên truyền"],
  [/CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH/, "TÌNH HÌNH CHỈ ĐẠO, ĐIỀU HÀNH CÔNG TÁC CCHC"],
];

function reworded(file: ReportFile): void {
  for (const block of headingsOf(file)) {
    const found = SAME_HEADING.find(([pattern]) => pattern.test(textOf(block)));
    if (found) rewrite(block, textOf(block).replace(found[0], found[1]));
  }
}

/** A section of the agency's own after the last of part II. */
function added(file: ReportFile): void {
  const body = bodyOf(file);
  const headings = headingsOf(file);
  const next = headings.find((block) => /^III\. /.test(textOf(block)));
  const last = headings.slice(0, next ? headings.indexOf(next) : 0).findLast((block) => levelOf(textOf(block)) === 2);
  if (!next || !last) return;
  const number = Number(textOf(last).match(/^\d+/)?.[0] ?? 0) + 1;
  const words = "Đơn vị xếp hạng nhất trong khối theo kết quả chấm điểm của tỉnh.";
  const made = [paragraph(`${number}. Kết quả Chỉ số cải cách hành chính`, { bold: true }), paragraph(words)];
  body.children.splice(body.children.indexOf(next), 0, ...made);
  file.truth.sections.push({ path: `II.${number}`, words });
}

const COUNTED: readonly ((at: number) => string)[] = [
  (at) => `(${at + 1}) `,
  (at) => `${LETTERS[at]}) `,
  (at) => `${at + 1}) `,
  () => "- ",
  () => "* ",
];

/** Sentences of a section counted, so that they look like headings below it. */
function countedSentences(file: ReportFile, random: Random): void {
  const sign = random.pick(COUNTED);
  let at = 0;
  for (const block of narrative(file)) {
    const text = textOf(block);
    if (isHeading(text) || text.length < 100 || /^[-+*(]|^[a-z]\)|^\d/.test(text)) {
      if (isHeading(text)) at = 0;
      continue;
    }
    rewrite(block, sign(at) + text);
    at += 1;
  }
}

/** Slips of typing in headings. */
function typed(file: ReportFile, random: Random): void {
  for (const block of headingsOf(file)) {
    const [number = ""] = textOf(block).match(HEADING) ?? [];
    rewrite(block, number + typing(textOf(block).slice(number.length), 0.03, random));
  }
}

export const narrativeHeadingMutators: Mutator[] = [
  { name: "headings punctuated otherwise", apply: punctuated },
  { name: "headings by letters", apply: lettered },
  { name: "headings without numbers", apply: unnumbered },
  { name: "headings reworded", apply: reworded },
  { name: "headings mistyped", apply: typed },
  { name: "section added", apply: added },
  { name: "sentences counted", apply: countedSentences },
];
