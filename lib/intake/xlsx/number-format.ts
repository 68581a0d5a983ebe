/** One section of a number format, taken apart. */
export type FormatSection = {
  kind: "general" | "number" | "date" | "text" | "literal";
  condition: { operator: string; limit: number } | null;
  /** Literal signs before and after the digits, "%" among them. */
  prefix: string;
  suffix: string;
  minWhole: number;
  minDecimals: number;
  maxDecimals: number;
  /** Places the point is moved to the right before showing: 2 for a "%", −3 for a "," that counts in thousands. */
  shift: number;
  /** What of a moment is shown; `elapsed` counts hours past 24. */
  date: { day: boolean; time: boolean; elapsed: boolean };
};
export type NumberFormat = readonly FormatSection[];

/** Excel's own limit; a longer code comes from no spreadsheet. */
const MAX_CODE = 255;
const MAX_SECTIONS = 4;
const DIGIT_SIGNS = "0#?.,";
const GENERAL = /^general/i;

const section = (kind: FormatSection["kind"]): FormatSection => ({
  kind,
  condition: null,
  prefix: "",
  suffix: "",
  minWhole: 1,
  minDecimals: 0,
  maxDecimals: 0,
  shift: 0,
  date: { day: false, time: false, elapsed: false },
});

/** Reads a format code ("#,##0.00%;[Red]-0.00%"). Never throws: what it cannot follow shows as General does. */
export function readNumberFormat(code: string): NumberFormat {
  if (code.length > MAX_CODE) return [section("general")];
  return splitSections(code).slice(0, MAX_SECTIONS).map(readSection);
}

/** At ";" outside quotation marks, escapes and brackets. */
function splitSections(code: string): string[] {
  const sections: string[] = [];
  let from = 0;
  for (let at = 0; at < code.length; at = afterSign(code, at)) {
    if (code[at] !== ";") continue;
    sections.push(code.slice(from, at));
    from = at + 1;
  }
  return [...sections, code.slice(from)];
}

/** Where the sign at `at` ends: a quoted text, an escaped character and a bracket are one sign each. */
function afterSign(code: string, at: number): number {
  const sign = code.charAt(at);
  if (sign === "\\" || sign === "_" || sign === "*") return at + 2;
  const close = sign === '"' ? code.indexOf('"', at + 1) : sign === "[" ? code.indexOf("]", at + 1) : at;
  return close < 0 ? code.length : close + 1;
}

function readSection(code: string): FormatSection {
  const out = section("literal");
  let pattern = "";
  let letters = "";
  let strange = false;
  const literal = (text: string): void => {
    if (pattern === "") out.prefix += text;
    else out.suffix += text;
  };
  for (let at = 0; at < code.length; ) {
    const next = afterSign(code, at);
    const sign = code.slice(at, next);
    const first = sign.charAt(0);
    if (GENERAL.test(code.slice(at, at + 7))) return { ...section("general"), condition: out.condition };
    at = next;
    if (first === '"') literal(sign.slice(1, sign.endsWith('"') ? -1 : undefined));
    else if (first === "\\") literal(sign.slice(1));
    else if (first === "_") literal(" ");
    else if (first === "*") continue;
    else if (first === "[") readBracket(sign, out, literal);
    else if (DIGIT_SIGNS.includes(first)) {
      // Digits after a literal ("00-00") or of a fraction ("# ?/?") are no plain number.
      if (out.suffix !== "" && first !== ",") strange = true;
      else pattern += first;
    } else if (first === "%") {
      out.shift += 2;
      literal("%");
    } else if (first === "@") out.kind = "text";
    else if (first === "/" && pattern !== "") strange = true;
    else if (/[eE]/.test(first) && /[+-]/.test(code.charAt(at)) && pattern !== "") strange = true;
    else if (/[ymdhs]/i.test(first)) letters += first.toLowerCase();
    else literal(first);
  }
  if (letters !== "" || out.date.elapsed) return asDate(out, letters);
  if (strange) return { ...section("general"), condition: out.condition };
  return pattern === "" ? out : withDigits(out, pattern);
}

/** "[Red]" says nothing here, "[>=1000]" is a condition, "[$₫-42A]" a currency sign, "[h]" counts hours past 24. */
function readBracket(sign: string, out: FormatSection, literal: (text: string) => void): void {
  const inside = sign.slice(1, -1);
  const [, operator, limit] = /^(<=|>=|<>|<|>|=)\s*(-?[0-9.]{1,20})$/.exec(inside) ?? [];
  if (operator !== undefined) out.condition = { operator, limit: Number(limit) };
  else if (inside.startsWith("$")) literal(inside.slice(1).split("-", 1)[0] ?? "");
  else if (/^[hms]+$/i.test(inside)) out.date.elapsed = true;
}

/** "m" is minutes beside hours or seconds, else months. */
function asDate(out: FormatSection, letters: string): FormatSection {
  const time = /[hs]/.test(letters) || out.date.elapsed;
  const day = /[yd]/.test(letters) || (letters.includes("m") && !time);
  return { ...out, kind: "date", date: { day, time, elapsed: out.date.elapsed } };
}

/** Placeholders: "#,##0.0#" has one digit at least before the point, one to two after it. */
function withDigits(out: FormatSection, pattern: string): FormatSection {
  const [whole = "", ...rest] = pattern.split(".");
  const fraction = rest.join("");
  const count = (text: string, signs: RegExp): number => text.replace(signs, "").length;
  const thousands = trailingCommas(whole) + trailingCommas(fraction);
  return {
    ...out,
    kind: "number",
    minWhole: count(whole, /[^0]/g),
    minDecimals: count(fraction, /[^0]/g),
    maxDecimals: count(fraction, /[^0#?]/g),
    shift: out.shift - 3 * thousands,
  };
}

function trailingCommas(text: string): number {
  let end = text.length;
  while (end > 0 && text[end - 1] === ",") end -= 1;
  return text.length - end;
}
