import { SaxesParser } from "saxes";

/** An element of an XML part: its name with prefix, attributes, children, and the text directly inside it. */
export type XmlNode = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string };

/** A document nests a few dozen deep; what walks the tree calls itself at each level. */
const DEPTH_MAX = 256;

/** Office's two dialects name the same things by two addresses; programs may choose other prefixes than Word's. */
const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;

/** Parses a whole part, Word's own elements under the prefix "w:"; anything that is not well-formed XML throws. */
export function readXml(source: string): XmlNode {
  const root: XmlNode = { name: "#root", attributes: {}, children: [], text: "" };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: true, position: false });
  const nameOf = ({ name, local, uri }: { name: string; local: string; uri: string }): string =>
    WORD.test(uri) ? `w:${local}` : name;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[nameOf(attribute)] = attribute.value;
    const node: XmlNode = { name: nameOf(tag), attributes, children: [], text: "" };
    stack.at(-1)?.children.push(node);
    stack.push(node);
    if (stack.length > DEPTH_MAX) throw new Error("XML nested too deep");
  });
  parser.on("text", (text) => {
    const node = stack.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.write(source).close();
  const [top] = root.children;
  if (!top) throw new Error("an empty XML part");
  return top;
}

/** The first child of that name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  (node?.children ?? []).filter((child) => child.name === name);

/** A node reached by the names of children, or undefined. */
export const at = (node: XmlNode | undefined, ...path: string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((current, name) => childOf(current, name), node);

/** Every node of that name below, in order. */
export const allOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);

/** Word's on/off element: there and not said to be off. */
export const isOn = (node: XmlNode | undefined): boolean =>
  node !== undefined && !["0", "false", "off", "none"].includes(node.attributes["w:val"] ?? "");
