import { at, childOf, childrenOf, readXml, type XmlNode } from "@/lib/documents/xml-tree";
import { partOf, readZip } from "./read-zip";

/** A paragraph as Word sees it; sizes in points, lengths in twips. */
export type DocxParagraph = {
  text: string;
  align: string;
  runs: {
    text: string;
    size: number | null;
    bold: boolean;
    italics: boolean;
    superscript: boolean;
    underline: boolean;
  }[];
  indent: Record<string, number>;
  spacing: { before: number; after: number; line: number | null; lineRule: string | null };
  keepNext: boolean;
  style: string | null;
  topBorder: boolean;
  boxed: boolean;
  /** Size of the paragraph mark, which gives an empty paragraph its height. */
  markSize: number | null;
  section: XmlNode | undefined;
};

export type DocxRow = {
  cells: { paragraphs: DocxParagraph[]; width: number | null; span: number }[];
  repeats: boolean;
  unsplit: boolean;
};
export type DocxTable = { rows: DocxRow[]; grid: number[]; fixed: boolean; ruled: boolean };
export type DocxBlock = { kind: "paragraph"; paragraph: DocxParagraph } | { kind: "table"; table: DocxTable };
export type DocxSection = { blocks: DocxBlock[]; properties: XmlNode };
export type Docx = { parts: Map<string, string>; sections: DocxSection[] };

const on = (node: XmlNode | undefined): boolean =>
  node !== undefined && !["0", "false", "off", "none"].includes(node.attributes["w:val"] ?? "");
const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Text of runs, tabs and line breaks included. */
function runText(run: XmlNode): string {
  return run.children
    .map((child) => {
      if (child.name === "w:t") return child.text;
      if (child.name === "w:br") return "\n";
      return child.name === "w:tab" ? "\t" : "";
    })
    .join("");
}

function paragraphOf(node: XmlNode): DocxParagraph {
  const properties = childOf(node, "w:pPr");
  const runs = childrenOf(node, "w:r").map((run) => {
    const look = childOf(run, "w:rPr");
    const size = number(childOf(look, "w:sz")?.attributes["w:val"]);
    return {
      text: runText(run),
      size: size === null ? null : size / 2,
      bold: on(childOf(look, "w:b")),
      italics: on(childOf(look, "w:i")),
      superscript: childOf(look, "w:vertAlign")?.attributes["w:val"] === "superscript",
      underline: on(childOf(look, "w:u")),
    };
  });
  const gaps = childOf(properties, "w:spacing")?.attributes ?? {};
  const border = childOf(properties, "w:pBdr");
  const markSize = number(at(properties, "w:rPr", "w:sz")?.attributes["w:val"]);
  return {
    text: runs.map((run) => run.text).join(""),
    align: childOf(properties, "w:jc")?.attributes["w:val"] ?? "left",
    runs,
    indent: Object.fromEntries(
      Object.entries(childOf(properties, "w:ind")?.attributes ?? {}).map(([name, value]) => [
        name.replace("w:", ""),
        Number(value),
      ]),
    ),
    spacing: {
      before: Number(gaps["w:before"] ?? 0),
      after: Number(gaps["w:after"] ?? 0),
      line: number(gaps["w:line"]),
      lineRule: gaps["w:lineRule"] ?? null,
    },
    keepNext: on(childOf(properties, "w:keepNext")),
    style: childOf(properties, "w:pStyle")?.attributes["w:val"] ?? null,
    topBorder: on(childOf(border, "w:top")),
    boxed: ["w:top", "w:bottom", "w:left", "w:right"].every((side) => on(childOf(border, side))),
    markSize: markSize === null ? null : markSize / 2,
    section: childOf(properties, "w:sectPr"),
  };
}

function tableOf(node: XmlNode): DocxTable {
  const rows = childrenOf(node, "w:tr").map((row) => ({
    cells: childrenOf(row, "w:tc").map((cell) => ({
      paragraphs: childrenOf(cell, "w:p").map(paragraphOf),
      width: number(at(cell, "w:tcPr", "w:tcW")?.attributes["w:w"]),
      span: Number(at(cell, "w:tcPr", "w:gridSpan")?.attributes["w:val"] ?? 1),
    })),
    repeats: on(at(row, "w:trPr", "w:tblHeader")),
    unsplit: on(at(row, "w:trPr", "w:cantSplit")),
  }));
  return {
    rows,
    grid: childrenOf(childOf(node, "w:tblGrid"), "w:gridCol").map((column) => Number(column.attributes["w:w"])),
    fixed: at(node, "w:tblPr", "w:tblLayout")?.attributes["w:type"] === "fixed",
    ruled: on(at(node, "w:tblPr", "w:tblBorders", "w:insideH")),
  };
}

/** Reads a .docx back without the library that wrote it: sections with their paragraphs and tables. */
export async function readDocx(bytes: Uint8Array): Promise<Docx> {
  const parts = await readZip(bytes);
  const body = childOf(readXml(partOf(parts, "word/document.xml")), "w:body");
  const sections: DocxSection[] = [];
  let blocks: DocxBlock[] = [];
  for (const node of body?.children ?? []) {
    if (node.name === "w:tbl") blocks.push({ kind: "table", table: tableOf(node) });
    if (node.name === "w:p") {
      const paragraph = paragraphOf(node);
      blocks.push({ kind: "paragraph", paragraph });
      if (paragraph.section) {
        sections.push({ blocks, properties: paragraph.section });
        blocks = [];
      }
    }
    if (node.name === "w:sectPr") sections.push({ blocks, properties: node });
  }
  return { parts, sections };
}

export const cellText = (cell: DocxRow["cells"][number] | undefined): string =>
  (cell?.paragraphs ?? []).map((paragraph) => paragraph.text).join("\n");

export const paragraphsOf = (section: DocxSection | undefined): DocxParagraph[] =>
  (section?.blocks ?? []).flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : []));

export const tablesOf = (section: DocxSection | undefined): DocxTable[] =>
  (section?.blocks ?? []).flatMap((block) => (block.kind === "table" ? [block.table] : []));
