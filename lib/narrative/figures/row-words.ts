import type { Item, Template } from "../../indicators/template";
import { allItems, formOf, itemByKey } from "../../indicators/walk";
import { formSet, formsOf } from "./words";

/** What a row is called, ready for comparison. */
export type RowWords = {
  key: string;
  kind: "count" | "quantity" | "share";
  /** Words the prose must say: the label without brackets, common words and "thủ tục hành chính". */
  core: readonly string[];
  /** Label, headings above and printed unit: words the prose may say without speaking of another row. */
  allowed: ReadonlySet<string>;
  /** Words in the brackets of the label: all of them or none. */
  bracketed: readonly string[];
  /** Words of the headings above that the prose must say too, because the label alone also begins other rows. */
  above: readonly string[];
  /** First word of the label: what the row counts. */
  head: string;
  unit: string;
};

export type Family = { ratio: string; numerator: string; denominator: string; common: readonly string[] };

export type TemplateWords = {
  rows: readonly RowWords[];
  /** Rows by the first word that must be said: of hundreds of rows only these can be meant. */
  byFirst: ReadonlyMap<string, readonly RowWords[]>;
  byKey: ReadonlyMap<string, RowWords>;
  families: readonly Family[];
};

/** Said with every row, or with none: they tell rows apart nowhere. */
const STOP = formSet(
  `số, lượng, tổng, các, đã, được, do, tại, của, và, trong, theo, ra, từ, đến, nay, để, là, có, với, về, cho, trên, kỳ,
   báo cáo, thời, điểm, năm, xong, việc, lũy, kế, bao, gồm, cả, những, một, này, hiện, nhưng, đang, vào, hoặc, nếu`,
);

/** Half of all rows speak of procedures, and the whole report of the reform: the prose need not repeat it. */
const UNDERSTOOD = formSet("thủ tục, hành chính, cải cách");

const SHARE_WORDS = formSet("tỷ, tỉ, lệ, phần, trăm");

const withoutBrackets = (label: string): string => label.replace(/\([^()]*\)/g, " ").replace(/theo quy định.*$/u, " ");

const unique = (words: readonly string[]): string[] => [...new Set(words)];

function coreOf(item: Item): string[] {
  const share = item.kind === "ratio" || item.kind === "percent";
  return unique(formsOf(withoutBrackets(item.label))).filter(
    (word) => !STOP.has(word) && !UNDERSTOOD.has(word) && !(share && SHARE_WORDS.has(word)),
  );
}

const kindOf = (item: Item): RowWords["kind"] | null => {
  if (item.kind === "count") return "count";
  if (item.kind === "quantity") return "quantity";
  return item.kind === "ratio" || item.kind === "percent" ? "share" : null;
};

const headOf = (item: Item): string =>
  formsOf(withoutBrackets(item.label)).find((word) => !STOP.has(word) && !SHARE_WORDS.has(word)) ?? "";

const isWithin = (words: readonly string[], others: readonly string[]): boolean =>
  words.every((word) => others.includes(word));

const known = new WeakMap<Template, TemplateWords>();

/** The words of every row of the list forms. Templates never change, so each is read once. */
export function wordsOfTemplate(template: Template): TemplateWords {
  const made = known.get(template) ?? read(template);
  known.set(template, made);
  return made;
}

/** "mức độ 4" is never short for "mức độ 3 và 4". */
const numbersIn = (words: readonly string[]): string => words.filter((word) => /^\d/.test(word)).join(",");

type Place = { words: RowWords; parent: Item | null };

function read(template: Template): TemplateWords {
  const places: Place[] = [];
  const visit = (items: readonly Item[], above: readonly Item[]): void => {
    for (const item of items) {
      const kind = kindOf(item);
      if (kind) places.push({ words: rowOf(item, kind, above), parent: above.at(-1) ?? null });
      visit(item.children, [...above, item]);
    }
  };
  for (const form of template.forms) if (form.kind === "list") visit(form.items, []);
  const rows = places.map(({ words, parent }) => ({ ...words, above: neededAbove(words, parent, places) }));
  const byFirst = new Map<string, RowWords[]>();
  for (const row of rows) {
    const [first] = row.core;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
  }
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return { rows, byFirst, byKey, families: familiesOf(template, rows) };
}

function rowOf(item: Item, kind: RowWords["kind"], above: readonly Item[]): RowWords {
  const outside = withoutBrackets(item.label);
  const said = [outside, item.printedUnit, ...above.flatMap(({ label, printedUnit }) => [label, printedUnit])];
  const allowed = new Set(said.flatMap(formsOf));
  const bracketed = (item.label.match(/\([^()]*\)/g) ?? []).flatMap(formsOf).filter((word) => !STOP.has(word));
  return {
    key: item.key,
    kind,
    core: coreOf(item),
    allowed,
    bracketed: unique(bracketed),
    above: [],
    head: headOf(item),
    unit: item.printedUnit,
  };
}

/**
 * "Số nhiệm vụ đã hoàn thành" is how three other rows begin, elsewhere in the form: alone it tells nothing. The words
 * of the heading above it ("Kế hoạch") must be said as well.
 */
function neededAbove(row: RowWords, parent: Item | null, places: readonly Place[]): string[] {
  if (!parent) return [];
  const longer = places.some(
    (other) =>
      other.parent !== parent &&
      other.words.kind === row.kind &&
      other.words.head === row.head &&
      other.words.core.length > row.core.length &&
      numbersIn(other.words.core) === numbersIn(row.core) &&
      isWithin(row.core, other.words.core),
  );
  return longer ? coreOf(parent).filter((word) => !row.core.includes(word)) : [];
}

function familiesOf(template: Template, rows: readonly RowWords[]): Family[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return allItems(template).flatMap((item): Family[] => {
    const { key, numerator, denominator } = item;
    const part = numerator === undefined ? undefined : byKey.get(numerator);
    const whole = denominator === undefined ? undefined : byKey.get(denominator);
    if (item.kind !== "ratio" || !part || !whole) return [];
    const common = part.core.filter((word) => whole.core.includes(word));
    return [{ ratio: key, numerator: part.key, denominator: whole.key, common }];
  });
}

/** The row whose label is just these words besides what everybody says: "nhiệm vụ" + "giao" is "Số nhiệm vụ được giao". */
export function rowsCalled(template: Template, asked: readonly string[]): Item[] {
  const { rows } = wordsOfTemplate(template);
  const items = itemByKey(template);
  return rows.flatMap((row) => {
    const same = row.kind === "count" && row.core.length === asked.length && isWithin(row.core, asked);
    const item = items.get(row.key);
    return same && item && formOf(template, row.key) ? [item] : [];
  });
}

export const isCommonWord = (word: string): boolean => STOP.has(word) || UNDERSTOOD.has(word);
