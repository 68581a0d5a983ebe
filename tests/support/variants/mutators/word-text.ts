import type { Random } from "../random";
import { addToPart, blocksOf, figureRows, formRows, type ReportFile } from "../report-file";
import { cellsOf, cellWithRole, paragraph, propertiesOf, run, textOf } from "../word";
import {
  allNamed,
  childNamed,
  childrenNamed,
  copyTree,
  element,
  isElement,
  replaceChild,
  type XmlElement,
} from "../xml-tree";
import type { Mutator } from "./mutator";

const AUTHOR = { "w:id": "90", "w:author": "Văn thư", "w:date": "2024-12-01T08:00:00Z" };

const deletedRun = (text: string): XmlElement =>
  element("w:r", {}, [element("w:delText", { "xml:space": "preserve" }, [text])]);

/** The figure was corrected with "Track changes" on: the old one is struck out, the new one put in. */
function trackFigures(file: ReportFile, random: Random): void {
  for (const { cell: figure } of figureRows(file)) {
    if (!random.chance(0.5)) continue;
    const text = textOf(figure);
    const [first] = childrenNamed(figure, "w:p");
    if (!first) continue;
    const properties = childNamed(first, "w:pPr");
    const cut = random.chance(0.3) && text.length > 1 ? 1 : 0;
    first.children = [
      ...(properties ? [properties] : []),
      ...(cut > 0 ? [run(text.slice(0, cut))] : []),
      element("w:del", AUTHOR, [deletedRun(String(random.between(1, 500)))]),
      element("w:ins", AUTHOR, [run(text.slice(cut))]),
    ];
    figure.children = figure.children.filter((part) => !isElement(part) || part.name !== "w:p" || part === first);
  }
}

/** A row struck out as a whole: it is gone for whoever reads the final text. */
function trackRows(file: ReportFile, random: Random): void {
  for (const { row: original, table } of formRows(file)) {
    if (!random.chance(0.08)) continue;
    const gone = copyTree(original);
    delete gone.row;
    const properties = childNamed(gone, "w:trPr") ?? element("w:trPr");
    if (!gone.children.includes(properties)) gone.children.unshift(properties);
    properties.children.push(element("w:del", AUTHOR));
    for (const one of cellsOf(gone)) {
      const text = one.role === "figure" ? "777" : textOf(one);
      const properties_ = childNamed(one, "w:tcPr");
      one.children = [
        ...(properties_ ? [properties_] : []),
        element("w:p", {}, [element("w:del", AUTHOR, [deletedRun(text)])]),
      ];
    }
    table.children.splice(table.children.indexOf(original), 0, gone);
  }
}

const control = (...content: XmlElement[]): XmlElement =>
  element("w:sdt", {}, [
    element("w:sdtPr", {}, [element("w:alias", { "w:val": "Số liệu" }), element("w:id", { "w:val": "12" })]),
    element("w:sdtContent", {}, content),
  ]);

/** Content controls around cells, rows and words, as in forms made for filling in. */
function controls(file: ReportFile, random: Random): void {
  for (const { row: one, table } of formRows(file)) {
    const figure = cellWithRole(one, "figure");
    const label = cellWithRole(one, "label");
    if (figure && random.chance(0.4)) replaceChild(one, figure, control(figure));
    else if (random.chance(0.15)) replaceChild(table, one, control(one));
    else if (label && random.chance(0.3)) {
      const [words] = childrenNamed(label, "w:p");
      if (words) replaceChild(label, words, control(words));
    }
  }
}

const MARKS = [
  () => element("w:proofErr", { "w:type": "spellStart" }),
  () => element("w:bookmarkStart", { "w:id": "7", "w:name": "_GoBack" }),
  () => element("w:bookmarkEnd", { "w:id": "7" }),
  () => element("w:lastRenderedPageBreak"),
];

