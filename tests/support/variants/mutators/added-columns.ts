import type { Random } from "../random";
import { formTables, type ReportFile } from "../report-file";
import { cell, cellsOf, rowsOf, setCellText, setSpan, spanOf, textOf } from "../word";
import { childNamed, type Role, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

/** Grid place of the column with that role; null where the table has none. */
export function columnOf(table: XmlElement, role: Role): number | null {
  for (const row of rowsOf(table)) {
    if (!row.row) continue;
    let at = 0;
    for (const one of cellsOf(row)) {
      if (one.role === role) return at;
      at += spanOf(one);
    }
  }
  return null;
}

/** A cell put into a row before a grid column; inside a wide cell that cell becomes wider. */
function insertCell(row: XmlElement, column: number, made: XmlElement): void {
  let at = 0;
  for (const one of cellsOf(row)) {
    if (at === column) {
      row.children.splice(row.children.indexOf(one), 0, made);
      return;
    }
    if (column < at + spanOf(one)) {
      setSpan(one, spanOf(one) + 1);
      return;
    }
    at += spanOf(one);
  }
  row.children.push(made);
}

type Added = { heading: string; before: boolean; of: (figure: string, random: Random) => string };

/** A column beside the figures, filled where they are. */
function addColumn(file: ReportFile, random: Random, { heading, before, of }: Added): void {
  for (const table of formTables(file)) {
    const figures = columnOf(table, "figure");
    if (figures === null) continue;
    const column = before ? figures : figures + 1;
    for (const row of rowsOf(table)) {
      const own = cellsOf(row).find(({ role }) => role === "figure");
      const isHeading = row.role === "header" && own !== undefined && /\p{L}/u.test(textOf(own));
      const text = isHeading ? heading : own && row.row ? of(textOf(own), random) : "";
      insertCell(row, column, cell(text, { role: "other" }));
    }
    childNamed(table, "w:tblGrid")?.children.splice(column, 0, { name: "w:gridCol", attributes: {}, children: [] });
  }
}

const otherNumber = (figure: string, random: Random): string =>
  /\d/.test(figure) ? String(random.between(2, 900)) : "";

/** Numbers and shares stand in columns of their own, as some forms divide them. */
function sharesApart(file: ReportFile): void {
  for (const table of formTables(file)) {
    const figures = columnOf(table, "figure");
    if (figures === null) continue;
    for (const row of rowsOf(table)) {
      const own = cellsOf(row).find(({ role }) => role === "figure");
      const unit = cellsOf(row).find(({ role }) => role === "unit");
      const added = cell("", { role: "other" });
      const isHeading = row.role === "header" && own !== undefined && /\p{L}/u.test(textOf(own));
      if (isHeading) setCellText(added, "Tỷ lệ (%)");
      if (isHeading && own) setCellText(own, "Số lượng");
      if (row.row && own && unit && textOf(unit).trim() === "%") {
        setCellText(added, textOf(own));
        setCellText(own, "");
      }
      insertCell(row, figures + 1, added);
    }
    childNamed(table, "w:tblGrid")?.children.splice(figures, 0, { name: "w:gridCol", attributes: {}, children: [] });
  }
}

/** The column of figures is named by the period or in a way nobody foresaw. */
function renameFigures(file: ReportFile, name: string): void {
  for (const table of formTables(file)) {
    for (const row of rowsOf(table).filter(({ role }) => role === "header")) {
      const own = cellsOf(row).find(({ role }) => role === "figure");
      if (own && /\p{L}/u.test(textOf(own))) setCellText(own, name);
    }
  }
}

const yearOf = (file: ReportFile): number => file.truth.header.period?.year ?? 2024;

/** Names of a column of figures that say only when, or who. */
const UNFORESEEN = ["Kỳ này", "Trong kỳ", "KQ", "SL", "Sở Xây dựng", "Tình hình thực hiện", "Báo cáo của đơn vị"];

export const addedColumnMutators: Mutator[] = [
  { name: "figures named by the year", apply: (file) => renameFigures(file, `Năm ${yearOf(file)}`) },
  { name: "figures named in a way unforeseen", apply: (file, random) => renameFigures(file, random.pick(UNFORESEEN)) },
  {
    name: "last year and this",
    apply: (file, random) => {
      renameFigures(file, `Năm ${yearOf(file)}`);
      addColumn(file, random, { heading: `Năm ${yearOf(file) - 1}`, before: true, of: otherNumber });
    },
  },
  {
    name: "this year and last",
    apply: (file, random) => {
      renameFigures(file, `Năm ${yearOf(file)}`);
      addColumn(file, random, { heading: `Năm ${yearOf(file) - 1}`, before: false, of: otherNumber });
    },
  },
  {
    name: "unforeseen beside a running total",
    apply: (file, random) => {
      renameFigures(file, random.pick(UNFORESEEN));
      addColumn(file, random, { heading: "Lũy kế", before: false, of: otherNumber });
    },
  },
  {
    name: "unforeseen beside a plan",
    apply: (file, random) => {
      renameFigures(file, random.pick(UNFORESEEN));
      addColumn(file, random, { heading: "Kế hoạch", before: random.chance(0.5), of: otherNumber });
    },
  },
  {
    name: "Kỳ trước before",
    apply: (file, random) => addColumn(file, random, { heading: "Kỳ trước", before: true, of: otherNumber }),
  },
  {
    name: "Cùng kỳ năm trước after",
    apply: (file, random) => addColumn(file, random, { heading: "Cùng kỳ năm trước", before: false, of: otherNumber }),
  },
  {
    name: "So với cùng kỳ after",
    apply: (file, random) => addColumn(file, random, { heading: "So với cùng kỳ (%)", before: false, of: otherNumber }),
  },
  {
    name: "Kế hoạch before",
    apply: (file, random) => addColumn(file, random, { heading: "Kế hoạch năm", before: true, of: otherNumber }),
  },
  {
    name: "note column added",
    apply: (file, random) =>
      addColumn(file, random, {
        heading: "Tài liệu kiểm chứng",
        before: false,
        of: (figure) => (figure === "" ? "" : "Báo cáo số 15/BC-VP"),
      }),
  },
  {
    name: "Lũy kế after",
    apply: (file, random) => addColumn(file, random, { heading: "Lũy kế từ đầu năm", before: false, of: otherNumber }),
  },
  { name: "shares in a column of their own", apply: sharesApart },
];
