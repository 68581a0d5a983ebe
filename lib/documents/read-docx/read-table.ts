import { at, childOf, childrenOf, isOn, type XmlNode } from "../xml-tree";
import type { DocxBlock, DocxCell, DocxRow, DocxTable } from "./docx-document";
import { bordersOf, twips } from "./paragraph-properties";
import { type ReadContext, readParagraph } from "./read-paragraph";
import type { StyleLook } from "./styles";

/** Left and right padding of Word's own plain table. */
const PADDING = 108;

/** Wrappers around blocks, rows and cells that say nothing about how they look. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"]);

/** Children with wrappers opened. */
export const unwrapped = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((child) => (WRAPPERS.has(child.name) ? unwrapped(child) : [child]));

/** Paragraphs and tables in order; wrappers are opened already. */
export function readBlocks(
  nodes: readonly XmlNode[],
  context: ReadContext,
  table: StyleLook | null = null,
): DocxBlock[] {
  return nodes.flatMap((child): DocxBlock[] => {
    if (child.name === "w:p") return [readParagraph(child, context, table)];
    return child.name === "w:tbl" ? [readTable(child, context)] : [];
  });
}

const draws = (borders: XmlNode | undefined): boolean =>
  [bordersOf(borders), bordersOf(inner(borders))].some((sides) =>
    Object.values(sides ?? {}).some(({ style }) => style !== "none"),
  );

/** The lines between rows and columns, told under other names. */
function inner(borders: XmlNode | undefined): XmlNode | undefined {
  if (!borders) return undefined;
  const names: Readonly<Record<string, string>> = { "w:insideH": "w:top", "w:insideV": "w:left" };
  return {
    ...borders,
    children: borders.children.flatMap((child) =>
      names[child.name] === undefined ? [] : [{ ...child, name: names[child.name] ?? "" }],
    ),
  };
}

const sideOf = (margins: XmlNode | undefined, names: readonly string[]): number | undefined =>
  names.map((name) => twips(childOf(margins, name)?.attributes["w:w"])).find((width) => width !== undefined);

type TableFrame = { style: StyleLook; margins: (XmlNode | undefined)[]; grid: number[] };

function paddingOf(cell: XmlNode, { margins }: TableFrame): DocxCell["padding"] {
  const said = [at(cell, "w:tcPr", "w:tcMar"), ...margins];
  const width = (...names: string[]) => said.map((node) => sideOf(node, names)).find((side) => side !== undefined);
  return { left: width("w:left", "w:start") ?? PADDING, right: width("w:right", "w:end") ?? PADDING };
}

function readRow(node: XmlNode, context: ReadContext, frame: TableFrame): DocxRow {
  let column = Number(at(node, "w:trPr", "w:gridBefore")?.attributes["w:val"] ?? 0);
  const cells = unwrapped(node)
    .filter(({ name }) => name === "w:tc")
    .map((cell): DocxCell => {
      const columnSpan = Number(at(cell, "w:tcPr", "w:gridSpan")?.attributes["w:val"] ?? 1);
      const stated = at(cell, "w:tcPr", "w:tcW");
      const ofGrid = frame.grid.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
      column += columnSpan;
      const own = stated?.attributes["w:type"] === "dxa" ? twips(stated.attributes["w:w"]) : undefined;
      return {
        blocks: readBlocks(unwrapped(cell), context, frame.style),
        width: own || ofGrid || null,
        padding: paddingOf(cell, frame),
        columnSpan,
      };
    });
  return {
    cells,
    repeats: isOn(at(node, "w:trPr", "w:tblHeader")),
    unsplit: isOn(at(node, "w:trPr", "w:cantSplit")),
  };
}

function readTable(node: XmlNode, context: ReadContext): DocxTable {
  const own = childOf(node, "w:tblPr");
  const style = context.styles.look("table", childOf(own, "w:tblStyle")?.attributes["w:val"]);
  const properties = [own, ...style.table];
  const grid = childrenOf(childOf(node, "w:tblGrid"), "w:gridCol").map(
    ({ attributes }) => twips(attributes["w:w"]) ?? 0,
  );
  const rows = unwrapped(node).filter(({ name }) => name === "w:tr");
  const frame = { style, margins: properties.map((one) => childOf(one, "w:tblCellMar")), grid };
  const ofTable = properties.map((one) => childOf(one, "w:tblBorders")).find((borders) => borders !== undefined);
  const ofCells = rows.some((row) =>
    unwrapped(row).some((cell) => cell.name === "w:tc" && draws(at(cell, "w:tcPr", "w:tcBorders"))),
  );
  return {
    kind: "table",
    rows: rows.map((row) => readRow(row, context, frame)),
    grid,
    ruled: draws(ofTable) || ofCells,
    fixed: childOf(own, "w:tblLayout")?.attributes["w:type"] === "fixed",
  };
}
