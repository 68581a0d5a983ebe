import type { DocxParagraph } from "../read-docx/docx-document";
import { type BodyParagraph, bodyLines, bodyParagraphs } from "./body-lines";
import type { DecreeParts } from "./decree-parts";
import { quoted } from "./lines";
import { alignWords, wrongLook } from "./look";
import { broken, type FormatRule, judged, kept, notThere } from "./verdict";

const CM = 1440 / 2.54;
const FIRST_LINES = [CM, 1.27 * CM] as const;
/** 0,2 mm: programs round to whole points. */
const INDENT_TOLERANCE = 12;
const GAP_MIN = 6 * 20;
/** A single line of Times New Roman is this many times its size. */
const SINGLE = 1.15;

const cm = (twips: number): string => `${(twips / CM).toFixed(2).replace(".", ",")} cm`;

const texts = ({ body }: DecreeParts): BodyParagraph[] =>
  bodyParagraphs(body).filter(({ kind, titled }) => kind === "text" || (kind !== "caption" && titled === false));

const each = (paragraphs: readonly BodyParagraph[], fault: (one: BodyParagraph) => string | null) =>
  judged(
    paragraphs.flatMap((one) => {
      const actual = fault(one);
      return actual === null ? [] : [{ where: one.where, actual }];
    }),
  );

/** Where the first line begins, from the margin; a leading tab counts as far as it reaches. */
function firstLine({ indent, text, tabs }: DocxParagraph, defaultTab: number): number {
  const at = indent.left + indent.firstLine;
  if (!text.startsWith("\t")) return at;
  const stops = [...tabs, Math.ceil((at + 1) / defaultTab) * defaultTab].filter((stop) => stop > at);
  return Math.min(...stops);
}

function lineFault({ spacing: { line, lineRule }, runs }: DocxParagraph): string | null {
  if (lineRule === "auto") {
    const lines = line / 240;
    return lines >= 0.99 && lines <= 1.51 ? null : `${lines.toFixed(2).replace(".", ",")} dòng`;
  }
  const size = Math.max(...runs.map((run) => run.size), 1);
  const single = size * SINGLE * 20;
  const tooSmall = lineRule === "exact" && line < single * 0.95;
  return tooSmall || line > single * 1.53 ? `${line / 20} pt` : null;
}

/** Between two paragraphs of text, in twips. */
function gapFault({ paragraph, before }: BodyParagraph): string | null {
  if (before?.kind !== "paragraph" || before.text.trim() === "") return null;
  const together = paragraph.contextual && before.contextual && paragraph.style === before.style;
  const gap = together ? 0 : before.spacing.after + paragraph.spacing.before;
  return gap >= GAP_MIN - 1 ? null : `${gap / 20} pt`;
}

function endMark({ body, document, form }: DecreeParts) {
  if (form) return notThere("nội dung bằng lời: biểu thống kê");
  const all = document.sections.flatMap(({ blocks }) => blocks);
  const written = JSON.stringify(all.map((block) => (block.kind === "paragraph" ? block.text : "")));
  const count = written.split("./.").length - 1;
  if (count > 1) return broken("Nội dung", `${count} dấu “./.”`);
  const last = bodyParagraphs(body).at(-1);
  if (!last) return count === 1 ? kept() : broken("Cuối nội dung", "không có “./.”");
  const after = body.slice(body.indexOf(last.paragraph) + 1).some((block) => block.kind === "table");
  if (last.text.endsWith("./.") && !after) return kept();
  return broken(quoted(last.text.slice(-50)), count === 1 ? "“./.” không ở cuối nội dung" : "không có “./.” ở cuối");
}

/** Nội dung văn bản. */
export const BODY_RULES: readonly FormatRule[] = [
  {
    id: "body.type",
    expected: "cỡ chữ 13–14",
    judge: ({ body }) =>
      judged(
        bodyLines(bodyParagraphs(body)).flatMap((line) => {
          const wrong = wrongLook({ ...line, runs: line.runs.filter(({ raised }) => !raised) }, { size: [13, 14] });
          return wrong === null ? [] : [{ where: quoted(line.text), actual: wrong }];
        }),
      ),
  },
  {
    id: "body.align",
    expected: "căn đều hai lề",
    judge: (parts) =>
      each(texts(parts), ({ paragraph }) => (paragraph.align === "both" ? null : alignWords(paragraph.align))),
  },
  {
    id: "body.first-line",
    expected: "dòng đầu lùi 1 cm hoặc 1,27 cm",
    judge: (parts) =>
      each(texts(parts), ({ paragraph }) => {
        const begins = firstLine(paragraph, parts.document.defaultTab);
        return FIRST_LINES.some((asked) => Math.abs(begins - asked) <= INDENT_TOLERANCE) ? null : cm(begins);
      }),
  },
  { id: "body.gap", expected: "các đoạn cách nhau ít nhất 6 pt", judge: (parts) => each(texts(parts), gapFault) },
  {
    id: "body.line",
    expected: "cách dòng từ dòng đơn đến 1,5 dòng",
    judge: (parts) => each(texts(parts), ({ paragraph }) => lineFault(paragraph)),
  },
  { id: "end-mark", expected: "một dấu “./.” ở cuối nội dung", judge: endMark },
];
