import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Template } from "@/lib/indicators/template";
import { allItems, formOf, levelOf } from "@/lib/indicators/walk";
import { markReport } from "../mark-report";
import type { Random } from "../random";
import { openReport, type ReportFile } from "../report-file";
import { anyHouseStyle, type HouseStyle } from "./house-style";
import { type MadeFigure, type MadeMatrix, madeFigures, madeMatrix, matrixTruth } from "./made-figures";
import { type MadeHeader, madeHeader } from "./made-header";
import { type MadeSection, madeNarrative } from "./made-narrative";

type Line = { bold?: boolean; italics?: boolean; centre?: boolean };

const line = (text: string, { bold = false, italics = false, centre = false }: Line = {}): Paragraph =>
  new Paragraph({
    alignment: centre ? AlignmentType.CENTER : AlignmentType.BOTH,
    children: [new TextRun({ text, bold, italics })],
  });

const cellOf = (lines: string[], look: Line = {}, columnSpan = 1, rowSpan = 1): TableCell =>
  new TableCell({ columnSpan, rowSpan, children: lines.map((text) => line(text, look)) });

const wide = { size: 100, type: WidthType.PERCENTAGE } as const;

const tableOf = (rows: TableRow[]): Table => new Table({ width: wide, rows });

const HEAD = { bold: true, centre: true };
const STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];

function letterhead(header: MadeHeader, style: HouseStyle): Table {
  const names = [header.superior, header.agency].filter((name) => name !== null);
  const number = `Số: ${header.number ?? "      "}/${header.symbol}`;
  const date = `${header.place}, ${header.dateWords}`;
  if (style.letterhead === "one row") {
    return tableOf([
      new TableRow({ children: [cellOf([...names, "", number], HEAD), cellOf([...STATE, "", date], HEAD)] }),
    ]);
  }
  const first = new TableRow({ children: [cellOf(names, HEAD), cellOf(STATE, HEAD)] });
  const last = new TableRow({
    children: [cellOf([number], { centre: true }), cellOf([date], { italics: true, centre: true })],
  });
  const between = new TableRow({ children: [cellOf([""]), cellOf([""])] });
  return tableOf(style.letterhead === "two rows" ? [first, last] : [first, between, last]);
}

const titleBlock = (header: MadeHeader): Paragraph[] => [
  line("BÁO CÁO", HEAD),
  ...header.titleLines.map((text) => line(text, HEAD)),
  ...(header.addressee ? [line(`Kính gửi: ${header.addressee}`, { centre: true })] : []),
];

