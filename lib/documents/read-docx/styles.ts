import { at, childOf, childrenOf, type XmlNode } from "../xml-tree";
import type { Numberer } from "./numbering";
import { overParagraph, type ParagraphProperties, paragraphProperties } from "./paragraph-properties";
import { over, type RunProperties, runProperties, type ThemeFonts } from "./run-properties";

export type StyleLook = { name: string | null; run: RunProperties; paragraph: ParagraphProperties; table: XmlNode[] };

export type Styles = {
  defaults: { run: RunProperties; paragraph: ParagraphProperties };
  /** A style with everything it is based on; the kind's default style for no id. */
  look: (kind: "paragraph" | "character" | "table", id: string | undefined) => StyleLook;
};

const NOTHING: StyleLook = { name: null, run: {}, paragraph: {}, table: [] };
/** Chains longer than this are a circle. */
const CHAIN_MAX = 20;

/** Reads `word/styles.xml`; the lists that styles name are in `numberer`. */
export function readStyles(root: XmlNode | undefined, theme: ThemeFonts, numberer: Numberer): Styles {
  const nodes = new Map<string, XmlNode>();
  const standard = new Map<string, string>();
  for (const node of childrenOf(root, "w:style")) {
    const { "w:styleId": id, "w:type": kind = "paragraph", "w:default": first } = node.attributes;
    if (id === undefined) continue;
    nodes.set(`${kind} ${id}`, node);
    if (first !== undefined && first !== "0" && first !== "false") standard.set(kind, id);
  }
  const known = new Map<string, StyleLook>();
  const look = (kind: string, id: string | undefined, depth = 0): StyleLook => {
    const key = `${kind} ${id ?? standard.get(kind)}`;
    const node = nodes.get(key);
    if (!node || depth > CHAIN_MAX) return NOTHING;
    const ready = known.get(key);
    if (ready) return ready;
    const base = childOf(node, "w:basedOn")?.attributes["w:val"];
    const below = base === undefined ? NOTHING : look(kind, base, depth + 1);
    const own = paragraphProperties(childOf(node, "w:pPr"));
    const { id: list, level = 0 } = overParagraph(below.paragraph, own).numbering ?? {};
    // A list named by the style indents it over what it is based on, under what the style itself says.
    const listed = own.numbering && list !== undefined ? numberer.indents({ id: list, level }) : {};
    const made: StyleLook = {
      name: childOf(node, "w:name")?.attributes["w:val"] ?? null,
      run: over(below.run, runProperties(childOf(node, "w:rPr"), theme)),
      paragraph: overParagraph(overParagraph(below.paragraph, listed), own),
      table: [...childrenOf(node, "w:tblPr"), ...below.table],
    };
    known.set(key, made);
    return made;
  };
  return {
    defaults: {
      run: runProperties(at(root, "w:docDefaults", "w:rPrDefault", "w:rPr"), theme),
      paragraph: paragraphProperties(at(root, "w:docDefaults", "w:pPrDefault", "w:pPr")),
    },
    look: (kind, id) => {
      const found = look(kind, id);
      return found === NOTHING && id !== undefined ? look(kind, undefined) : found;
    },
  };
}
