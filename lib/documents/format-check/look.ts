import type { DocxParagraph, DocxRun } from "../read-docx/docx-document";
import { inked, type Line, printed } from "./lines";

/** What the decree asks of a line's type; what is not named is not judged. */
export type AskedLook = {
  size: readonly [min: number, max: number];
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  align?: DocxParagraph["align"];
};

const points = (size: number): string => String(size).replace(".", ",");

const ALIGN_WORDS = { left: "căn trái", right: "căn phải", center: "căn giữa", both: "căn đều" } as const;

function wrongIn(run: DocxRun, { size, bold, italic }: AskedLook): string | null {
  const [min, max] = size;
  if (run.size < min || run.size > max) return `cỡ ${points(run.size)}`;
  if (bold !== undefined && run.bold !== bold) return run.bold ? "chữ đậm" : "chữ không đậm";
  if (italic !== undefined && run.italic !== italic) return run.italic ? "chữ nghiêng" : "chữ đứng";
  return null;
}

/** The first way a line differs from what is asked, in words; null when it does not. */
export function wrongLook(line: Line, asked: AskedLook): string | null {
  for (const run of inked(line)) {
    const wrong = wrongIn(run, asked);
    if (wrong !== null) return wrong;
  }
  const text = printed(line);
  if (asked.caps && text !== text.toLocaleUpperCase("vi")) return "không phải chữ in hoa";
  if (asked.align && line.paragraph.align !== asked.align) return ALIGN_WORDS[line.paragraph.align];
  return null;
}

/** Centred, or within the indents of a centred paragraph. */
export const alignWords = (align: DocxParagraph["align"]): string => ALIGN_WORDS[align];
