import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { xmlText } from "../xml-text";
import { SINGLE_LINE } from "./measures";

type RunLook = { size: number; bold?: boolean; italics?: boolean; superScript?: boolean };

/** Only what differs from the document's own style is written: plain upright text says nothing. */
const runLook = ({ size, bold, italics, superScript }: RunLook) => ({
  size: size * 2,
  ...(bold ? { bold } : {}),
  ...(italics ? { italics } : {}),
  ...(superScript ? { superScript } : {}),
});

/** A run of user text: always plain characters, never a field or markup. Sizes in points. */
export const run = (text: string, look: RunLook): TextRun => new TextRun({ text: xmlText(text), ...runLook(look) });

/** Lines of one paragraph, broken where given. */
export const runsOfLines = (lines: readonly string[], look: RunLook): TextRun[] =>
  lines.map(
    (line, index) => new TextRun({ text: xmlText(line), ...runLook(look), ...(index > 0 ? { break: 1 } : {}) }),
  );

type Spacing = { before?: number; after?: number; line?: number };

export const spacing = ({ before = 0, after = 0, line = SINGLE_LINE }: Spacing = {}) => ({
  before,
  after,
  line,
  lineRule: LineRuleType.AUTO,
});

/** A centred paragraph, as most of the header and of the appendix heading is. */
export const centred = (children: TextRun[], gaps: Spacing = {}, more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: spacing(gaps), children, ...more });

/**
 * An empty line next to no height: it ends a section after a table, where Word would otherwise need a whole line and
 * could open a blank page.
 */
export const tinyParagraph = (more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 1, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    ...more,
  });

/**
 * A solid rule as the border of an almost empty paragraph, centred in `width` twips by its indents: it
 * stays a line in every word processor, unlike underscores, underlining or a drawn shape.
 */
export function centredRule(width: number, length: number, gaps: Spacing = {}, keepNext = false): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: spacing(gaps),
    run: { size: 2 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    keepNext,
  });
}
