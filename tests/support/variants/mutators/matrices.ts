import type { Random } from "../random";
import { blocksOf, type ReportFile } from "../report-file";
import { cell, cellsOf, row, rowsOf, setCellText, textOf } from "../word";
import { childNamed, copyTree, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

/** Tables of matrix forms: those marked as other than list forms, whose first column heads name the fields. */
const matrixTables = (file: ReportFile): XmlElement[] =>
  blocksOf(file).filter((block) => block.role === "other" && block.name === "w:tbl");

const OTHER_NAMES: Record<string, readonly string[]> = {
  "Lĩnh vực": ["Lĩnh vực giải quyết", "Tên lĩnh vực", "Lĩnh vực TTHC"],
  "Tổng số": ["Tổng số hồ sơ", "Tổng hồ sơ", "Tổng số hồ sơ tiếp nhận"],
  "Hồ sơ nhận trực tiếp": ["Trực tiếp", "Tiếp nhận trực tiếp", "Nộp trực tiếp"],
  "Hồ sơ trực tuyến": ["Trực tuyến", "Nộp trực tuyến", "Tiếp nhận trực tuyến"],
  "Giải quyết trong ngày thứ 7": ["Thứ 7", "Giải quyết ngày thứ bảy", "Ngày thứ 7"],
  "Trước hẹn": ["Trước hạn", "Giải quyết trước hạn"],
  "Đúng hẹn": ["Đúng hạn", "Giải quyết đúng hạn"],
  "Trễ hẹn": ["Trễ hạn", "Quá hạn", "Giải quyết trễ hạn"],
};

const header = (table: XmlElement): XmlElement | undefined => rowsOf(table)[0];

function renameColumns(file: ReportFile, random: Random): void {
  for (const table of matrixTables(file)) {
    for (const one of cellsOf(header(table) ?? table)) {
      const names = OTHER_NAMES[textOf(one).trim()];
      if (names) setCellText(one, random.pick(names));
    }
  }
}

/** The columns of how dossiers came and how they were settled change places with each other. */
function moveColumns(file: ReportFile): void {
  for (const table of matrixTables(file)) {
    for (const one of rowsOf(table)) {
      const cells = cellsOf(one);
      if (cells.length !== 9) continue;
      const order = [0, 1, 2, 6, 7, 8, 3, 4, 5];
      const others = one.children.filter((part) => typeof part === "string" || !cells.includes(part));
      one.children = [...others, ...order.flatMap((at) => cells[at] ?? [])];
    }
  }
}

function dropColumn(file: ReportFile, name: string, key: string): void {
  for (const table of matrixTables(file)) {
    const at = cellsOf(header(table) ?? table).findIndex((one) => textOf(one).trim() === name);
    if (at < 0) continue;
    for (const one of rowsOf(table)) {
      const gone = cellsOf(one)[at];
      if (gone) one.children.splice(one.children.indexOf(gone), 1);
    }
    childNamed(table, "w:tblGrid")?.children.splice(at, 1);
  }
  for (const { rows } of file.truth.matrices) for (const { values } of rows) delete values[key];
}

/** The header says first what the columns are about, then which. */
function twoLines(file: ReportFile): void {
  for (const table of matrixTables(file)) {
    const first = header(table);
    if (!first || cellsOf(first).length !== 9) continue;
    const names = ["", "", "", "Hình thức tiếp nhận", "", "Kết quả giải quyết"];
    const spans = [1, 1, 1, 2, 1, 3];
    const above = row(
      ...names.map((name, at) =>
        cell(name || textOf(cellsOf(first)[at] ?? first), { span: spans[at] ?? 1, bold: true }),
      ),
    );
    table.children.splice(table.children.indexOf(first), 0, above);
  }
}

/** The total stands first, or is called otherwise. */
function moveTotal(file: ReportFile, random: Random): void {
  for (const table of matrixTables(file)) {
    const last = rowsOf(table).at(-1);
    const [first] = rowsOf(table);
    const label = last && cellsOf(last)[1];
    if (!last || !first || !label) continue;
    setCellText(label, random.pick(["Tổng cộng", "Cộng", "TỔNG SỐ", "Tổng"]));
    if (!random.chance(0.5)) continue;
    table.children.splice(table.children.indexOf(last), 1);
    table.children.splice(table.children.indexOf(first) + 1, 0, last);
  }
}

/** A page ends inside the table. */
function split(file: ReportFile, random: Random): void {
  const body = childNamed(file.document, "w:body");
  for (const table of matrixTables(file)) {
    const rows = rowsOf(table);
    const [head] = rows;
    if (!body || !head || rows.length < 5) continue;
    const rest = {
      ...table,
      children: table.children.filter((part) => typeof part !== "string" && part.name !== "w:tr"),
    };
    const moved = rows.slice(random.between(2, rows.length - 2));
    table.children = table.children.filter((part) => typeof part === "string" || !moved.includes(part));
    rest.children = [...rest.children, copyTree(head), ...moved];
    body.children.splice(body.children.indexOf(table) + 1, 0, { name: "w:p", attributes: {}, children: [] }, rest);
  }
}

export const matrixMutators: Mutator[] = [
  { name: "matrix columns renamed", apply: renameColumns },
  { name: "matrix columns moved", apply: moveColumns },
  { name: "matrix without thứ 7", apply: (file) => dropColumn(file, "Giải quyết trong ngày thứ 7", "thuBay") },
  { name: "matrix without TT", apply: (file) => dropColumn(file, "TT", "") },
  { name: "matrix header on two lines", apply: twoLines },
  { name: "matrix total elsewhere", apply: moveTotal },
  { name: "matrix split", apply: split },
];
