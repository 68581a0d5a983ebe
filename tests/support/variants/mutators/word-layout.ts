import { addToPart, formRows, formTables, type ReportFile } from "../report-file";
import {
  cell,
  cellsOf,
  cellWithRole,
  paragraph,
  propertiesOf,
  row,
  rowsOf,
  setCellText,
  setSpan,
  textOf,
} from "../word";
import { childNamed, childrenNamed, element, isElement } from "../xml-tree";
import type { Mutator } from "./mutator";

const LEVELS = Array.from({ length: 5 }, (_, level) => {
  const text = Array.from({ length: level + 1 }, (_one, at) => `%${at + 1}`).join(".");
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}."/><w:lvlJc w:val="left"/></w:lvl>`;
}).join("");
const DEFINITION = `<w:abstractNum w:abstractNumId="95"><w:multiLevelType w:val="multilevel"/>${LEVELS}</w:abstractNum>`;
const FIRST_LIST = 901;

/** The numbers of the rows are Word's own numbering: one list a form, in the first column or before the label. */
function automaticNumbers(file: ReportFile, inLabel: boolean): void {
  const forms = [...new Set(formTables(file).map(({ form }) => form ?? ""))];
  const lists = forms.map(
    (_, at) =>
      `<w:num w:numId="${FIRST_LIST + at}"><w:abstractNumId w:val="95"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  addToPart(file, "numbering", DEFINITION, lists.join(""));
  for (const { row: one, table } of formRows(file)) {
    const tt = cellWithRole(one, "tt");
    const number = tt ? textOf(tt).trim() : "";
    if (!tt || !/^\d/.test(number)) continue;
    const level = number.replace(/\.$/, "").split(".").length - 1;
    const holder = inLabel ? cellWithRole(one, "label") : tt;
    const [words] = holder ? childrenNamed(holder, "w:p") : [];
    if (!words) continue;
    setCellText(tt, "");
    const [target] = holder ? childrenNamed(holder, "w:p") : [];
    if (!target) continue;
    propertiesOf(target, "w:pPr").children.unshift(
      element("w:numPr", {}, [
        element("w:ilvl", { "w:val": String(level) }),
        element("w:numId", { "w:val": String(forms.indexOf(table.form ?? "") + FIRST_LIST) }),
      ]),
    );
  }
}

/** Group rows are one cell from the label to the end, the same unit of several rows is merged downwards. */
function mergedCells(file: ReportFile): void {
  for (const table of formTables(file)) {
    let above = "";
    for (const one of rowsOf(table)) {
      if (!one.row) continue;
      const cells = cellsOf(one);
      const label = cells.find(({ role }) => role === "label");
      const unit = cells.find(({ role }) => role === "unit");
      const figure = cells.find(({ role }) => role === "figure");
      const blank = figure && textOf(figure).trim() === "";
      const words = unit ? textOf(unit).trim() : "";
      if (label && words === "" && blank) {
        const after = cells.slice(cells.indexOf(label) + 1);
        one.children = one.children.filter((part) => !isElement(part) || !after.includes(part));
        setSpan(label, 1 + after.length);
      } else if (unit && words !== "") {
        propertiesOf(unit, "w:tcPr").children.push(element("w:vMerge", words === above ? {} : { "w:val": "restart" }));
        if (words === above) setCellText(unit, "");
      }
      above = words;
    }
  }
}

/** Cells left out before and after a row, instead of empty ones. */
function skippedCells(file: ReportFile): void {
  for (const { row: one } of formRows(file)) {
    const cells = cellsOf(one);
    const last = cells.at(-1);
    if (last && cells.length > 3 && last.role !== "figure" && textOf(last).trim() === "") {
      one.children.splice(one.children.indexOf(last), 1);
      const properties = childNamed(one, "w:trPr") ?? element("w:trPr");
      if (!one.children.includes(properties)) one.children.unshift(properties);
      properties.children.push(element("w:gridAfter", { "w:val": "1" }));
    }
  }
}

/** Each form in a section of its own, lying. */
function landscape(file: ReportFile): void {
  for (const table of formTables(file)) {
    const holder = element("w:p", {}, [
      element("w:pPr", {}, [
        element("w:sectPr", {}, [element("w:pgSz", { "w:w": "16838", "w:h": "11906", "w:orient": "landscape" })]),
      ]),
    ]);
    const body = childNamed(file.document, "w:body");
    body?.children.splice(body.children.indexOf(table) + 1, 0, holder);
  }
}

/** A signing block under each form, as some agencies print it. */
function signedForms(file: ReportFile): void {
  const body = childNamed(file.document, "w:body");
  for (const table of formTables(file)) {
    const made = element("w:tbl", {}, [
      element("w:tblGrid", {}, [element("w:gridCol"), element("w:gridCol")]),
      row(
        cell("NGƯỜI LẬP BIỂU\nTrần Thị B", { align: "center" }),
        cell("THỦ TRƯỞNG ĐƠN VỊ\nLê Văn C", { align: "center" }),
      ),
    ]);
    body?.children.splice(body.children.indexOf(table) + 1, 0, paragraph(""), made);
  }
}

export const wordLayoutMutators: Mutator[] = [
  { name: "automatic numbers", apply: (file) => automaticNumbers(file, false) },
  { name: "automatic numbers before labels", apply: (file) => automaticNumbers(file, true) },
  { name: "merged cells", apply: mergedCells },
  { name: "cells skipped", apply: skippedCells },
  { name: "lying sections", apply: landscape },
  { name: "forms signed", apply: signedForms },
];
