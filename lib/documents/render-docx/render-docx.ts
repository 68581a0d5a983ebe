import { Document, type IStylesOptions, Packer } from "docx";
import type { ReportDocument } from "@/lib/report/report-document";
import { xmlText } from "../xml-text";
import { appendixBlocks, isWide } from "./appendix";
import { bodyBlocks } from "./body";
import { letterhead } from "./letterhead";
import { FONT, SIZE } from "./measures";
import { numberedSection } from "./sections";
import { signatureBlock } from "./signature";
import { tinyParagraph } from "./text";
import { titleBlock } from "./title-block";

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

/**
 * The report as a .docx that keeps Nghị định 30/2020/NĐ-CP, Phụ lục I: the narrative with its signature block,
 * then each appendix as a section of its own.
 */
export async function renderDocx(report: ReportDocument): Promise<Uint8Array> {
  const first = [letterhead(report), ...titleBlock(report), ...bodyBlocks(report), ...signatureBlock(report)];
  const count = report.appendices.length;
  const document = new Document({
    title: xmlText(`${report.title.kind ?? ""} ${report.title.subject}`.trim()),
    creator: xmlText(report.header.agency),
    lastModifiedBy: xmlText(report.header.agency),
    description: "",
    compatibility: { version: 15 },
    styles,
    sections: [
      numberedSection(count === 0 ? [...first, tinyParagraph()] : first, count === 0),
      ...report.appendices.map((appendix, index) => {
        const blocks = appendixBlocks(appendix);
        const last = index === count - 1;
        // A document must end with a paragraph after its last table.
        return numberedSection(last ? [...blocks, tinyParagraph()] : blocks, last, isWide(appendix));
      }),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
