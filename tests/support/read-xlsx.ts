import { allOf, at, childOf, childrenOf, readXml, type XmlNode } from "@/lib/documents/xml-tree";
import { partOf, readZip } from "./read-zip";

export type XlsxCell = { text: string | null; number: number | null; formula: string | null; type: string };

export type XlsxSheet = {
  name: string;
  /** By address: "D6". */
  cells: Map<string, XlsxCell>;
  xml: XmlNode;
};

export type Xlsx = { parts: Map<string, string>; sheets: XlsxSheet[]; workbook: XmlNode };

const textOf = (node: XmlNode | undefined): string =>
  node
    ? allOf(node, "t")
        .map((t) => t.text)
        .join("")
    : "";

function cellOf(node: XmlNode, shared: readonly string[]): XlsxCell {
  const type = node.attributes.t ?? "n";
  const value = childOf(node, "v")?.text;
  const formula = childOf(node, "f")?.text ?? null;
  if (type === "inlineStr") return { text: textOf(childOf(node, "is")), number: null, formula, type };
  if (value === undefined) return { text: null, number: null, formula, type };
  if (type === "s") return { text: shared[Number(value)] ?? null, number: null, formula, type };
  if (type === "str" || type === "e") return { text: value, number: null, formula, type };
  return { text: null, number: Number(value), formula, type };
}

/** Reads an .xlsx back without the library that wrote it. */
export async function readXlsx(bytes: Uint8Array): Promise<Xlsx> {
  const parts = await readZip(bytes);
  const workbook = readXml(partOf(parts, "xl/workbook.xml"));
  const targets = new Map(
    childrenOf(readXml(partOf(parts, "xl/_rels/workbook.xml.rels")), "Relationship").map((relation) => [
      relation.attributes.Id,
      relation.attributes.Target ?? "",
    ]),
  );
  const strings = parts.get("xl/sharedStrings.xml");
  const shared = strings ? childrenOf(readXml(strings), "si").map(textOf) : [];
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet").map((sheet): XlsxSheet => {
    const target = (targets.get(sheet.attributes["r:id"]) ?? "").replace(/^\/?(xl\/)?/, "xl/");
    const xml = readXml(partOf(parts, target));
    const nodes = childrenOf(at(xml, "sheetData"), "row").flatMap((row) => childrenOf(row, "c"));
    const cells = new Map(nodes.map((node) => [node.attributes.r ?? "", cellOf(node, shared)]));
    return { name: sheet.attributes.name ?? "", cells, xml };
  });
  return { parts, sheets, workbook };
}
