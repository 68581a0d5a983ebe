import type { Random } from "../random";
import { blocksOf, figureRows, formRows, formTables, type ReportFile } from "../report-file";
import { cellsOf, cellWithRole, propertiesOf, run, textOf } from "../word";
import { allNamed, childNamed, childrenNamed, element, isElement, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

/** The first paragraph of a cell, its words taken out; null where it has several lines. */
function emptiedParagraph(cell: XmlElement): XmlElement | null {
  const [first, ...rest] = childrenNamed(cell, "w:p");
  if (!first || rest.length > 0) return null;
  first.children = first.children.filter((part) => isElement(part) && part.name === "w:pPr");
  return first;
}

const someFigures = (file: ReportFile, random: Random): XmlElement[] =>
  figureRows(file).flatMap(({ cell }) => (random.chance(0.4) ? [cell] : []));

/** Blank cells are fields to fill in, showing what to do. */
function placeholders(file: ReportFile, random: Random): void {
  for (const { row } of formRows(file)) {
    const cell = cellWithRole(row, "figure");
    const words = cell && textOf(cell).trim() === "" && random.chance(0.5) ? emptiedParagraph(cell) : null;
    words?.children.push(
      element("w:sdt", {}, [
        element("w:sdtPr", {}, [element("w:id", { "w:val": "77" }), element("w:showingPlcHdr")]),
        element("w:sdtContent", {}, [run("Nhấn vào đây để nhập số liệu.")]),
      ]),
    );
  }
}

/** A figure cut out and put back while changes were tracked. */
function moved(file: ReportFile, random: Random): void {
  const mark = { "w:id": "31", "w:author": "Văn thư", "w:date": "2024-12-01T08:00:00Z" };
  for (const cell of someFigures(file, random)) {
    const text = textOf(cell);
    emptiedParagraph(cell)?.children.push(
      element("w:moveFromRangeStart", { ...mark, "w:name": "move1" }),
      element("w:moveFrom", mark, [run("555")]),
      element("w:moveFromRangeEnd", { "w:id": "31" }),
      element("w:moveTo", mark, [run(text)]),
    );
  }
}

/** Comments beside figures and labels. */
function comments(file: ReportFile, random: Random): void {
  for (const cell of someFigures(file, random)) {
    const [words] = childrenNamed(cell, "w:p");
    words?.children.splice(1, 0, element("w:commentRangeStart", { "w:id": "4" }));
    words?.children.push(
      element("w:commentRangeEnd", { "w:id": "4" }),
      element("w:r", {}, [element("w:commentReference", { "w:id": "4" })]),
    );
  }
}

/** Figures typed with the editor of formulas. */
function formulas(file: ReportFile, random: Random): void {
  for (const cell of someFigures(file, random)) {
    const text = textOf(cell);
    emptiedParagraph(cell)?.children.push(
      element("m:oMath", { "xmlns:m": "http://schemas.openxmlformats.org/officeDocument/2006/math" }, [
        element("m:r", {}, [element("m:t", {}, [text])]),
      ]),
    );
  }
}

/** The tables say nothing about their grid. */
function noGrid(file: ReportFile): void {
  for (const table of formTables(file)) {
    const grid = childNamed(table, "w:tblGrid");
    if (grid) grid.children = [];
  }
}

/** Group rows merged across by the marks of old versions of Word. */
function oldMerges(file: ReportFile): void {
  for (const { row, key } of formRows(file)) {
    const cells = cellsOf(row);
    const label = cells.findIndex(({ role }) => role === "label");
    if (label < 0 || file.truth.figures.get(key)?.state !== "blank") continue;
    if (cells.slice(label + 1).some((cell) => textOf(cell).trim() !== "")) continue;
    for (const [at, cell] of cells.slice(label).entries()) {
      propertiesOf(cell, "w:tcPr").children.push(element("w:hMerge", at === 0 ? { "w:val": "restart" } : {}));
    }
  }
}

/** Names of old fonts left on words that are Unicode. */
function oldFonts(file: ReportFile, random: Random): void {
  for (const block of blocksOf(file)) {
    for (const one of allNamed(block, "w:r")) {
      if (!random.chance(0.1)) continue;
      propertiesOf(one, "w:rPr").children.unshift(element("w:rFonts", { "w:ascii": ".VnTime", "w:hAnsi": ".VnTime" }));
    }
  }
}

/** Hyphens and spaces with a meaning for the layout only. */
function layoutSigns(file: ReportFile, random: Random): void {
  for (const { row } of formRows(file)) {
    const label = cellWithRole(row, "label");
    for (const one of label ? allNamed(label, "w:r") : []) {
      const text = textOf(one);
      if (text.length < 12 || !random.chance(0.6)) continue;
      const cut = random.between(4, text.length - 4);
      const piece = (words: string) => element("w:t", { "xml:space": "preserve" }, [words]);
      one.children = [
        ...one.children.filter((part) => isElement(part) && part.name === "w:rPr"),
        piece(text.slice(0, cut)),
        text[cut] === " " ? element("w:br") : element("w:softHyphen"),
        piece(text[cut] === " " ? text.slice(cut + 1) : text.slice(cut)),
      ];
    }
  }
}

/** The numbers of the rows are fields that count. */
function countedByFields(file: ReportFile): void {
  for (const { row } of formRows(file)) {
    const tt = cellWithRole(row, "tt");
    const text = tt ? textOf(tt) : "";
    if (!tt || text === "") continue;
    emptiedParagraph(tt)?.children.push(element("w:fldSimple", { "w:instr": " SEQ dong " }, [run(text)]));
  }
}

/** The file in the strict dialect of the format. */
function strict(file: ReportFile): void {
  const change = (text: string): string =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  for (const [name, text] of file.parts) file.parts.set(name, change(text));
  for (const [name, value] of Object.entries(file.document.attributes)) file.document.attributes[name] = change(value);
}

/** A figure in a drawn box, which the file holds twice: for new versions of Word and for old ones. */
function boxes(file: ReportFile, random: Random): void {
  for (const cell of someFigures(file, random)) {
    const text = textOf(cell);
    const inside = () => element("w:txbxContent", {}, [element("w:p", {}, [run(text)])]);
    const spaces = {
      "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
      "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
      "xmlns:v": "urn:schemas-microsoft-com:vml",
    };
    const choice = element("mc:Choice", { Requires: "wps" }, [
      element("w:drawing", {}, [element("wps:wsp", {}, [element("wps:txbx", {}, [inside()])])]),
    ]);
    const fallback = element("mc:Fallback", {}, [
      element("w:pict", {}, [element("v:shape", {}, [element("v:textbox", {}, [inside()])])]),
    ]);
    emptiedParagraph(cell)?.children.push(
      element("w:r", {}, [element("mc:AlternateContent", spaces, [choice, fallback])]),
    );
  }
}

export const wordTrapMutators: Mutator[] = [
  { name: "fields to fill in", apply: placeholders },
  { name: "tracked moves", apply: moved },
  { name: "comments", apply: comments },
  { name: "formulas", apply: formulas },
  { name: "no grid", apply: noGrid },
  { name: "old merges", apply: oldMerges },
  { name: "old font names", apply: oldFonts },
  { name: "layout signs", apply: layoutSigns },
  { name: "rows counted by fields", apply: countedByFields },
  { name: "strict dialect", apply: strict },
  { name: "figures in drawn boxes", apply: boxes },
];
