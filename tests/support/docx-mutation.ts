import { partOf, readZip } from "./read-zip";

/** The parts of a Word file as text, to be spoiled one place at a time. */
export type TextParts = ReadonlyMap<string, string>;

export type Mutation = (parts: TextParts) => TextParts;

export const bytesOf = (parts: TextParts): Map<string, Uint8Array> => {
  const encoder = new TextEncoder();
  return new Map([...parts].map(([name, text]) => [name, encoder.encode(text)]));
};

export const textParts = (bytes: Uint8Array): Promise<TextParts> => readZip(bytes);

const BODY = "word/document.xml";

/** One part changed; a change that changes nothing leaves the very same parts. */
export function inPart(name: string, change: (xml: string) => string): Mutation {
  return (parts) => {
    const before = partOf(parts, name);
    const after = change(before);
    return after === before ? parts : new Map([...parts, [name, after]]);
  };
}

export const inBody = (change: (xml: string) => string): Mutation => inPart(BODY, change);

/** Every part whose name matches. */
export const inParts =
  (names: RegExp, change: (xml: string) => string): Mutation =>
  (parts) =>
    [...parts.keys()].filter((name) => names.test(name)).reduce((now, name) => inPart(name, change)(now), parts);

const PARAGRAPH = /<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g;

/** The first paragraph whose text begins so, counted from the `from`th paragraph of the same beginning. */
export function inParagraph(begins: string | RegExp, change: (xml: string) => string): Mutation {
  let done = false;
  return (parts) => {
    done = false;
    return inBody((xml) =>
      xml.replace(PARAGRAPH, (paragraph) => {
        const text = paragraph.replace(/<[^>]+>/g, "");
        const here = typeof begins === "string" ? text.startsWith(begins) : begins.test(text);
        if (done || !here) return paragraph;
        done = true;
        return change(paragraph);
      }),
    )(parts);
  };
}

/** The paragraph right after the first one whose text begins so. */
export function afterParagraph(begins: string | RegExp, change: (xml: string) => string): Mutation {
  return inBody((xml) => {
    let next = false;
    let done = false;
    return xml.replace(PARAGRAPH, (paragraph) => {
      const text = paragraph.replace(/<[^>]+>/g, "");
      if (next && !done) {
        done = true;
        return change(paragraph);
      }
      next ||= typeof begins === "string" ? text.startsWith(begins) : begins.test(text);
      return paragraph;
    });
  });
}

const setIn = (tag: string, value: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:${tag}(Cs)? w:val="[^"]*"/>`, "g"), `<w:${tag}$1 w:val="${value}"/>`);

/** Size of the text in points. */
export const sized = (points: number) => setIn("sz", String(points * 2));
export const aligned = (align: string) => (xml: string) =>
  xml.replace(/<w:jc w:val="\w+"\/>/, `<w:jc w:val="${align}"/>`);
export const without = (element: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:${element}(?: [^>]*)?/>`, "g"), "");
export const looking = (element: string) => (xml: string) =>
  xml.replace(/<w:rPr>(?!<w:sz w:val="2"\/>)/g, `<w:rPr><w:${element}/>`);
export const saying = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);
/** Indents of the paragraph that carries a rule. */
export const indented = (side: number) => (xml: string) =>
  xml.replace(/<w:ind w:left="\d+" w:right="\d+"\/>/, `<w:ind w:left="${side}" w:right="${side}"/>`);
