import { childOf, stated, switchOf } from "./element";
import type { WordElement } from "./tree";

/** What run properties say; null where they leave it to the style. */
export type Face = {
  bold: boolean | null;
  italic: boolean | null;
  capitals: boolean | null;
  hidden: boolean | null;
  superscript: boolean | null;
  font: string | null;
};

export const NO_FACE: Face = {
  bold: null,
  italic: null,
  capitals: null,
  hidden: null,
  superscript: null,
  font: null,
};

/** Fonts of the theme by the names run properties use for them ("minorHAnsi"). */
export type ThemeFonts = Readonly<{ major: string | null; minor: string | null }>;

export function readFace(properties: WordElement | undefined, theme: ThemeFonts): Face {
  if (properties === undefined || properties.children.length === 0) return NO_FACE;
  const position = stated(properties, "vertAlign");
  return {
    bold: switchOf(properties, "b"),
    italic: switchOf(properties, "i"),
    capitals: switchOf(properties, "caps"),
    hidden: switchOf(properties, "vanish"),
    superscript: position === undefined ? null : position === "superscript",
    font: fontOf(childOf(properties, "rFonts"), theme),
  };
}

function fontOf(fonts: WordElement | undefined, theme: ThemeFonts): string | null {
  const named = fonts?.attributes.ascii ?? fonts?.attributes.hAnsi;
  const themed = fonts?.attributes.asciiTheme ?? fonts?.attributes.hAnsiTheme;
  if (themed?.startsWith("major")) return theme.major ?? named ?? null;
  if (themed?.startsWith("minor")) return theme.minor ?? named ?? null;
  return named ?? null;
}

/** Later properties over earlier ones: what they leave open stays. */
export const over = (below: Face, above: Face): Face =>
  above === NO_FACE
    ? below
    : {
        bold: above.bold ?? below.bold,
        italic: above.italic ?? below.italic,
        capitals: above.capitals ?? below.capitals,
        hidden: above.hidden ?? below.hidden,
        superscript: above.superscript ?? below.superscript,
        font: above.font ?? below.font,
      };

/** A character style in a paragraph style: switches of both toggle each other, a bold name in a bold title is plain. */
export function toggled(paragraph: Face, character: Face): Face {
  if (character === NO_FACE) return paragraph;
  const toggle = (name: "bold" | "italic" | "capitals" | "hidden"): boolean | null =>
    paragraph[name] === true && character[name] === true ? false : (character[name] ?? paragraph[name]);
  return {
    ...over(paragraph, character),
    bold: toggle("bold"),
    italic: toggle("italic"),
    capitals: toggle("capitals"),
    hidden: toggle("hidden"),
  };
}
