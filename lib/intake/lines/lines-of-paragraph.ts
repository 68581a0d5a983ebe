import type { PlainParagraph } from "../plain-document";
import type { Line, LineSource } from "./line";
import { oneLine } from "./text";

/** A tab, or a gap nobody types inside a sentence. */
const GAP = /\t+|[ \u00A0]{4,}/u;
/** Gaps left for văn thư to fill: "ngày      tháng      năm", "Số:      /BC-SNV". */
const BLANK = /(ngày|tháng|năm|số\s?[:.]?)[ \u00A0\t]+(?=tháng|năm|[\d/….,_])/giu;

/** What tabs and gaps part; spaces at the start only set a line in, a tab moves it to the right. */
const partsOf = (raw: string): string[] =>
  raw
    .normalize("NFC")
    .replace(/^[ \u00A0]+/u, "")
    .replace(BLANK, "$1 ")
    .split(GAP)
    .map(oneLine);

/** Whether each letter of the paragraph is bold, one entry a UTF-16 unit. */
function boldUnits({ text, runs }: PlainParagraph): boolean[] {
  const units = runs.flatMap((run) => Array.from({ length: run.text.length }, () => run.bold));
  return Array.from({ length: text.length }, (_, at) => units[at] ?? false);
}

function boldness(text: string, bold: readonly boolean[]): Pick<Line, "bold" | "boldStart"> {
  let end = text.length;
  for (let at = 0; at < text.length; at++) {
    if (bold[at] || !/[\p{L}\p{N}]/u.test(text[at] ?? "")) continue;
    end = at;
    break;
  }
  if (end === text.length) return { bold: /[\p{L}\p{N}]/u.test(text) && bold.includes(true), boldStart: "" };
  const start = oneLine(text.slice(0, end));
  return { bold: false, boldStart: /\p{L}/u.test(start) ? start : "" };
}

/** The lines of a paragraph; empty ones are dropped. The automatic marker stands before the first. */
export function linesOfParagraph(paragraph: PlainParagraph, source: LineSource): Line[] {
  const { list } = paragraph;
  const bold = boldUnits(paragraph);
  const out: Line[] = [];
  let at = 0;
  for (const raw of paragraph.text.split("\n")) {
    const units = bold.slice(at, at + raw.length);
    at += raw.length + 1;
    const marker = out.length === 0 && list !== null && !list.bullet ? `${list.marker} ` : "";
    const text = oneLine(`${marker}${raw}`);
    if (oneLine(raw) === "") continue;
    const { bold: allBold, boldStart } = boldness(raw, units);
    out.push({
      kind: "line",
      text,
      parts: partsOf(raw),
      bold: allBold,
      boldStart: boldStart === "" ? "" : oneLine(`${marker}${boldStart}`),
      align: paragraph.align,
      headingLevel: paragraph.headingLevel,
      bullet: out.length === 0 && list?.bullet ? list.level : null,
      afterBreak: out.length > 0,
      source,
    });
  }
  return out;
}
