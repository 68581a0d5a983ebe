import { childOf, childrenOf, type XmlNode } from "../xml-tree";
import { type Numbering, type ParagraphProperties, paragraphProperties } from "./paragraph-properties";

type Level = { start: number; format: string; text: string; paragraph: ParagraphProperties };

/** Gives each numbered paragraph its marker, in the order of the document, and its level's indents. */
export type Numberer = {
  next: (place: Numbering) => string | null;
  indents: (place: Numbering) => ParagraphProperties;
};

const ROMAN = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** Word counts letters by the English alphabet, and doubles them after z. */
function letter(count: number): string {
  const turn = Math.floor((count - 1) / 26) + 1;
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(turn, 10));
}

function written(count: number, format: string): string {
  if (count < 1 || count > 5000) return String(count);
  if (format === "upperRoman") return roman(count);
  if (format === "lowerRoman") return roman(count).toLowerCase();
  if (format === "upperLetter") return letter(count).toUpperCase();
  if (format === "lowerLetter") return letter(count);
  if (format === "decimalZero") return count < 10 ? `0${count}` : String(count);
  return format === "none" ? "" : String(count);
}

/** Bullets of Symbol and Wingdings lie where fonts keep private signs. */
const bullet = (text: string): string => (/^[\uE000-\uF8FF]$/.test(text) ? "•" : text);

function levelOf(node: XmlNode): Level {
  const value = (name: string): string | undefined => childOf(node, name)?.attributes["w:val"];
  return {
    start: Number(value("w:start") ?? 1),
    format: value("w:numFmt") ?? "decimal",
    text: value("w:lvlText") ?? "",
    paragraph: paragraphProperties(childOf(node, "w:pPr")),
  };
}

const levelsOf = (node: XmlNode): Map<number, Level> =>
  new Map(childrenOf(node, "w:lvl").map((level) => [Number(level.attributes["w:ilvl"] ?? 0), levelOf(level)]));

/** Reads `word/numbering.xml`. Lists of the same abstract list count on together unless one starts anew. */
export function readNumbering(root: XmlNode | undefined): Numberer {
  const shared = new Map(
    childrenOf(root, "w:abstractNum").map((node) => [node.attributes["w:abstractNumId"], levelsOf(node)]),
  );
  const lists = new Map<string, { levels: Map<number, Level>; counts: Map<number, number> }>();
  const counts = new Map<string, Map<number, number>>();
  for (const node of childrenOf(root, "w:num")) {
    const abstract = childOf(node, "w:abstractNumId")?.attributes["w:val"] ?? "";
    const levels = new Map(shared.get(abstract));
    let restarted = false;
    for (const change of childrenOf(node, "w:lvlOverride")) {
      const place = Number(change.attributes["w:ilvl"] ?? 0);
      const own = childOf(change, "w:lvl");
      const base = own ? levelOf(own) : levels.get(place);
      const start = childOf(change, "w:startOverride")?.attributes["w:val"];
      restarted ||= start !== undefined;
      if (base) levels.set(place, start === undefined ? base : { ...base, start: Number(start) });
    }
    const together = counts.get(abstract) ?? new Map<number, number>();
    counts.set(abstract, together);
    lists.set(node.attributes["w:numId"] ?? "", { levels, counts: restarted ? new Map() : together });
  }
  return {
    indents: ({ id, level }) => lists.get(id)?.levels.get(level)?.paragraph ?? {},
    next: ({ id, level }) => {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (!list || !own) return null;
      list.counts.set(level, (list.counts.get(level) ?? own.start - 1) + 1);
      for (const deeper of list.counts.keys()) if (deeper > level) list.counts.delete(deeper);
      if (own.format === "bullet") return bullet(own.text);
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const other = list.levels.get(Number(digit) - 1);
        return written(list.counts.get(Number(digit) - 1) ?? other?.start ?? 1, other?.format ?? "decimal");
      });
    },
  };
}
