import type { DocxBlock, DocxParagraph } from "../read-docx/docx-document";
import { linesOf, quoted } from "./lines";

/** What a paragraph of the body is by its number: "I. TITLE", "1. Title", "a) …", or plain text. */
export type BodyKind = "section" | "item" | "point" | "text" | "caption";

export type BodyParagraph = {
  paragraph: DocxParagraph;
  /** With the automatic number. */
  text: string;
  kind: BodyKind;
  /** A numbered line with a heading of its own, not a sentence that a number begins; null where it may be either. */
  titled: boolean | null;
  where: string;
  /** What stands right before it in the body. */
  before: DocxBlock | null;
};

const SECTION = /^(?:[A-H]|[IVXL]{1,6})\s*\.\s*\S/;
const ITEM = /^\d{1,2}(\s*\.\s*\d{1,2}){0,3}\s*\.\s*\S/;
const POINT = /^\p{Ll}\s*\)\s*\S/u;
/** A heading is short and does not end as a sentence does. */
const HEADING_LETTERS_MAX = 220;

const fullText = (paragraph: DocxParagraph): string =>
  `${paragraph.marker ? `${paragraph.marker} ` : ""}${paragraph.text}`.replace(/\s+/g, " ").trim();

function kindOf(text: string, { headingLevel, align }: DocxParagraph, next: DocxBlock | undefined): BodyKind {
  if (SECTION.test(text)) return "section";
  if (ITEM.test(text)) return "item";
  if (POINT.test(text)) return "point";
  if (headingLevel !== null) return headingLevel === 1 ? "section" : "item";
  // "Bảng 1. …" in the middle and "Đơn vị tính: …" on the right stand over a table.
  return next?.kind === "table" && (align === "center" || align === "right") ? "caption" : "text";
}

const endsAsSentence = (text: string): boolean => /[.;,]$/.test(text.replace(/\.{3}$/, ""));

/** The body's paragraphs that print something, in order. */
export function bodyParagraphs(body: readonly DocxBlock[]): BodyParagraph[] {
  return body.flatMap((block, index): BodyParagraph[] => {
    if (block.kind === "table" || block.text.trim() === "") return [];
    const text = fullText(block);
    const short = text.length <= HEADING_LETTERS_MAX && !endsAsSentence(text);
    // "1. Kết quả như sau:" is written in either way.
    const open = short && text.endsWith(":") ? null : short;
    const titled = block.headingLevel !== null || open;
    return [
      {
        paragraph: block,
        text,
        kind: kindOf(text, block, body[index + 1]),
        titled,
        where: quoted(text),
        before: body[index - 1] ?? null,
      },
    ];
  });
}

/** The lines of all of them. */
export const bodyLines = (paragraphs: readonly BodyParagraph[]) =>
  paragraphs.flatMap(({ paragraph }) => linesOf(paragraph)).filter(({ text }) => text.trim() !== "");
