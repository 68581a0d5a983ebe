import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { FormSheet } from "@/lib/report/report-document";
import { FORM_MAKER } from "../fixed-words";
import { noBorder, noBorders, signedWhere } from "./letterhead";
import { SIZE } from "./measures";
import { SIGNATURE_ROOM, signerSide } from "./signature";
import { centred, run, spacing, tinyParagraph } from "./text";

const held = { keepNext: true } as const;

/** Who made the form on the left, who answers for it on the right, under place and day; all on one page. */
function signers({ header, signature }: FormSheet, width: number): Table {
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
  return new Table({
    width: { size: column * 2, type: WidthType.DXA },
    columnWidths: [column, column],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [row([new Paragraph({ ...held })], [signedWhere(header, column)]), row(maker, signerSide({ signature }))],
  });
}

const open = {
  top: { style: BorderStyle.SINGLE, size: 4, color: "000000" },
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
};

/**
 * The last row of a form's own table, without lines: what stands under the figures, then those who sign. LibreOffice
 * keeps the rows of one table together across pages, but no table that has run on to a second page with what follows
 * it; so the signature never stands alone there either.
 */
export function signedFoot(sheet: FormSheet, under: Paragraph[], widths: readonly number[]): TableRow {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const spacer = new Paragraph({ ...held, spacing: spacing(), run: { size: 16 } });
  const cell = new TableCell({
    columnSpan: widths.length,
    width: { size: width, type: WidthType.DXA },
    borders: open,
    margins: { left: 0, right: 0 },
    children: [...under, spacer, signers(sheet, width), tinyParagraph()],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}
