import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { recipientLines } from "@/lib/report/recipient-lines";
import type { ReportDocument } from "@/lib/report/report-document";
import { noBorder, noBorders } from "./letterhead";
import { SIZE, TEXT_WIDTH } from "./measures";
import { centred, run, spacing } from "./text";

const COLUMNS = [Math.round(TEXT_WIDTH * 0.45), TEXT_WIDTH - Math.round(TEXT_WIDTH * 0.45)] as const;
/** Room for the signature and the seal: 4 lines of 14 pt. */
export const SIGNATURE_ROOM = 1440;

type SignatureParts = Pick<ReportDocument, "signature" | "recipients" | "addressees">;

function recipientsSide(parts: SignatureParts): Paragraph[] {
  // Without any, people write them in Word, under the title that must be there.
  const lines = recipientLines(parts);
  return [
    new Paragraph({
      keepNext: true,
      spacing: spacing(),
      children: [run("Nơi nhận:", { size: SIZE.recipientsTitle, bold: true, italics: true })],
    }),
    ...lines.map(
      (line) =>
        new Paragraph({
          keepNext: true,
          alignment: AlignmentType.LEFT,
          spacing: spacing(),
          children: [run(line, { size: SIZE.recipients })],
        }),
    ),
  ];
}

/** Authority, title, room to sign and the name. */
export function signerSide({ signature }: Pick<SignatureParts, "signature">): Paragraph[] {
  const look = { size: SIZE.body, bold: true };
  const titles = [...signature.authority, signature.position].map((line) => line.trim()).filter((line) => line !== "");
  return [
    ...titles.map((line) => centred([run(line.toLocaleUpperCase("vi"), look)], {}, { keepNext: true })),
    centred([run(signature.name, look)], { before: SIGNATURE_ROOM }, { keepNext: true }),
  ];
}

/**
 * Nơi nhận on the left, the signature on the right, in one row that never splits. Every paragraph is kept with
 * the next, and so is the text before it: the signature never stands alone on a page.
 */
export function signatureBlock(parts: SignatureParts): (Paragraph | Table)[] {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      borders: noBorders,
      verticalAlign: VerticalAlign.TOP,
    });
  const spacer = new Paragraph({ keepNext: true, spacing: spacing(), run: { size: 16 } });
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...COLUMNS],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(recipientsSide(parts), COLUMNS[0]), cell(signerSide(parts), COLUMNS[1])],
      }),
    ],
  });
  return [spacer, table];
}
