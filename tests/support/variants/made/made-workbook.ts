import ExcelJS from "exceljs";
import type { Item, Template } from "@/lib/indicators/template";
import { allItems, formOf } from "@/lib/indicators/walk";
import type { Random } from "../random";
import type { Truth } from "../truth";
import { type MadeFigure, type MadeMatrix, madeFigures, madeMatrix, matrixTruth } from "./made-figures";

/** How one agency lays out its workbook. */
type SheetStyle = {
  /** All forms one under another on one sheet. */
  together: boolean;
  sheetName: (number: string, title: string) => string;
  /** Empty columns and rows before the table. */
  left: number;
  top: string[];
  unit: boolean;
  note: boolean;
  tt: boolean;
  figureName: string;
  /** Shares as 0.9806 shown as 98,06 %. */
  percentFormat: boolean;
  mergedGroups: boolean;
  hiddenNotes: boolean;
};

const anyStyle = (random: Random): SheetStyle => ({
  together: random.chance(0.25),
  sheetName: random.pick([
    (number) => `BM${number || 1}`,
    (number, title) => `Biểu ${number || 1} - ${title}`.slice(0, 31),
    (number) => `Sheet${number || 1}`,
    (number) => `Biểu mẫu ${number || 1}`,
  ]),
  left: random.below(2),
  top: random.pick([
    [],
    ["UBND TỈNH HẢI SƠN", "SỞ CÔNG THƯƠNG"],
    ["Đơn vị báo cáo: UBND xã Đồng Tâm", "Kỳ báo cáo: Năm 2025"],
  ]),
  unit: random.chance(0.85),
  note: random.chance(0.5),
  tt: random.chance(0.9),
  figureName: random.pick(["Số liệu", "Kết quả", "Số lượng", "Số liệu thống kê", "Thực hiện"]),
  percentFormat: random.chance(0.5),
  mergedGroups: random.chance(0.3),
  hiddenNotes: random.chance(0.2),
});

const isShare = (kind: Item["kind"]): boolean => kind === "percent" || kind === "ratio";

/** A figure as Excel keeps it: a number with a format, the result of a formula, or text. */
function writeFigure(cell: ExcelJS.Cell, item: Item, figure: MadeFigure, style: SheetStyle, random: Random): void {
  const { value } = figure;
  if (value === null || figure.parts || item.kind === "choice" || random.chance(0.15)) {
    cell.value = figure.raw === "" ? null : figure.raw;
    return;
  }
  const asShare = isShare(item.kind) && style.percentFormat;
  const number = asShare ? Math.round(value * 100) / 10_000 : value;
  cell.value = random.chance(0.1) ? { formula: `${number}+0`, result: number } : number;
  if (asShare) cell.numFmt = "0.00%";
  else if (value >= 1000 && Number.isInteger(value)) cell.numFmt = random.pick(["#,##0", "General", "#,##0.00"]);
  else if (item.kind === "count" && random.chance(0.2)) cell.numFmt = "00";
}

const NAMES = { tt: "TT", label: "Chỉ tiêu", unit: "Đơn vị tính", note: "Ghi chú" };

type Place = { sheet: ExcelJS.Worksheet; row: number };

function heading({ sheet, row }: Place, lines: string[], style: SheetStyle, width: number): number {
  for (const [at, text] of lines.entries()) {
    sheet.getCell(row + at, style.left + 1).value = text;
    sheet.mergeCells(row + at, style.left + 1, row + at, style.left + width);
  }
  return row + lines.length;
}

function writeForm(
  place: Place,
  template: Template,
  code: string,
  figures: ReadonlyMap<string, MadeFigure>,
  style: SheetStyle,
  random: Random,
): number {
  const columns = [
    ...(style.tt ? ["tt"] : []),
    "label",
    ...(style.unit ? ["unit"] : []),
    "figure",
    ...(style.note ? ["note"] : []),
  ] as const;
  const names: Record<string, string> = { ...NAMES, figure: style.figureName };
  let row = place.row;
  for (const [at, column] of columns.entries())
    place.sheet.getCell(row, style.left + 1 + at).value = names[column] ?? "";
  if (style.note && style.hiddenNotes) place.sheet.getColumn(style.left + columns.length).hidden = true;
  for (const item of allItems(template)) {
    const figure = figures.get(item.key);
    if (formOf(template, item.key)?.code !== code || !figure) continue;
    row += 1;
    for (const [at, column] of columns.entries()) {
      const cell = place.sheet.getCell(row, style.left + 1 + at);
      if (column === "tt")
        cell.value =
          item.tt === ""
            ? null
            : /^\d+\.?$/.test(item.tt) && random.chance(0.5)
              ? Number(item.tt.replace(".", ""))
              : item.tt;
      if (column === "label") cell.value = item.label;
      if (column === "unit") cell.value = item.printedUnit === "" ? null : item.printedUnit;
      if (column === "figure") writeFigure(cell, item, figure, style, random);
    }
    if (item.kind === "heading" && style.mergedGroups) {
      const first = style.left + 1 + columns.indexOf("label");
      place.sheet.mergeCells(row, first, row, style.left + columns.length);
    }
  }
  return row + 1;
}

function writeMatrix(place: Place, { form, rows }: MadeMatrix, style: SheetStyle): number {
  const header = ["TT", form.rowHeading, ...form.columns.map(({ label }) => label)];
  const lines = rows.map(({ label, values }, at) => [
    label === form.totalLabel ? "" : at + 1,
    label,
    ...form.columns.map(({ key }) => values[key] ?? 0),
  ]);
  for (const [down, line] of [header, ...lines].entries()) {
    for (const [along, value] of line.entries())
      place.sheet.getCell(place.row + down, style.left + 1 + along).value = value;
  }
  return place.row + lines.length + 1;
}

/** A workbook of the forms of a template with made-up figures, and what a person reads in it. */
export async function madeWorkbook(template: Template, random: Random): Promise<{ bytes: Buffer; truth: Truth }> {
  const style = anyStyle(random);
  const list = madeFigures(template, random);
  const figures = new Map(list.map((figure) => [figure.key, figure]));
  const matrices = template.forms.flatMap((form) => (form.kind === "matrix" ? [madeMatrix(form, random)] : []));
  const book = new ExcelJS.Workbook();
  const common = style.together ? book.addWorksheet("Biểu mẫu") : null;
  let next = 1;
  for (const form of template.forms) {
    const number = form.code.replace(/\D/g, "");
    const sheet = common ?? book.addWorksheet(style.sheetName(number, form.title).replace(/[[\]*?:/\\]/g, " "));
    const matrix = matrices.find((made) => made.form === form);
    const over = [...style.top, matrix ? `Phụ lục ${number}` : `Biểu mẫu ${number}`.trim(), form.title, ""];
    const row = heading({ sheet, row: common ? next : 1 }, over, style, 4);
    next =
      1 +
      (matrix
        ? writeMatrix({ sheet, row }, matrix, style)
        : writeForm({ sheet, row }, template, form.code, figures, style, random));
  }
  const truth: Truth = {
    templates: [template.id],
    figures: new Map(list.map(({ raw: _raw, ...figure }) => [figure.key, figure])),
    header: {},
    sections: [],
    matrices: matrices.map(matrixTruth),
  };
  return { bytes: Buffer.from(await book.xlsx.writeBuffer()), truth };
}
