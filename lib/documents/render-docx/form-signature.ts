import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { FormSheet } from "@/lib/report/report-document";
import { FORM_MAKER } from "../fixed-words";
import { noBorder, noBorders, signedWhere } from "./letterhead";
import { SIZE } from "./measures";
import { SIGNATURE_ROOM, signerSide } from "./signature";
import { centred, run, spacing } from "./text";

const held = { keepNext: true } as const;

/** Who made the form on the left, who answers for it on the right, under place and day; all on one page. */
export function formSignature({ header, signature }: FormSheet, width: number): (Paragraph | Table)[] {
  const column = Math.floor(width / 2);
  const cell = (children: Paragraph[]) =>
    new TableCell({
      children,
      width: { size: column, type: WidthType.DXA },
      borders: noBorders,
      verticalAlign: VerticalAlign.TOP,
    });
  const row = (left: Paragraph[], right: Paragraph[]) =>
    new TableRow({ cantSplit: true, children: [cell(left), cell(right)] });
  const maker = [
    centred([run(FORM_MAKER, { size: SIZE.body, bold: true })], {}, held),
    centred([run("(Ký, ghi rõ họ tên)", { size: SIZE.date, italics: true })], { after: SIGNATURE_ROOM }, held),
  ];
  const spacer = new Paragraph({ ...held, spacing: spacing(), run: { size: 16 } });
  const table = new Table({
    width: { size: column * 2, type: WidthType.DXA },
    columnWidths: [column, column],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [row([new Paragraph({ ...held })], [signedWhere(header, column)]), row(maker, signerSide({ signature }))],
  });
  return [spacer, table];
}
