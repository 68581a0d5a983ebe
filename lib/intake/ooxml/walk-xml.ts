import { SaxesParser } from "saxes";
import { IntakeRefused } from "../refusal";

/**
 * Names come without their prefix, since some programs write `x:row` where Excel writes `row`, and then as they are
 * written, for parts in which the same name means different things in different vocabularies (`w:t`, `a:t`).
 */
export type XmlHandlers = {
  open?: (name: string, attributes: XmlAttributes, written: string) => void;
  close?: (name: string, written: string) => void;
  /** Character data; one text may come in several pieces. */
  text?: (text: string) => void;
};
/** By the name as written, prefix included ("r:id"). */
export type XmlAttributes = Readonly<Record<string, string>>;

/** A form or a report nests a few dozen deep; each open element costs memory. */
const MAX_DEPTH = 256;
const CHUNK_BYTES = 64 * 1024;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Walks one XML part of an Office file in pieces, so that a handler that throws stops the work at once. Only the five
 * entities of XML exist. Throws `broken` for what is not well-formed UTF-8 XML or has a document type, `tooComplex` for
 * elements nested too deep; what a handler throws passes through.
 */
export function walkXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw new IntakeRefused("broken", error.message.slice(0, 200));
  });
  parser.on("doctype", () => {
    throw new IntakeRefused("broken", "a document type");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new IntakeRefused("tooComplex", "XML nested too deep");
    open?.(localName(tag.name), tag.attributes as XmlAttributes, tag.name);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    close?.(localName(tag.name), tag.name);
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (chunk: Uint8Array, last: boolean): string => {
    try {
      return decoder.decode(chunk, { stream: !last });
    } catch {
      throw new IntakeRefused("broken", "not UTF-8");
    }
  };
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    parser.write(decode(chunk, at + CHUNK_BYTES >= bytes.length));
  }
  parser.close();
}