const heading = (text: string, level: number, style: HouseStyle): Paragraph =>
  style.headingStyles
    ? new Paragraph({
        heading:
          [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? HeadingLevel.HEADING_3,
        text,
      })
    : line(text, { bold: true });

const listItem = (text: string, style: HouseStyle): Paragraph =>
  style.bullets === "word"
    ? new Paragraph({ numbering: { reference: "dashes", level: 0 }, text })
    : line(`${style.bullets} ${text}`);

/** The sections in order, each under the headings that stand over it. */
function narrative(template: Template, sections: MadeSection[], style: HouseStyle): Paragraph[] {
  const byPath = new Map(sections.map((made) => [made.section.path, made]));
  return template.outline.flatMap((section) => {
    if (section.path === "opening" || section.path === "closing") return [];
    const made = byPath.get(section.path);
    const words = made?.heading ?? section.heading;
    const text = `${section.number.replace(/\.$/, "")}. ${section.level === 1 ? words.toLocaleUpperCase("vi") : words}`;
    return [
      heading(text, section.level, style),
      ...(made?.paragraphs ?? []).map((one) => line(one)),
      ...(made?.items ?? []).map((one) => listItem(one, style)),
    ];
  });
}

function signature(header: MadeHeader): Table {
  const recipients = header.recipients.map((name, at) => `- ${name}${at === header.recipients.length - 1 ? "." : ";"}`);
  const { authority = [], position, name } = header.signer ?? { authority: [], position: "", name: "" };
  const right = [...authority, position ?? "", "", "", "", name ?? ""];
  return tableOf([new TableRow({ children: [cellOf(["Nơi nhận:", ...recipients]), cellOf(right, HEAD)] })]);
}

const TONE: readonly [RegExp, string][] = [
  [/hóa/g, "hoá"],
  [/Ủy/g, "Uỷ"],
  [/thỏa/g, "thoả"],
  [/tỷ lệ/gi, "Tỷ lệ"],
];

function labelOf(label: string, level: number, group: boolean, style: HouseStyle): string {
  if (style.labels === "capital groups" && group && level === 1) return label.toLocaleUpperCase("vi");
  return style.labels === "tone moved" ? TONE.reduce((text, [from, to]) => text.replace(from, to), label) : label;
}

function formTable(
  template: Template,
  code: string,
  figures: ReadonlyMap<string, MadeFigure>,
  style: HouseStyle,
): Table {
  const { columns, headerNames: names } = style;
  const flat = [
    ...(columns.tt ? [names.tt] : []),
    names.label,
    ...(columns.unit ? [names.unit] : []),
    names.figure,
    ...(columns.note ? [names.note] : []),
  ];
  const two = style.twoHeaderRows && columns.unit;
  const header = two
    ? [
        new TableRow({
          tableHeader: true,
          children: [
            ...(columns.tt ? [cellOf([names.tt], HEAD, 1, 2)] : []),
            cellOf([names.label], HEAD, 1, 2),
            cellOf(["Kết quả thống kê"], HEAD, 2),
            ...(columns.note ? [cellOf([names.note], HEAD, 1, 2)] : []),
          ],
        }),
        new TableRow({ tableHeader: true, children: [cellOf([names.unit], HEAD), cellOf([names.figure], HEAD)] }),
      ]
    : [new TableRow({ tableHeader: true, children: flat.map((name) => cellOf([name], HEAD)) })];
  const rows = allItems(template)
    .filter((item) => formOf(template, item.key)?.code === code)
    .map((item) => {
      const group = item.children.length > 0;
      const look = { bold: style.emphasis && group };
      const tt = style.tt === "no stop" ? item.tt.replace(/\.$/, "") : item.tt;
      return new TableRow({
        cantSplit: true,
        children: [
          ...(columns.tt ? [cellOf([tt], { centre: true })] : []),
          cellOf([labelOf(item.label, levelOf(template, item.key), group, style)], look),
          ...(columns.unit ? [cellOf([item.printedUnit], { centre: true })] : []),
          cellOf((figures.get(item.key)?.raw ?? "").split("\n"), { centre: true }),
          ...(columns.note ? [cellOf([""])] : []),
        ],
      });
    });
  return tableOf([...header, ...rows]);
}

const matrixTable = ({ form, rows }: MadeMatrix): Table =>
  tableOf([
    new TableRow({
      tableHeader: true,
      children: ["TT", form.rowHeading, ...form.columns.map(({ label }) => label)].map((text) => cellOf([text], HEAD)),
    }),
    ...rows.map(
      ({ label, raws }, at) =>
        new TableRow({
          children: [label === form.totalLabel ? "" : String(at + 1), label, ...raws].map((text) => cellOf([text])),
        }),
    ),
  ]);

const formHeading = (lines: string[]): Paragraph[] => lines.map((text) => line(text, HEAD));

/** A whole report on a template: made-up figures, words and letterhead, in one agency's way of typing. */
export async function madeReport(template: Template, random: Random): Promise<ReportFile> {
  const style = anyHouseStyle(random);
  const year = Number(template.effectiveFrom?.slice(0, 4) ?? 2023) + random.below(2);
  const header = madeHeader(year, random);
  const sections = madeNarrative(template, random);
  const list = madeFigures(template, random);
  const figures = new Map(list.map((figure) => [figure.key, figure]));
  const matrices = template.forms.flatMap((form) => (form.kind === "matrix" ? [madeMatrix(form, random)] : []));
  const annexes: (Paragraph | Table)[][] = template.forms.map((form) => {
    const number = form.code.replace(/\D/g, "");
    const matrix = matrices.find((made) => made.form === form);
    const over = formHeading(matrix ? [`Phụ lục ${number}`, form.title] : style.formHeading(number, form.title));
    return [...over, matrix ? matrixTable(matrix) : formTable(template, form.code, figures, style), line("")];
  });
  const body: (Paragraph | Table)[] = [
    letterhead(header, style),
    ...titleBlock(header),
    line(header.opening),
    ...narrative(template, sections, style),
    line(header.closing),
    signature(header),
  ];
  const lying = { page: { size: { orientation: PageOrientation.LANDSCAPE } } };
  const document = new Document({
    styles: { default: { document: { run: { font: style.font, size: style.size } } } },
    numbering: { config: [{ reference: "dashes", levels: [{ level: 0, format: LevelFormat.BULLET, text: "-" }] }] },
    sections: [
      { children: style.lying ? body : [...body, ...annexes.flat()] },
      ...(style.lying ? annexes.map((children) => ({ properties: lying, children })) : []),
    ],
  });
  const bytes = await Packer.toBuffer(document);
  const {
    opening: _opening,
    closing: _closing,
    dateWords: _date,
    titleLines: _lines,
    addressee: _addressee,
    ...fields
  } = header;
  const file = await openReport(bytes, {
    templates: [template.id],
    figures: new Map(list.map(({ raw: _raw, ...figure }) => [figure.key, figure])),
    header: fields,
    sections: sections.map(({ section, paragraphs }) => ({
      path: section.path,
      words: (paragraphs[0] ?? "").slice(0, 60),
    })),
    matrices: matrices.map(matrixTruth),
  });
  markReport(
    file,
    allItems(template).flatMap((item) => {
      const form = formOf(template, item.key);
      return form?.kind === "list" ? [{ key: item.key, form: form.code, label: item.label }] : [];
    }),
  );
  return file;
}
