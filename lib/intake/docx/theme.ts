import { childOf } from "./element";
import type { ThemeFonts } from "./face";
import type { WordElement } from "./tree";

const latin = (font: WordElement | undefined): string | null => childOf(font, "a:latin")?.attributes.typeface ?? null;

/** Fonts of the theme, for styles that name none of their own. */
export const readTheme = (root: WordElement): ThemeFonts => ({
  major: latin(childOf(root, "a:majorFont")),
  minor: latin(childOf(root, "a:minorFont")),
});
