import type { Random } from "../random";
import { formTables, type ReportFile } from "../report-file";
import { cellsOf, rowsOf, setCellText, setSpan, spanOf, textOf } from "../word";
import { childNamed, type Role, type XmlElement } from "../xml-tree";
import { columnOf } from "./added-columns";
import { typing } from "./letters";
import type { Mutator } from "./mutator";

/** Takes a grid column out of every row; a cell over several columns becomes narrower. */
function dropColumn(table: XmlElement, column: number): void {
  for (const row of rowsOf(table)) {
    let at = 0;
    for (const one of cellsOf(row)) {
      const span = spanOf(one);
      if (at <= column && column < at + span) {
        if (span > 1) setSpan(one, span - 1);
        else row.children.splice(row.children.indexOf(one), 1);
        break;
      }
      at += span;
    }
  }
  childNamed(table, "w:tblGrid")?.children.splice(column, 1);
}

function drop(file: ReportFile, role: Role): void {
  for (const table of formTables(file)) {
    const column = columnOf(table, role);
    if (column !== null) dropColumn(table, column);
  }
}

/** Columns in another order, header included; only for tables whose header cells are one column wide. */
function move(file: ReportFile, order: readonly Role[]): void {
  for (const table of formTables(file)) {
    if (rowsOf(table).some((row) => cellsOf(row).some((one) => spanOf(one) > 1))) continue;
    for (const row of rowsOf(table)) {
      const cells = cellsOf(row);
      const rank = (one: XmlElement): number => {
        const at = order.indexOf(one.role ?? "other");
        return at < 0 ? order.length : at;
      };
      const others = row.children.filter((part) => !cells.includes(part as XmlElement));
      row.children = [...others, ...[...cells].sort((left, right) => rank(left) - rank(right))];
    }
  }
}

/** The two lines of a header become one, as most agencies type it. */
function flatHeader(file: ReportFile): void {
  for (const table of formTables(file)) {
    const headers = rowsOf(table).filter(({ role }) => role === "header");
    const [first, second] = headers;
    if (!first || !second) continue;
    const names = cellsOf(second).map((one) => ({ one, text: textOf(one) }));
    const above = cellsOf(first).filter((one) => spanOf(one) === 1);
    for (const { one, text } of names) {
      const same = above.find(({ role }) => role === one.role);
      if (text === "" && same) setCellText(one, textOf(same));
      const properties = childNamed(one, "w:tcPr");
      if (properties)
        properties.children = properties.children.filter(
          (part) => typeof part === "string" || part.name !== "w:vMerge",
        );
    }
    table.children.splice(table.children.indexOf(first), 1);
  }
}

const NAMES: Partial<Record<Role, readonly string[]>> = {
  tt: ["Stt", "Số TT", "TT", "Số thứ tự", "STT"],
  label: [
    "Nội dung",
    "Tiêu chí",
    "Chỉ tiêu báo cáo",
    "Nội dung chỉ tiêu",
    "Tên chỉ tiêu",
    "Nội dung thống kê",
    "Các chỉ tiêu",
  ],
  unit: ["ĐVT", "Đơn vị", "Đơn vị tính", "Đ.vị tính"],
  figure: [
    "Kết quả",
    "Số lượng",
    "Số liệu thống kê",
    "Thực hiện",
    "Kết quả thực hiện",
    "Số liệu báo cáo",
    "Số liệu trong kỳ",
    "Giá trị",
  ],
  note: ["Ghi chú", "Ghi Chú", "Giải trình", "Diễn giải", "GC"],
};

/** Headings of the columns as other agencies write them. */
function rename(file: ReportFile, random: Random): void {
  const names = new Map(Object.entries(NAMES).map(([role, list]) => [role, random.pick(list)]));
  const upper = random.chance(0.3);
  for (const table of formTables(file)) {
    for (const row of rowsOf(table).filter(({ role }) => role === "header")) {
      for (const one of cellsOf(row)) {
        const name = names.get(one.role ?? "");
        if (name && /\p{L}/u.test(textOf(one))) setCellText(one, upper ? name.toLocaleUpperCase("vi") : name);
      }
    }
  }
}

/** Slips of typing in the headings of the columns, and words that fell apart. */
function mistypedHeader(file: ReportFile, random: Random): void {
  for (const table of formTables(file)) {
    for (const row of rowsOf(table).filter(({ role }) => role === "header")) {
      for (const one of cellsOf(row)) {
        const text = typing(textOf(one), 0.04, random);
        const cut = random.chance(0.2) ? random.between(1, Math.max(1, text.length - 1)) : 0;
        if (text !== "") setCellText(one, cut > 0 ? `${text.slice(0, cut)} ${text.slice(cut)}` : text);
      }
    }
  }
}

/** No header at all. */
function noHeader(file: ReportFile): void {
  for (const table of formTables(file)) {
    table.children = table.children.filter((part) => typeof part === "string" || part.role !== "header");
  }
}

/** The unit moves into the label, in brackets, and its column goes. */
function unitsIntoLabels(file: ReportFile): void {
  for (const table of formTables(file)) {
    for (const row of rowsOf(table)) {
      const [label, unit] = (["label", "unit"] as const).map((role) => cellsOf(row).find((one) => one.role === role));
      const words = unit ? textOf(unit).trim() : "";
      if (row.row && !row.row.rest && label && words !== "") {
        setCellText(
          label,
          `${textOf(label).replace(/[.:]$/, "")} (${words === "%" ? "%" : words.toLocaleLowerCase("vi")})`,
        );
      }
    }
  }
  drop(file, "unit");
}

/** The printed number moves into the label, and its column goes. */
function numbersIntoLabels(file: ReportFile): void {
  for (const table of formTables(file)) {
    for (const row of rowsOf(table)) {
      const [tt, label] = (["tt", "label"] as const).map((role) => cellsOf(row).find((one) => one.role === role));
      const number = tt ? textOf(tt).trim() : "";
      if (row.row && !row.row.rest && label && number !== "") setCellText(label, `${number} ${textOf(label)}`);
    }
  }
  drop(file, "tt");
}

export const columnMutators: Mutator[] = [
  { name: "without Ghi chú", apply: (file) => drop(file, "note") },
  { name: "without Đơn vị tính", apply: (file) => drop(file, "unit") },
  { name: "without TT", apply: (file) => drop(file, "tt") },
  {
    name: "label and figure only",
    apply: (file) => {
      for (const role of ["tt", "unit", "note"] as const) drop(file, role);
    },
  },
  { name: "figures before units", apply: (file) => move(file, ["tt", "label", "figure", "unit", "note"]) },
  { name: "units before labels", apply: (file) => move(file, ["tt", "unit", "label", "figure", "note"]) },
  { name: "figures first", apply: (file) => move(file, ["figure", "tt", "label", "unit", "note"]) },
  { name: "header on one line", apply: flatHeader },
  { name: "column headings renamed", apply: rename },
  { name: "column headings mistyped", apply: mistypedHeader },
  { name: "no header row", apply: noHeader },
  { name: "units in the labels", apply: unitsIntoLabels },
  { name: "numbers in the labels", apply: numbersIntoLabels },
];
