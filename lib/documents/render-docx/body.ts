import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, type Table, type TextRun } from "docx";
import type { RichBlock, RichList, RichParagraph, RichTable } from "@/lib/narrative/rich-doc";
import type { ReportDocument, ReportSection } from "@/lib/report/report-document";
import { textWidth } from "../text-width";
import { BODY_LINE, FIRST_LINE, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from "./measures";
import { narrativeTable } from "./narrative-table";
import { richRuns } from "./rich-runs";
import { run, spacing } from "./text";

/** What the body is made of, one after another: paragraphs (headings too) and tables. */
type Line =
  | { kind: "paragraph"; runs: TextRun[]; look: Partial<IParagraphOptions> }
  | { kind: "table"; table: RichTable };

/** Reports print lists as lines: "- " first, "+ " beneath, "* " below that. */
export const LIST_SIGNS = ["- ", "+ ", "* "] as const;

function listLines(list: RichList, depth: number): Line[] {
  const sign = LIST_SIGNS[Math.min(depth, LIST_SIGNS.length - 1)] ?? "- ";
  return list.content.flatMap((item) =>
    item.content.flatMap((part, index): Line[] =>
      part.type === "bulletList"
        ? listLines(part, depth + 1)
        : [{ kind: "paragraph", runs: richRuns(part, { size: SIZE.body, sign: index === 0 ? sign : "" }), look: {} }],
    ),
  );
}

/** A short line all in bold is a heading that people wrote themselves: it does not stand at the foot of a page. */
function isOwnHeading({ content = [] }: RichParagraph): boolean {
  const written = content.filter(({ text }) => text.trim() !== "");
  const words = written.map(({ text }) => text).join("");
  return (
    written.length > 0 &&
    written.every(({ marks = [] }) => marks.some(({ type }) => type === "bold")) &&
    textWidth(words, SIZE.body, "bold") + FIRST_LINE < 2 * TEXT_WIDTH
  );
}

function linesOfBlock(block: RichBlock): Line[] {
  switch (block.type) {
    case "paragraph":
      return [
        { kind: "paragraph", runs: richRuns(block, { size: SIZE.body }), look: { keepNext: isOwnHeading(block) } },
      ];
    case "bulletList":
      return listLines(block, 0);
    case "table":
      return [{ kind: "table", table: block }];
  }
}

const blockLines = (blocks: readonly RichBlock[]): Line[] => blocks.flatMap(linesOfBlock);

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** "I. TITLE" in bold capitals; "1. Title" bold; a number without a title is not bold; "a)" upright. */
function headingLine({ number, heading, level }: ReportSection, keepNext: boolean): Line[] {
  if (number === "" && heading === "") return [];
  const words = level === 1 ? heading.toLocaleUpperCase("vi") : heading;
  const bold = heading !== "" && !number.endsWith(")");
  const alignment = level === 1 ? AlignmentType.LEFT : AlignmentType.JUSTIFIED;
  return [
    {
      kind: "paragraph",
      runs: [run(`${number} ${words}`.trim(), { size: SIZE.body, bold })],
      look: { heading: HEADINGS[level], keepNext, alignment },
    },
  ];
}

/** Lines of the page the closing takes, from the width of its text. */
function closingLines({ closing }: ReportDocument): number {
  const texts = closing.flatMap((block) => (block.type === "paragraph" ? [block.content ?? []] : []));
  const last = (texts.at(-1) ?? []).map((piece) => piece.text).join("");
  return (textWidth(last, SIZE.body, "regular") + FIRST_LINE) / TEXT_WIDTH;
}

function renderLine(line: Line, kept: boolean): (Paragraph | Table)[] {
  if (line.kind === "table") {
    return [
      narrativeTable(line.table),
      new Paragraph({ spacing: spacing({ after: 60 }), run: { size: 8 }, keepNext: kept }),
    ];
  }
  return [
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: FIRST_LINE },
      spacing: spacing({ after: PARAGRAPH_GAP, line: BODY_LINE }),
      widowControl: true,
      ...line.look,
      keepNext: kept || (line.look.keepNext ?? false),
      children: line.runs,
    }),
  ];
}

/**
 * Opening, sections and closing. At least two lines of the body stand above the signature: the last paragraph is
 * kept with it, and when that is a single line, the paragraph before too.
 */
export function bodyBlocks(report: ReportDocument): (Paragraph | Table)[] {
  const lines = [
    ...blockLines(report.opening),
    ...report.sections.flatMap((section, index) => {
      // A heading stays with what is under it; one that nobody wrote anything under holds nothing.
      const deeper = (report.sections[index + 1]?.level ?? 0) > section.level;
      return [...headingLine(section, section.blocks.length > 0 || deeper), ...blockLines(section.blocks)];
    }),
    ...blockLines(report.closing),
  ];
  const keptFrom = lines.length - (closingLines(report) < 1.9 ? 2 : 1);
  // A sentence that introduces a table stays on the table's page.
  return lines.flatMap((line, index) => renderLine(line, index >= keptFrom || lines[index + 1]?.kind === "table"));
}
