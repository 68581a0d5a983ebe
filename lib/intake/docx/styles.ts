import type { PlainParagraph } from "../plain-document";
import { childOf, childrenOf, numberOf, stated } from "./element";
import { type Face, NO_FACE, over, readFace, type ThemeFonts, toggled } from "./face";
import type { WordElement } from "./tree";

/** What a paragraph style gives, with what it inherits. */
export type ParagraphStyle = {
  id: string | null;
  /** As the file calls it, lower case. */
  name: string | null;
  headingLevel: number | null;
  align: PlainParagraph["align"];
  numId: string | null;
  level: number | null;
  face: Face;
};

const NO_STYLE: ParagraphStyle = {
  id: null,
  name: null,
  headingLevel: null,
  align: null,
  numId: null,
  level: null,
  face: NO_FACE,
};

const ALIGNS: Readonly<Record<string, PlainParagraph["align"]>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
  lowKashida: "justify",
  mediumKashida: "justify",
  highKashida: "justify",
  thaiDistribute: "justify",
};

/** What properties of a paragraph say by themselves, of a style or of one paragraph. */
export function readParagraphProperties(properties: WordElement | undefined) {
  const numbering = childOf(properties, "numPr");
  const outline = numberOf(properties, "outlineLvl");
  return {
    /** Null: nothing said; 0: said to be no heading. */
    headingLevel: outline === null ? null : outline >= 0 && outline < 9 ? outline + 1 : 0,
    align: ALIGNS[stated(properties, "jc") ?? ""] ?? null,
    numId: stated(numbering, "numId") ?? null,
    level: numberOf(numbering, "ilvl"),
  };
}

const HEADING_NAME = /^(?:heading|tiêu đề|đầu đề) ?([1-9])$/;

/** The styles of a document, each with all it inherits worked out once. */
export class Styles {
  private readonly written = new Map<string, WordElement>();
  private readonly paragraphs = new Map<string, ParagraphStyle>();
  private readonly characters = new Map<string, Face>();
  private readonly ground: ParagraphStyle;
  private readonly standard: ParagraphStyle;

  constructor(
    root: WordElement,
    private readonly theme: ThemeFonts,
  ) {
    const defaults = childOf(root, "docDefaults");
    this.ground = {
      ...NO_STYLE,
      align: readParagraphProperties(childOf(childOf(defaults, "pPrDefault"), "pPr")).align,
      face: readFace(childOf(childOf(defaults, "rPrDefault"), "rPr"), theme),
    };
    let standard: string | undefined;
    for (const style of childrenOf(root, "style")) {
      const { styleId, type, default: isDefault } = style.attributes;
      if (styleId === undefined) continue;
      this.written.set(styleId, style);
      if (type === "paragraph" && (isDefault === "1" || isDefault === "true")) standard ??= styleId;
    }
    this.standard = { ...(standard === undefined ? this.ground : this.resolve(standard)), name: null };
  }

  /** Of a paragraph that names this style; of one that names none, what the file's own default gives. */
  paragraph(id: string | undefined): ParagraphStyle {
    return id === undefined || !this.written.has(id) ? this.standard : this.resolve(id);
  }

  /** The face of a run: its own properties over its character style over the paragraph's. */
  face(paragraph: ParagraphStyle, properties: WordElement | undefined): Face {
    if (properties === undefined || properties.children.length === 0) return paragraph.face;
    const styleId = stated(properties, "rStyle");
    const character = styleId === undefined ? NO_FACE : this.character(styleId);
    return over(toggled(paragraph.face, character), readFace(properties, this.theme));
  }

  /** Whether a run shows only what should be typed in its place. */
  isPlaceholder(properties: WordElement | undefined): boolean {
    const styleId = stated(properties, "rStyle");
    return styleId !== undefined && nameOf(this.written.get(styleId)) === "placeholder text";
  }

  /** The paragraph style that stands for a list (`numStyleLink`). */
  numIdOf(styleId: string): string | null {
    const style = this.written.get(styleId);
    return style ? readParagraphProperties(childOf(style, "pPr")).numId : null;
  }

  private resolve(id: string): ParagraphStyle {
    return this.inherited(id, this.paragraphs, this.ground, (below, style) =>
      inherit(below, style, readFace(childOf(style, "rPr"), this.theme)),
    );
  }

  private character(id: string): Face {
    return this.inherited(id, this.characters, NO_FACE, (below, style) =>
      over(below, readFace(childOf(style, "rPr"), this.theme)),
    );
  }

  /** A style with all it is based on, each worked out once; styles that are based on each other end the chain. */
  private inherited<T>(id: string, known: Map<string, T>, ground: T, add: (below: T, style: WordElement) => T): T {
    const chain: [string, WordElement][] = [];
    const seen = new Set<string>();
    let next: string | undefined = id;
    while (next !== undefined && !known.has(next) && !seen.has(next)) {
      seen.add(next);
      const style = this.written.get(next);
      if (style) chain.push([next, style]);
      next = stated(style, "basedOn");
    }
    let resolved = (next === undefined ? undefined : known.get(next)) ?? ground;
    for (const [name, style] of chain.reverse()) {
      resolved = add(resolved, style);
      known.set(name, resolved);
    }
    return resolved;
  }
}

const nameOf = (style: WordElement | undefined): string | null => stated(style, "name")?.trim().toLowerCase() ?? null;

function inherit(below: ParagraphStyle, style: WordElement, face: Face): ParagraphStyle {
  const said = readParagraphProperties(childOf(style, "pPr"));
  const name = nameOf(style);
  const named = HEADING_NAME.exec(name?.normalize("NFC") ?? "")?.[1];
  return {
    id: style.attributes.styleId ?? null,
    name,
    headingLevel: said.headingLevel ?? (named === undefined ? below.headingLevel : Number(named)),
    align: said.align ?? below.align,
    numId: said.numId ?? below.numId,
    level: said.level ?? below.level,
    face: over(below.face, face),
  };
}
