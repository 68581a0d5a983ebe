import type { Random } from "../random";
import { blocksOf, bodyOf, formTables, type ReportFile } from "../report-file";
import { cell, cellsOf, cellWithRole, paragraph, row, rowsOf, setCellText, table, textOf } from "../word";
import { childNamed, copyTree, element, isElement, replaceChild, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

const headerRows = (tableNode: XmlElement): XmlElement[] => rowsOf(tableNode).filter(({ role }) => role === "header");

/** The table without its rows: properties and grid. */
const frameOf = (tableNode: XmlElement): XmlElement => ({
  ...tableNode,
  children: tableNode.children
    .filter((part) => isElement(part) && part.name !== "w:tr")
    .map((part) => (isElement(part) ? copyTree(part) : part)),
});

type Between = (form: string, heading: string) => XmlElement[];

/** Cuts every form's table in two or three at random rows. */
function split(file: ReportFile, random: Random, repeatHeader: boolean, between: Between): void {
  const body = bodyOf(file);
  for (const tableNode of formTables(file)) {
    const rows = rowsOf(tableNode).filter(({ role }) => role !== "header");
    if (rows.length < 4) continue;
    const cuts = new Set([random.between(1, rows.length - 1), random.between(1, rows.length - 1)]);
    const pieces: XmlElement[] = [];
    let piece = frameOf(tableNode);
    piece.children.push(...headerRows(tableNode));
    for (const [at, one] of rows.entries()) {
      if (cuts.has(at) && !one.row?.rest) {
        pieces.push(piece);
        piece = frameOf(tableNode);
        if (repeatHeader) piece.children.push(...headerRows(tableNode).map(copyTree));
      }
      piece.children.push(one);
    }
    pieces.push(piece);
    const heading = blocksOf(file).find(({ role, form }) => role === "formHeading" && form === tableNode.form);
    const between_ = () => between(tableNode.form ?? "", heading ? textOf(heading) : "");
    replaceChild(body, tableNode, ...pieces.flatMap((one, at) => (at === 0 ? [one] : [...between_(), one])));
  }
}

const pageBreak = (): XmlElement => element("w:p", {}, [element("w:r", {}, [element("w:br", { "w:type": "page" })])]);

/** A row over the whole width. */
const wideRow = (text: string, columns: number): XmlElement => row(cell(text, { span: columns, bold: true }));

const columnsOf = (tableNode: XmlElement): number => childNamed(tableNode, "w:tblGrid")?.children.length ?? 4;

/** Forms whose tables stand next to each other become one table. */
function merge(file: ReportFile, keepHeader: boolean, headingRow: boolean): void {
  const body = bodyOf(file);
  let last: XmlElement | null = null;
  for (const block of blocksOf(file)) {
    if (block.role === "formHeading" && last) {
      if (block.form !== undefined) {
        const heading = textOf(block).trim();
        if (headingRow && heading !== "") last.children.push(wideRow(heading, columnsOf(last)));
        body.children.splice(body.children.indexOf(block), 1);
      }
    } else if (block.role === "formTable") {
      if (!last) {
        last = block;
        continue;
      }
      last.children.push(...rowsOf(block).filter(({ role }) => keepHeader || role !== "header"));
      body.children.splice(body.children.indexOf(block), 1);
    }
  }
}

/** The row is cut where the page ended: the rest of the label stands in a row of its own. */
function cutLabels(file: ReportFile, random: Random): void {
  for (const tableNode of formTables(file)) {
    for (const one of rowsOf(tableNode)) {
      const label = cellWithRole(one, "label");
      const words = label ? textOf(label).split(" ") : [];
      if (!one.row || one.row.rest || !label || words.length < 6 || !random.chance(0.12)) continue;
      const cut = random.between(3, words.length - 2);
      const rest = copyTree(one);
      rest.row = { key: one.row.key, rest: true };
      for (const other of cellsOf(rest)) setCellText(other, other.role === "label" ? words.slice(cut).join(" ") : "");
      setCellText(label, words.slice(0, cut).join(" "));
      tableNode.children.splice(tableNode.children.indexOf(one) + 1, 0, rest);
    }
  }
}

const COLUMN_NUMBERS = [
  ["A", "B", "C", "1", "2", "3"],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
  ["1", "2", "3", "4", "5", "6"],
];

/** Under the header, the numbers of the columns. */
function numberColumns(file: ReportFile, random: Random): void {
  const numbers = random.pick(COLUMN_NUMBERS);
  for (const tableNode of formTables(file)) {
    const data = rowsOf(tableNode).find(({ role }) => role !== "header");
    if (!data || headerRows(tableNode).length === 0) continue;
    const made = row(...cellsOf(data).map((_, at) => cell(numbers[at] ?? "", { italics: true })));
    made.role = "header";
    tableNode.children.splice(tableNode.children.indexOf(data), 0, made);
  }
}

/** Rows that hold no indicator: blank ones, a title over the table, "Người lập biểu" under it. */
function strayRows(file: ReportFile, random: Random): void {
  for (const tableNode of formTables(file)) {
    const columns = columnsOf(tableNode);
    const first = rowsOf(tableNode)[0];
    if (first && random.chance(0.5)) {
      tableNode.children.splice(
        tableNode.children.indexOf(first),
        0,
        wideRow("SỐ LIỆU THỐNG KÊ KÈM THEO BÁO CÁO", columns),
      );
    }
    tableNode.children.push(row(...Array.from({ length: columns }, () => cell(""))));
    if (random.chance(0.5)) tableNode.children.push(wideRow("Ghi chú: Số liệu tính đến ngày 14/12", columns));
    if (random.chance(0.5)) tableNode.children.push(wideRow("NGƯỜI LẬP BIỂU\nTrần Thị B", columns));
  }
}

/** Each form's table inside the only cell of a frame. */
function nest(file: ReportFile): void {
  for (const tableNode of formTables(file)) {
    const holder = cell("");
    holder.children.splice(1, 0, tableNode);
    replaceChild(bodyOf(file), tableNode, { ...table([row(holder)], 1), form: tableNode.form });
  }
}

function reorderForms(file: ReportFile, random: Random): void {
  const groups = new Map<string, XmlElement[]>();
  const body = bodyOf(file);
  for (const block of blocksOf(file)) {
    if (!block.form) continue;
    groups.set(block.form, [...(groups.get(block.form) ?? []), block]);
  }
  const at = body.children.findIndex((part) => isElement(part) && part.form !== undefined);
  body.children = body.children.filter((part) => !isElement(part) || part.form === undefined);
  body.children.splice(at, 0, ...random.shuffled([...groups.values()]).flat());
}

function removeForms(file: ReportFile, random: Random): void {
  const forms = [...new Set(formTables(file).map(({ form }) => form))];
  const gone = new Set(random.shuffled(forms).slice(0, Math.floor(forms.length / 2)));
  const body = bodyOf(file);
  body.children = body.children.filter((part) => {
    if (!isElement(part) || part.form === undefined || !gone.has(part.form)) return true;
    for (const { row: mark } of rowsOf(part)) if (mark) file.truth.figures.delete(mark.key);
    return false;
  });
}

const nothing: Between = () => [paragraph("")];
const again: Between = (_form, heading) => [pageBreak(), paragraph(heading, { bold: true, align: "center" })];
const continued: Between = (_form, heading) => [paragraph(`${heading} (tiếp theo)`, { bold: true, align: "center" })];

export const tableMutators: Mutator[] = [
  { name: "split, header again", apply: (file, random) => split(file, random, true, nothing) },
  { name: "split, no header", apply: (file, random) => split(file, random, false, nothing) },
  { name: "split, heading again", apply: (file, random) => split(file, random, true, again) },
  { name: "split, (tiếp theo)", apply: (file, random) => split(file, random, false, continued) },
  { name: "forms merged, heading rows", apply: (file) => merge(file, true, true) },
  { name: "forms merged, header rows only", apply: (file) => merge(file, true, false) },
  { name: "forms merged, nothing between", apply: (file) => merge(file, false, false) },
  { name: "labels cut in two rows", apply: cutLabels },
  { name: "column numbers", apply: numberColumns },
  { name: "stray rows", apply: strayRows },
  { name: "tables inside a frame", apply: nest },
  { name: "forms in another order", apply: reorderForms },
  { name: "forms left out", apply: removeForms },
];
