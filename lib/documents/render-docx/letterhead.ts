import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { dateWords, numberWords } from "@/lib/report/printed-words";
import type { ReportDocument, ReportHeader } from "@/lib/report/report-document";
import { MOTTO, NATIONAL_NAME } from "../fixed-words";
import { textWidth, wrapLines } from "../text-width";
import { LETTERHEAD_COLUMNS, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from "./measures";
import { centred, centredRule, run, runsOfLines, spacing } from "./text";

export const noBorder = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const;
const noPadding = { top: 0, bottom: 0, left: 0, right: 0 } as const;

const AREA = /\s+(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|ĐẶC KHU)\s)/;

/** The lines an agency's name takes: whole when it fits, else broken before the area's name, else filled. */
export function agencyLines(name: string, face: "regular" | "bold", widthMax: number): string[] {
  return name.split("\n").flatMap((given) => {
    const text = given.trim().replace(/\s+/g, " ");
    if (textWidth(text, SIZE.agency, face) <= widthMax) return [text];
    return text.split(AREA).flatMap((part) => wrapLines(part, SIZE.agency, face, widthMax));
  });
}

const longest = (lines: readonly string[], sizePoints: number): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, sizePoints, "bold")));

function agencySide(header: ReportHeader, width: number): Paragraph[] {
  // A little air between the two columns, so that names never touch Quốc hiệu.
  const room = width - 100;
  const superior = header.superior ? agencyLines(header.superior, "regular", room) : [];
  const agency = agencyLines(header.agency, "bold", room);
  const named = header.agency.trim() !== "";
  const paragraphs = [
    centred(runsOfLines(agency, { size: SIZE.agency, bold: true })),
    // Decree: one third to one half of the line; no line, no rule.
    ...(named ? [centredRule(width, longest(agency, SIZE.agency) * 0.4, { before: 20 })] : []),
  ];
  return superior.length > 0 ? [centred(runsOfLines(superior, { size: SIZE.agency })), ...paragraphs] : paragraphs;
}

function nationSide(width: number): Paragraph[] {
  return [
    centred([run(NATIONAL_NAME, { size: SIZE.nation, bold: true })]),
    centred([run(MOTTO, { size: SIZE.motto, bold: true })]),
    // Decree: as long as the text.
    centredRule(width, textWidth(MOTTO, SIZE.motto, "bold"), { before: 20 }),
  ];
}

/** "DỰ THẢO" in a box under the number, as drafts carry it. */
function markBox(mark: string, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - textWidth(mark, SIZE.number, "bold") - 200) / 2));
  const line = { style: BorderStyle.SINGLE, size: 6, space: 2, color: "000000" } as const;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spacing({ before: 160 }),
    indent: { left: side, right: side },
    border: { top: line, bottom: line, left: line, right: line },
    children: [run(mark, { size: SIZE.number, bold: true })],
  });
}

/** Place and date on one line: beside a long place the blanks for day and month are narrower. */
function dateLine({ place, date }: ReportHeader, width: number): string {
  const full = [place, dateWords(date)].filter((part) => part !== "").join(", ");
  let text = full;
  while (textWidth(text, SIZE.date, "italic") > width && / {3}/.test(text))
    text = text.replace(/ {3,}/g, (gap) => gap.slice(1));
  return text;
}

type Columns = readonly [left: number, right: number];

function row(left: Paragraph[], right: Paragraph[], columns: Columns): TableRow {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      borders: noBorders,
      margins: noPadding,
      verticalAlign: VerticalAlign.TOP,
    });
  return new TableRow({ cantSplit: true, children: [cell(left, columns[0]), cell(right, columns[1])] });
}

/** A borderless table of fixed widths. */
const twoColumns = (columns: Columns, rows: TableRow[]): Table =>
  new Table({
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    margins: noPadding,
    rows,
  });

/** Trích yếu of a công văn, under its number. */
const subjectLine = (subject: string): Paragraph =>
  centred([run(`V/v ${subject}`, { size: SIZE.letterSubject })], { before: PARAGRAPH_GAP });

/** Agency and Quốc hiệu side by side; number and date in one row. */
export function letterhead({ header, mark, title }: Pick<ReportDocument, "header" | "mark" | "title">): Table {
  const [left, right] = LETTERHEAD_COLUMNS;
  const number = centred([run(`Số:${numberWords(header)}`, { size: SIZE.number })], { before: 100 });
  const date = centred([run(dateLine(header, right), { size: SIZE.date, italics: true })], { before: 100 });
  const about = title.kind === null ? [subjectLine(title.subject)] : [];
  return twoColumns(LETTERHEAD_COLUMNS, [
    row(agencySide(header, left), nationSide(right), LETTERHEAD_COLUMNS),
    row([number, ...about, ...(mark ? [markBox(mark, left)] : [])], [date], LETTERHEAD_COLUMNS),
  ]);
}

/** Agency and Quốc hiệu alone, over a form of its own, which has no number. */
export function formLetterhead(header: ReportHeader, width: number): Table {
  const columns = width > TEXT_WIDTH ? ([Math.floor(width / 2), Math.ceil(width / 2)] as const) : LETTERHEAD_COLUMNS;
  return twoColumns(columns, [row(agencySide(header, columns[0]), nationSide(columns[1]), columns)]);
}

/** Where and when a form was signed, above its signer: a place too long for one line has its own, the date stays whole. */
export function signedWhere(header: ReportHeader, width: number): Paragraph {
  const line = dateLine(header, width);
  const fits = textWidth(line, SIZE.date, "italic") <= width;
  const lines = fits ? [line] : [`${header.place},`, dateWords(header.date)];
  return centred(runsOfLines(lines, { size: SIZE.date, italics: true }), {}, { keepNext: true });
}
