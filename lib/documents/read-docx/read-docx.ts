import { childOf, childrenOf, isOn, type XmlNode } from "../xml-tree";
import type { DocxDocument, DocxParagraph, DocxSection, PageEdges } from "./docx-document";
import { readNumbering } from "./numbering";
import { type OpenedPackage, openPackage, type PackageParts } from "./package-parts";
import { twips } from "./paragraph-properties";
import type { ReadContext } from "./read-paragraph";
import { readBlocks, unwrapped } from "./read-table";
import { readStyles } from "./styles";
import { readThemeFonts } from "./theme-fonts";

const EDGES = ["default", "first", "even"] as const;
const noEdges = (): PageEdges => ({ default: [], first: [], even: [] });

/** Headers or footers of a section; one that names none of a kind keeps those of the section before. */
function edgesOf(
  properties: XmlNode,
  kind: "header" | "footer",
  before: PageEdges,
  opened: OpenedPackage,
  context: ReadContext,
): PageEdges {
  const edges = { ...before };
  for (const reference of childrenOf(properties, `w:${kind}Reference`)) {
    const place = EDGES.find((edge) => edge === (reference.attributes["w:type"] ?? "default"));
    const part = opened.byId(reference.attributes["r:id"]);
    if (!place || !part) continue;
    edges[place] = readBlocks(unwrapped(part), context).flatMap(paragraphsIn);
  }
  return edges;
}

/** Paragraphs of a block, those of a table's cells too. */
export function paragraphsIn(block: DocxSection["blocks"][number]): DocxParagraph[] {
  if (block.kind === "paragraph") return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn)));
}

function pageOf(properties: XmlNode): DocxSection["page"] {
  const size = childOf(properties, "w:pgSz")?.attributes ?? {};
  const margin = childOf(properties, "w:pgMar")?.attributes ?? {};
  const [width, height] = [twips(size["w:w"]) ?? 0, twips(size["w:h"]) ?? 0];
  const side = (name: string): number => twips(margin[`w:${name}`]) ?? 0;
  return {
    width,
    height,
    landscape: width > height,
    margins: {
      top: side("top"),
      bottom: side("bottom"),
      left: side("left") + side("gutter"),
      right: side("right"),
      header: side("header"),
      footer: side("footer"),
    },
  };
}

function sectionOf(
  nodes: readonly XmlNode[],
  properties: XmlNode,
  before: DocxSection | undefined,
  opened: OpenedPackage,
  context: ReadContext,
): DocxSection {
  const numbers = childOf(properties, "w:pgNumType")?.attributes ?? {};
  const start = numbers["w:start"];
  return {
    blocks: readBlocks(nodes, context),
    page: pageOf(properties),
    titlePage: isOn(childOf(properties, "w:titlePg")),
    pageNumbers: { start: start === undefined ? null : Number(start), format: numbers["w:fmt"] ?? "decimal" },
    headers: edgesOf(properties, "header", before?.headers ?? noEdges(), opened, context),
    footers: edgesOf(properties, "footer", before?.footers ?? noEdges(), opened, context),
  };
}

/** Reads a Word document, every property worked out. Throws `NotADocument` for parts that are none. */
export function readDocxDocument(parts: PackageParts): DocxDocument {
  const opened = openPackage(parts);
  const theme = readThemeFonts(opened.part("theme"));
  const numberer = readNumbering(opened.part("numbering"));
  const context: ReadContext = { styles: readStyles(opened.part("styles"), theme, numberer), theme, numberer };
  const settings = opened.part("settings");
  const sections: DocxSection[] = [];
  let nodes: XmlNode[] = [];
  const close = (properties: XmlNode): void => {
    sections.push(sectionOf(nodes, properties, sections.at(-1), opened, context));
    nodes = [];
  };
  const body = childOf(opened.main, "w:body");
  for (const node of body ? unwrapped(body) : []) {
    if (node.name === "w:sectPr") close(node);
    else nodes.push(node);
    const broken = node.name === "w:p" ? childOf(childOf(node, "w:pPr"), "w:sectPr") : undefined;
    if (broken) close(broken);
  }
  if (nodes.length > 0 || sections.length === 0) close({ name: "w:sectPr", attributes: {}, children: [], text: "" });
  return {
    sections,
    evenAndOdd: isOn(childOf(settings, "w:evenAndOddHeaders")),
    defaultTab: twips(childOf(settings, "w:defaultTabStop")?.attributes["w:val"]) ?? 720,
  };
}
