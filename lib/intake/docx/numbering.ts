import type { PlainParagraph } from "../plain-document";
import { writeCount } from "./counting";
import { childOf, childrenOf, numberOf, stated, switchOf } from "./element";
import { readFace } from "./face";
import { DOCX_LIMITS } from "./limits";
import type { Styles } from "./styles";
import { pictureText } from "./symbols";
import type { WordElement } from "./tree";

type Level = {
  start: number;
  format: string;
  text: string;
  /** All numbers of the marker in figures, whatever the formats of their levels. */
  figures: boolean;
  /** Counting begins again after a level above this one (from 1); 0: never. */
  restart: number | null;
  styleId: string | null;
  font: string | null;
};

type List = { counterId: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> };

const LEVELS = 9;

function readLevel(element: WordElement): Level {
  return {
    start: numberOf(element, "start") ?? 0,
    format: stated(element, "numFmt") ?? "decimal",
    text: stated(element, "lvlText") ?? "",
    figures: switchOf(element, "isLgl") ?? false,
    restart: numberOf(element, "lvlRestart"),
    styleId: stated(element, "pStyle") ?? null,
    font: readFace(childOf(element, "rPr"), { major: null, minor: null }).font,
  };
}

const levelOf = (element: WordElement): number => Number(element.attributes.ilvl ?? 0);

/** The lists of a document and how far each has counted, paragraph by paragraph in the order they are read. */
export class Numbering {
  private readonly abstracts = new Map<string, WordElement>();
  private readonly nums = new Map<string, WordElement>();
  private readonly lists = new Map<string, List | null>();
  /** Counted so far per level; lists with one definition count together. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(
    root: WordElement,
    private readonly styles: Styles,
  ) {
    for (const one of childrenOf(root, "abstractNum")) this.abstracts.set(one.attributes.abstractNumId ?? "", one);
    for (const one of childrenOf(root, "num")) this.nums.set(one.attributes.numId ?? "", one);
  }

  /** Counts one paragraph of a list and gives its marker; null where the list is none. */
  next(numId: string, level: number | null, styleId: string | null): PlainParagraph["list"] {
    const list = this.listOf(numId);
    if (!list) return null;
    const at = Math.min(Math.max(level ?? levelOfStyle(list, styleId), 0), LEVELS - 1);
    const here = list.levels.get(at);
    if (!here) return null;
    const counts = this.count(list, numId, at, here);
    if (here.format === "bullet") {
      const marker = pictureText(here.text, here.font).slice(0, DOCX_LIMITS.markerLength).trim();
      return { level: at, marker: marker === "" ? "•" : marker, bullet: true };
    }
    const marker = this.marker(list, here, counts);
    return marker === "" ? null : { level: at, marker, bullet: false };
  }

  private count(list: List, numId: string, at: number, here: Level): readonly (number | undefined)[] {
    const counts = this.counters.get(list.counterId) ?? [];
    this.counters.set(list.counterId, counts);
    if (!this.started.has(numId)) {
      this.started.add(numId);
      for (const level of list.starts.keys()) counts[level] = undefined;
    }
    const before = counts[at];
    counts[at] = before === undefined ? (list.starts.get(at) ?? here.start) : before + 1;
    for (let below = at + 1; below < LEVELS; below += 1) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (at < restart) counts[below] = undefined;
    }
    return counts;
  }

  private marker(list: List, here: Level, counts: readonly (number | undefined)[]): string {
    const text = here.text.slice(0, DOCX_LIMITS.markerLength).replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const definition = list.levels.get(level);
      if (!definition) return "";
      const count = counts[level] ?? list.starts.get(level) ?? definition.start;
      return writeCount(count, here.figures && definition.format !== "none" ? "decimal" : definition.format);
    });
    return text.slice(0, DOCX_LIMITS.markerLength).normalize("NFC").trim();
  }

  private listOf(numId: string): List | null {
    const known = this.lists.get(numId);
    if (known !== undefined) return known;
    const num = this.nums.get(numId);
    const counterId = stated(num, "abstractNumId") ?? "";
    const list = num ? this.build(num, counterId) : null;
    this.lists.set(numId, list);
    return list;
  }

  private build(num: WordElement, counterId: string): List | null {
    const abstract = this.definition(counterId);
    if (!abstract) return null;
    const levels = new Map(childrenOf(abstract, "lvl").map((one) => [levelOf(one), readLevel(one)]));
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, "lvlOverride")) {
      const own = childOf(override, "lvl");
      if (own) levels.set(levelOf(override), readLevel(own));
      const start = numberOf(override, "startOverride");
      if (start !== null) starts.set(levelOf(override), start);
    }
    return { counterId, levels, starts };
  }

  /** A definition may be that of a list style: then the style's own list has the levels. */
  private definition(abstractId: string): WordElement | undefined {
    const abstract = this.abstracts.get(abstractId);
    const link = stated(abstract, "numStyleLink");
    if (link === undefined || childOf(abstract, "lvl")) return abstract;
    const num = this.nums.get(this.styles.numIdOf(link) ?? "");
    return this.abstracts.get(stated(num, "abstractNumId") ?? "");
  }
}

/** A style that is tied to a level of its list says so there. */
function levelOfStyle(list: List, styleId: string | null): number {
  if (styleId === null) return 0;
  for (const [level, { styleId: tied }] of list.levels) if (tied === styleId) return level;
  return 0;
}
