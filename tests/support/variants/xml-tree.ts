import { SaxesParser } from "saxes";

/**
 * An element whose children stand in their order, texts between them: what is read can be written again. `row` and
 * `role` are never written; they say what a piece of a report is, so that it can still be found after it was moved.
 */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlPart[];
  /** On a row of a form: the item it stands for; `rest` where it only continues the label of the row before. */
  row?: { key: string; rest: boolean };
  role?: Role;
  /** On a block that belongs to a form: its code. */
  form?: string;
};
export type XmlPart = XmlElement | string;
export type Role =
  | "letterhead"
  | "title"
  | "narrative"
  | "signature"
  | "formHeading"
  | "formTable"
  | "header"
  | "tt"
  | "label"
  | "unit"
  | "figure"
  | "note"
  | "other";

export const isElement = (part: XmlPart | undefined): part is XmlElement => typeof part === "object";

/** A new element. */
export const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: XmlPart[] = [],
): XmlElement => ({ name, attributes, children });

/** Reads a part; not well-formed XML throws. */
export function parseTree(source: string): XmlElement {
  const root = element("#root");
  const stack = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node = element(name, { ...attributes });
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on("text", (text) => {
    if (stack.length > 1) stack.at(-1)?.children.push(text);
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.write(source).close();
  const top = root.children.find(isElement);
  if (!top) throw new Error("an empty XML part");
  return top;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The part as text again. */
export function writeTree(top: XmlElement): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  const write = (part: XmlPart): void => {
    if (!isElement(part)) {
      out.push(escapeXml(part));
      return;
    }
    const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    out.push(`<${part.name}${attributes.join("")}`);
    if (part.children.length === 0) {
      out.push("/>");
      return;
    }
    out.push(">");
    for (const child of part.children) write(child);
    out.push(`</${part.name}>`);
  };
  write(top);
  return out.join("");
}

/** A deep copy, what the pieces stand for included. */
export const copyTree = (node: XmlElement): XmlElement => ({
  ...node,
  attributes: { ...node.attributes },
  children: node.children.map((part) => (isElement(part) ? copyTree(part) : part)),
});

export const childNamed = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node?.children.find((part): part is XmlElement => isElement(part) && part.name === name);

export const childrenNamed = (node: XmlElement, name: string): XmlElement[] =>
  node.children.filter((part): part is XmlElement => isElement(part) && part.name === name);

/** Every element of that name below, in order. */
export const allNamed = (node: XmlElement, name: string): XmlElement[] =>
  node.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);

/** Puts something in the place of a child; nothing takes it out. */
export function replaceChild(parent: XmlElement, child: XmlPart, ...by: XmlPart[]): void {
  const at = parent.children.indexOf(child);
  if (at < 0) throw new Error("not a child of this element");
  parent.children.splice(at, 1, ...by);
}
