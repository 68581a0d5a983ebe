import { allOf, childOf, childrenOf, type XmlNode } from "../xml-tree";
import type { ThemeFonts } from "./run-properties";

/** The theme's fonts by the names text properties use for them ("majorHAnsi", "minorEastAsia", …). */
export function readThemeFonts(theme: XmlNode | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  if (!theme) return fonts;
  for (const [kind, element] of [
    ["major", "a:majorFont"],
    ["minor", "a:minorFont"],
  ] as const) {
    const [node] = allOf(theme, element);
    const face = (script: string): string => childOf(node, script)?.attributes.typeface ?? "";
    const vietnamese = childrenOf(node, "a:font").find(({ attributes }) => attributes.script === "Viet");
    const given = {
      Ascii: face("a:latin"),
      HAnsi: face("a:latin"),
      EastAsia: face("a:ea"),
      Bidi: face("a:cs") || (vietnamese?.attributes.typeface ?? ""),
    };
    for (const [use, name] of Object.entries(given)) if (name !== "") fonts.set(`${kind}${use}`, name);
  }
  return fonts;
}
