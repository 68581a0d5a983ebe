import { childOf, childrenOf, isOn, type XmlNode } from "../xml-tree";
import type { Border, ParagraphLook, Side } from "./docx-document";
import { withoutUnsaid } from "./run-properties";

export type Numbering = { id: string; level: number };

/** What one place (a style, a paragraph) says about a paragraph; absent is "not said here". */
export type ParagraphProperties = Partial<Omit<ParagraphLook, "indent" | "spacing" | "borders">> & {
  indent?: Partial<ParagraphLook["indent"]>;
  spacing?: Partial<ParagraphLook["spacing"]>;
  borders?: Partial<Record<Side, Border>>;
  /** An id of "0" takes numbering away. */
  numbering?: Partial<Numbering>;
  outlineLevel?: number;
};

const ALIGN = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "both",
} as const;

const SIDES = {
  top: ["w:top"],
  bottom: ["w:bottom"],
  left: ["w:left", "w:start"],
  right: ["w:right", "w:end"],
} as const;

/** A measure in twips, which some programs write as "1cm" or "12pt". */
export function twips(text: string | undefined): number | undefined {
  const [, figure, unit = ""] = /^(-?\d+(?:\.\d+)?)(cm|mm|in|pt)?$/.exec(text ?? "") ?? [];
  if (figure === undefined) return undefined;
  const scale = { "": 1, pt: 20, in: 1440, cm: 1440 / 2.54, mm: 1440 / 25.4 }[unit];
  return Number(figure) * (scale ?? 1);
}

const onOff = (node: XmlNode | undefined): boolean | undefined => (node === undefined ? undefined : isOn(node));

function indentOf(node: XmlNode | undefined): ParagraphProperties["indent"] {
  if (!node) return undefined;
  const { attributes } = node;
  const hanging = twips(attributes["w:hanging"]);
  return withoutUnsaid({
    left: twips(attributes["w:left"] ?? attributes["w:start"]),
    right: twips(attributes["w:right"] ?? attributes["w:end"]),
    firstLine: hanging === undefined ? twips(attributes["w:firstLine"]) : -hanging,
  });
}

/** Space an automatic gap takes, as Word lays it out. */
const AUTOMATIC_GAP = 280;

function spacingOf(node: XmlNode | undefined): ParagraphProperties["spacing"] {
  if (!node) return undefined;
  const { attributes } = node;
  const automatic = (side: string) => ["1", "true", "on"].includes(attributes[`w:${side}Autospacing`] ?? "");
  const rule = attributes["w:lineRule"];
  return withoutUnsaid({
    before: automatic("before") ? AUTOMATIC_GAP : twips(attributes["w:before"]),
    after: automatic("after") ? AUTOMATIC_GAP : twips(attributes["w:after"]),
    line: twips(attributes["w:line"]),
    lineRule: rule === "exact" || rule === "atLeast" ? rule : attributes["w:line"] === undefined ? undefined : "auto",
  });
}

/** Borders that draw something, by side. */
export function bordersOf(node: XmlNode | undefined): Partial<Record<Side, Border>> | undefined {
  if (!node) return undefined;
  const borders: Partial<Record<Side, Border>> = {};
  for (const [side, names] of Object.entries(SIDES)) {
    const border = names.map((name) => childOf(node, name)).find((one) => one !== undefined);
    if (!border) continue;
    const { "w:val": style = "nil", "w:sz": size = "4" } = border.attributes;
    borders[side as Side] = { style: style === "nil" ? "none" : style, size: Number(size) };
  }
  return borders;
}

function numberingOf(node: XmlNode | undefined): ParagraphProperties["numbering"] {
  if (!node) return undefined;
  const level = childOf(node, "w:ilvl")?.attributes["w:val"];
  return withoutUnsaid<Numbering>({
    id: childOf(node, "w:numId")?.attributes["w:val"],
    level: level === undefined ? undefined : Number(level),
  });
}

/** Reads a `w:pPr`. */
export function paragraphProperties(node: XmlNode | undefined): ParagraphProperties {
  if (!node) return {};
  const outline = childOf(node, "w:outlineLvl")?.attributes["w:val"];
  const tabs = childOf(node, "w:tabs");
  return withoutUnsaid<ParagraphProperties>({
    align: ALIGN[childOf(node, "w:jc")?.attributes["w:val"] as keyof typeof ALIGN],
    indent: indentOf(childOf(node, "w:ind")),
    spacing: spacingOf(childOf(node, "w:spacing")),
    borders: bordersOf(childOf(node, "w:pBdr")),
    keepNext: onOff(childOf(node, "w:keepNext")),
    keepLines: onOff(childOf(node, "w:keepLines")),
    pageBreakBefore: onOff(childOf(node, "w:pageBreakBefore")),
    contextual: onOff(childOf(node, "w:contextualSpacing")),
    numbering: numberingOf(childOf(node, "w:numPr")),
    outlineLevel: outline === undefined ? undefined : Number(outline),
    tabs: tabs
      ? childrenOf(tabs, "w:tab")
          .filter(({ attributes }) => attributes["w:val"] !== "clear")
          .flatMap(({ attributes }) => twips(attributes["w:pos"]) ?? [])
      : undefined,
  });
}

/** The later one over the earlier one; indents, gaps and borders piece by piece. */
export function overParagraph(below: ParagraphProperties, above: ParagraphProperties): ParagraphProperties {
  return {
    ...below,
    ...above,
    indent: { ...below.indent, ...above.indent },
    spacing: { ...below.spacing, ...above.spacing },
    borders: { ...below.borders, ...above.borders },
    numbering: { ...below.numbering, ...above.numbering },
  };
}

/** What Word does where nobody said anything, and what was said over it. */
export function paragraphLook({ indent, spacing, borders, ...said }: ParagraphProperties): ParagraphLook {
  const drawn = Object.entries(borders ?? {}).filter(([, { style }]) => style !== "none");
  return {
    align: said.align ?? "left",
    indent: { left: 0, right: 0, firstLine: 0, ...indent },
    spacing: { before: 0, after: 0, line: 240, lineRule: "auto", ...spacing },
    keepNext: said.keepNext ?? false,
    keepLines: said.keepLines ?? false,
    pageBreakBefore: said.pageBreakBefore ?? false,
    contextual: said.contextual ?? false,
    borders: Object.fromEntries(drawn),
    tabs: said.tabs ?? [],
  };
}
