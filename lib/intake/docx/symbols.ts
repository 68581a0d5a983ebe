/** Signs of fonts that hold pictures instead of letters, by the code a file gives: what a reader takes them for. */
const SYMBOL: Readonly<Record<number, string>> = {
  45: "-",
  163: "≤",
  167: "▪",
  168: "◆",
  174: "→",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
  185: "≠",
  187: "≈",
  222: "⇒",
};
const WINGDINGS: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  114: "❒",
  117: "◆",
  118: "❖",
  119: "◆",
  120: "☒",
  158: "·",
  159: "•",
  167: "▪",
  168: "□",
  216: "➢",
  223: "←",
  224: "→",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

const isPictures = (font: string): boolean => /^(?:symbol|wingdings|webdings|zapf|monotype sorts)/i.test(font);
const pictureOf = (font: string, code: number): string =>
  (/^symbol/i.test(font) ? SYMBOL[code] : WINGDINGS[code]) ??
  (code > 32 && code < 127 && /^symbol/i.test(font) ? String.fromCharCode(code) : "•");

/** Fonts with pictures put them at U+F000; Word also writes the plain code. */
const atCode = (code: number): number => (code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);

/** A `<w:sym>`: code in hexadecimal. */
export function symbolText(font: string, hexadecimal: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hexadecimal) ? Number.parseInt(hexadecimal, 16) : 0;
  if (isPictures(font)) return pictureOf(font, atCode(code));
  const plain = atCode(code);
  return plain >= 32 && plain <= 0x10ffff && !(plain >= 0xd800 && plain <= 0xdfff) ? String.fromCodePoint(plain) : "";
}

/** The text of a run or a bullet in this font, with its pictures as signs. */
export function pictureText(text: string, font: string | null): string {
  const pictures = font !== null && isPictures(font);
  if (!pictures && !/[\uf020-\uf0ff]/.test(text)) return text;
  let out = "";
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (pictures && sign !== " ") out += pictureOf(font, atCode(code));
    else if (code >= 0xf020 && code <= 0xf0ff) out += code === 0xf0b7 ? "•" : pictureOf("Wingdings", atCode(code));
    else out += sign;
  }
  return out;
}