/** Words fall into many runs, with bookmarks and marks of the spelling checker between, some in a link or smart tag. */
function splitRuns(file: ReportFile, random: Random): void {
  for (const block of blocksOf(file)) {
    for (const words of block.name === "w:p" ? [block] : allNamed(block, "w:p")) {
      for (const one of childrenNamed(words, "w:r")) {
        const text = textOf(one);
        const look = childNamed(one, "w:rPr");
        if (text.length < 2 || childrenNamed(one, "w:t").length !== 1) continue;
        const pieces: XmlElement[] = [];
        for (let at = 0; at < text.length; ) {
          const length = random.between(1, 6);
          const piece = element("w:r", {}, [
            ...(look ? [copyTree(look)] : []),
            element("w:t", { "xml:space": "preserve" }, [text.slice(at, at + length)]),
          ]);
          const way = random.below(12);
          pieces.push(
            way === 0
              ? element("w:smartTag", { "w:element": "place" }, [piece])
              : way === 1
                ? element("w:hyperlink", { "w:anchor": "a" }, [piece])
                : piece,
          );
          if (random.chance(0.2)) {
            const mark = random.pick(MARKS)();
            pieces.push(mark.name === "w:lastRenderedPageBreak" ? element("w:r", {}, [mark]) : mark);
          }
          at += length;
        }
        replaceChild(words, one, ...pieces);
      }
    }
  }
}

/** The figure stands in the second paragraph of its cell, or has empty ones around it. */
function looseParagraphs(file: ReportFile, random: Random): void {
  for (const { cell: figure } of figureRows(file)) {
    if (random.chance(0.5)) figure.children.splice(1, 0, paragraph(""));
    if (random.chance(0.5)) figure.children.push(paragraph(" "));
  }
}

const FOOTNOTE = `<w:footnote w:id="92"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Số liệu 15 văn bản do phòng chuyên môn tổng hợp.</w:t></w:r></w:p></w:footnote>`;

/** Footnotes on labels and figures. */
function footnotes(file: ReportFile, random: Random): void {
  addToPart(file, "footnotes", "", FOOTNOTE);
  const mark = () =>
    element("w:r", {}, [
      element("w:rPr", {}, [element("w:vertAlign", { "w:val": "superscript" })]),
      element("w:footnoteReference", { "w:id": "92" }),
    ]);
  for (const { row: one } of formRows(file)) {
    for (const role of ["label", "figure"] as const) {
      const holder = cellWithRole(one, role);
      const words = holder && childrenNamed(holder, "w:p").at(-1);
      if (words && textOf(words) !== "" && random.chance(0.2)) words.children.push(mark());
    }
  }
}

/** Figures are the results of formulas and fields. */
function fields(file: ReportFile, random: Random): void {
  for (const { cell: figure } of figureRows(file)) {
    const text = textOf(figure);
    const [words] = childrenNamed(figure, "w:p");
    if (!words || text.includes("\n") || !random.chance(0.5)) continue;
    const properties = childNamed(words, "w:pPr");
    const sign = (type: string) => element("w:r", {}, [element("w:fldChar", { "w:fldCharType": type })]);
    const code = element("w:r", {}, [element("w:instrText", { "xml:space": "preserve" }, [" =SUM(ABOVE) \\# 0 "])]);
    words.children = [
      ...(properties ? [properties] : []),
      ...(random.chance(0.5)
        ? [sign("begin"), code, sign("separate"), run(text), sign("end")]
        : [element("w:fldSimple", { "w:instr": " =SUM(ABOVE) " }, [run(text)])]),
    ];
  }
}

/** Words nobody sees: hidden text in cells. */
function hiddenText(file: ReportFile, random: Random): void {
  for (const { cell: figure } of figureRows(file)) {
    const [words] = childrenNamed(figure, "w:p");
    if (words && random.chance(0.3)) {
      const hidden = run("999");
      propertiesOf(hidden, "w:rPr").children.push(element("w:vanish"));
      words.children.push(hidden);
    }
  }
}

/** Bold and italics anywhere. */
function faces(file: ReportFile, random: Random): void {
  for (const block of blocksOf(file)) {
    for (const one of allNamed(block, "w:r")) {
      if (!random.chance(0.2)) continue;
      propertiesOf(one, "w:rPr").children.unshift(element(random.pick(["w:b", "w:i"])));
    }
  }
}

export const wordTextMutators: Mutator[] = [
  { name: "tracked changes in figures", apply: trackFigures },
  { name: "tracked removal of rows", apply: trackRows },
  { name: "content controls", apply: controls },
  { name: "many runs", apply: splitRuns },
  { name: "empty paragraphs in cells", apply: looseParagraphs },
  { name: "footnotes", apply: footnotes },
  { name: "fields", apply: fields },
  { name: "hidden text", apply: hiddenText },
  { name: "faces", apply: faces },
];
