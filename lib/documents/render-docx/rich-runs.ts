import type { TextRun } from "docx";
import type { RichParagraph } from "@/lib/narrative/rich-doc";
import { run } from "./text";

type RichLook = { size: number /** Put before the text, as a list's "- ". */; sign?: string; bold?: boolean };

/** Runs of a rich paragraph with its bold and italic. Size in points. */
export function richRuns(paragraph: RichParagraph, { size, sign = "", bold = false }: RichLook): TextRun[] {
  const runs = (paragraph.content ?? []).map(({ text, marks = [] }) =>
    run(text, {
      size,
      bold: bold || marks.some((mark) => mark.type === "bold"),
      italics: marks.some((mark) => mark.type === "italic"),
    }),
  );
  return sign === "" ? runs : [run(sign, { size }), ...runs];
}
