import { Document, type IStylesOptions, Packer } from "docx";
import type { FormSheet, ReportDocument } from "@/lib/report/report-document";
import { xmlText } from "../xml-text";
import { appendixBlocks, isWide, signedFormBlocks } from "./appendix";
import { bodyBlocks } from "./body";
import { formLetterhead, letterhead } from "./letterhead";
import { FONT, SIZE, TEXT_WIDTH, WIDE_TEXT_WIDTH } from "./measures";
import { numberedSection } from "./sections";
import { signatureBlock } from "./signature";
import { tinyParagraph } from "./text";
import { titleBlock, titleLines } from "./title-block";

const look = {
  font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
  size: SIZE.body * 2,
  color: "000000",
  language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" },
} as const;

const heading = {
  run: { ...look, bold: false, italics: false },
  paragraph: { spacing: { before: 0, after: 120 } },
} as const;

/** Headings keep Word's names, so that its navigation pane works, and look like the text around them: their runs say what is bold. */
const styles: IStylesOptions = {
  default: { document: { run: look }, heading1: heading, heading2: heading, heading3: heading },
};

type Section = Parameters<typeof numberedSection>;

async function wordFile(title: string, agency: string, sections: readonly Section[]): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(agency),
    lastModifiedBy: xmlText(agency),
    description: "",
    compatibility: { version: 15 },
    styles,
    // A document must end with a paragraph after its last table.
    sections: sections.map(([blocks, last, look]) =>
      numberedSection(last ? [...blocks, tinyParagraph()] : blocks, last, look),
    ),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/**
 * The report as a .docx that keeps Nghị định 30/2020/NĐ-CP, Phụ lục I: the narrative with its signature block,
 * then each appendix as a section of its own.
 */
export function renderDocx(report: ReportDocument): Promise<Uint8Array> {
  const first = [letterhead(report), ...titleBlock(report), ...bodyBlocks(report), ...signatureBlock(report)];
  const count = report.appendices.length;
  return wordFile(`${report.title.kind ?? ""} ${report.title.subject}`.trim(), report.header.agency, [
    [first, count === 0],
    ...report.appendices.map(
      (appendix, index): Section => [
        appendixBlocks(appendix),
        index === count - 1,
        { landscape: isWide(appendix), continued: appendix.shared === "continued" },
      ],
    ),
  ]);
}

/** One form alone, on its side when its table needs that. */
export function renderFormSheet(sheet: FormSheet): Promise<Uint8Array> {
  const wide = isWide(sheet.content);
  const width = wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  const blocks = [formLetterhead(sheet.header, width), ...titleLines(sheet.title, width), ...signedFormBlocks(sheet)];
  return wordFile(`${sheet.title.kind} ${sheet.title.subject}`, sheet.header.agency, [
    [blocks, true, { landscape: wide }],
  ]);
}
