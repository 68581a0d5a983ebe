import { childOf, isOn, type XmlNode } from "../xml-tree";
import type { FontName, Fonts, RunLook } from "./docx-document";

/** What one place (a style, a run) says about text; absent is "not said here". */
export type RunProperties = Partial<Omit<RunLook, "fonts">> & { fonts?: Fonts };

/** Fonts of the document's theme by the names properties use: "minorHAnsi" → "Calibri"; empty ones left out. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** Properties that a style turns over instead of setting: bold in a bold paragraph style is upright again. */
export const TOGGLES = ["bold", "italic", "caps", "smallCaps", "hidden"] as const;

const SLOTS = ["ascii", "hAnsi", "cs", "eastAsia"] as const;

function fontOf(node: XmlNode, slot: (typeof SLOTS)[number], theme: ThemeFonts): FontName | undefined {
  const themed = node.attributes[slot === "cs" ? "w:cstheme" : `w:${slot}Theme`];
  const fromTheme = themed === undefined ? undefined : theme.get(themed);
  if (fromTheme !== undefined) return { name: fromTheme, fromTheme: true };
  const name = node.attributes[`w:${slot}`];
  return name === undefined ? undefined : { name, fromTheme: false };
}

function fontsOf(node: XmlNode, theme: ThemeFonts): Fonts {
  const fonts: Fonts = {};
  for (const slot of SLOTS) {
    const font = fontOf(node, slot, theme);
    if (font) fonts[slot] = font;
  }
  return fonts;
}

/** "auto" and the theme's text colour are black; a theme colour that is shaded is told by its own value. */
function colorOf({ attributes }: XmlNode): string | null {
  const value = attributes["w:val"] ?? "auto";
  return value === "auto" ? null : value.toUpperCase();
}

const onOff = (node: XmlNode | undefined): boolean | undefined => (node === undefined ? undefined : isOn(node));

/** Reads a `w:rPr`. */
export function runProperties(node: XmlNode | undefined, theme: ThemeFonts): RunProperties {
  if (!node) return {};
  const size = Number(childOf(node, "w:sz")?.attributes["w:val"]);
  const fonts = childOf(node, "w:rFonts");
  const color = childOf(node, "w:color");
  const raised = childOf(node, "w:vertAlign");
  return withoutUnsaid({
    size: Number.isFinite(size) ? size / 2 : undefined,
    bold: onOff(childOf(node, "w:b")),
    italic: onOff(childOf(node, "w:i")),
    caps: onOff(childOf(node, "w:caps")),
    smallCaps: onOff(childOf(node, "w:smallCaps")),
    underline: onOff(childOf(node, "w:u")),
    hidden: onOff(childOf(node, "w:vanish")),
    raised: raised ? raised.attributes["w:val"] !== "baseline" : undefined,
    color: color ? colorOf(color) : undefined,
    fonts: fonts ? fontsOf(fonts, theme) : undefined,
    language: childOf(node, "w:lang")?.attributes["w:val"],
  });
}

/** Only what is said: a property that is absent never hides one said before. */
export function withoutUnsaid<T extends object>(values: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The later one over the earlier one; fonts script by script. */
export function over(below: RunProperties, above: RunProperties): RunProperties {
  return { ...below, ...above, fonts: { ...below.fonts, ...above.fonts } };
}

/** Text of a document that says nothing: 10 pt, Word's own default. */
const PLAIN: RunLook = {
  size: 10,
  bold: false,
  italic: false,
  caps: false,
  smallCaps: false,
  underline: false,
  hidden: false,
  raised: false,
  color: null,
  fonts: {},
  language: null,
};

/**
 * The look of a run: the document's defaults, then its styles one over another, then what stands at the run. A toggle
 * set by an odd number of styles is on; the run's own word is final.
 */
export function runLook(defaults: RunProperties, styles: readonly RunProperties[], direct: RunProperties): RunLook {
  const styled = styles.reduce(over, defaults);
  const toggled: RunProperties = {};
  for (const toggle of TOGGLES) {
    const times = styles.filter((style) => style[toggle] === true).length;
    toggled[toggle] = times % 2 === 1 || (times === 0 && defaults[toggle] === true && styled[toggle] !== false);
  }
  const look = over({ ...styled, ...toggled }, direct);
  return { ...PLAIN, ...look, fonts: look.fonts ?? {} };
}
