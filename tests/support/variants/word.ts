import { allNamed, childNamed, childrenNamed, element, isElement, type Role, type XmlElement } from "./xml-tree";

/** Small pieces of WordprocessingML: what the variants are made with. */

export type Look = { bold?: boolean; italics?: boolean; align?: "left" | "center" | "right" | "both"; size?: number };

export const run = (text: string, look: Look = {}): XmlElement =>
  element("w:r", {}, [
    element("w:rPr", {}, [
      ...(look.bold ? [element("w:b")] : []),
      ...(look.italics ? [element("w:i")] : []),
      ...(look.size ? [element("w:sz", { "w:val": String(look.size * 2) })] : []),
    ]),
    ...text
      .split("\t")
      .flatMap((piece, at) => [
        ...(at > 0 ? [element("w:tab")] : []),
        ...(piece === "" ? [] : [element("w:t", { "xml:space": "preserve" }, [piece])]),
      ]),
  ]);

export const paragraph = (text: string, look: Look = {}, ...properties: XmlElement[]): XmlElement =>
  element("w:p", {}, [
    element("w:pPr", {}, [...properties, ...(look.align ? [element("w:jc", { "w:val": look.align })] : [])]),
    ...(text === "" ? [] : [run(text, look)]),
  ]);

export type CellLook = Look & { span?: number; role?: Role };

export function cell(text: string, look: CellLook = {}): XmlElement {
  const made = element("w:tc", {}, [
    element("w:tcPr", {}, [
      element("w:tcW", { "w:w": "0", "w:type": "auto" }),
      ...(look.span && look.span > 1 ? [element("w:gridSpan", { "w:val": String(look.span) })] : []),
    ]),
    ...text.split("\n").map((line) => paragraph(line, look)),
  ]);
  if (look.role) made.role = look.role;
  return made;
}

export const row = (...cells: XmlElement[]): XmlElement => element("w:tr", {}, cells);

export const table = (rows: XmlElement[], columns: number): XmlElement =>
  element("w:tbl", {}, [
    element("w:tblPr", {}, [element("w:tblW", { "w:w": "0", "w:type": "auto" })]),
    element(
      "w:tblGrid",
      {},
      Array.from({ length: columns }, () => element("w:gridCol", { "w:w": "1200" })),
    ),
    ...rows,
  ]);

/** Words of a paragraph, cell or anything else: paragraphs joined by a line end. */
export function textOf(node: XmlElement): string {
  if (node.name === "w:t") return node.children.filter((part) => !isElement(part)).join("");
  if (node.name === "w:tab") return "\t";
  if (node.name === "w:br") return "\n";
  const texts = node.children.filter(isElement).map(textOf);
  return node.name === "w:tc" || node.name === "w:body"
    ? texts.filter((text) => text !== "").join("\n")
    : texts.join("");
}

export const rowsOf = (tableNode: XmlElement): XmlElement[] => childrenNamed(tableNode, "w:tr");
export const cellsOf = (rowNode: XmlElement): XmlElement[] => childrenNamed(rowNode, "w:tc");
export const cellWithRole = (rowNode: XmlElement, role: Role): XmlElement | undefined =>
  cellsOf(rowNode).find((one) => one.role === role);

export const spanOf = (cellNode: XmlElement): number =>
  Number(childNamed(childNamed(cellNode, "w:tcPr"), "w:gridSpan")?.attributes["w:val"] ?? 1);

export function setSpan(cellNode: XmlElement, span: number): void {
  const properties = propertiesOf(cellNode, "w:tcPr");
  properties.children = properties.children.filter((part) => !isElement(part) || part.name !== "w:gridSpan");
  if (span > 1) properties.children.push(element("w:gridSpan", { "w:val": String(span) }));
}

/** The properties element of a cell, row, paragraph or run, made where there is none. */
export function propertiesOf(node: XmlElement, name: string): XmlElement {
  const known = childNamed(node, name);
  if (known) return known;
  const made = element(name);
  node.children.unshift(made);
  return made;
}

/** Writes other words into a cell, keeping the look of its first paragraph and run. */
export function setCellText(cellNode: XmlElement, text: string): void {
  const [first] = childrenNamed(cellNode, "w:p");
  const look = lookOf(first);
  const properties = childNamed(first, "w:pPr");
  const made = text.split("\n").map((line) => {
    const one = paragraph(line, look);
    if (properties) one.children[0] = structuredClone(properties);
    return one;
  });
  cellNode.children = [...cellNode.children.filter((part) => isElement(part) && part.name === "w:tcPr"), ...made];
}

export function lookOf(paragraphNode: XmlElement | undefined): Look {
  const properties = paragraphNode && childNamed(allNamed(paragraphNode, "w:r")[0], "w:rPr");
  return { bold: childNamed(properties, "w:b") !== undefined, italics: childNamed(properties, "w:i") !== undefined };
}

/** Changes the words of every text piece below, each by itself. */
export function mapTexts(node: XmlElement, change: (text: string) => string): void {
  for (const piece of node.name === "w:t" ? [node] : allNamed(node, "w:t")) {
    piece.children = [change(piece.children.filter((part) => !isElement(part)).join(""))];
    piece.attributes["xml:space"] = "preserve";
  }
}
