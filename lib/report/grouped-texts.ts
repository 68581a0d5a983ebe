import type { ConsolidatedItem } from "../indicators/consolidation";

/** At most this many units are named after a text that several gave; more are counted. */
const NAMED_MAX = 3;

/** "a (Sở A, Sở B); b: 12 đơn vị": equal texts are said once, the most frequent first. */
function groupedTexts(texts: readonly { unit: string; text: string }[]): string {
  const groups = new Map<string, { text: string; units: string[] }>();
  for (const { unit, text } of texts) {
    const written = text.normalize("NFC").trim().replace(/\s+/g, " ");
    const key = written.toLocaleLowerCase("vi").replace(/[.;,]+$/, "");
    if (key === "") continue;
    const group = groups.get(key) ?? { text: written, units: [] };
    group.units.push(unit);
    groups.set(key, group);
  }
  return [...groups.values()]
    .toSorted((a, b) => b.units.length - a.units.length)
    .map(({ text, units }) =>
      units.length <= NAMED_MAX ? `${text} (${units.join(", ")})` : `${text}: ${units.length} đơn vị`,
    )
    .join("; ");
}

/** "Có: 12 đơn vị; Không: 3 đơn vị", codes nobody gave left out. */
const tallyWords = (tally: readonly { label: string; units: readonly string[] }[]): string =>
  tally
    .filter(({ units }) => units.length > 0)
    .map(({ label, units }) => `${label}: ${units.length} đơn vị`)
    .join("; ");

/**
 * The words of a row that has no figure of its own: the lead agency's text where the row is its own, else units per
 * choice and the units' texts. Empty when there are none.
 */
export function wordsOfRow(made: Pick<ConsolidatedItem, "madeBy" | "tally" | "texts" | "contributors">): string {
  if (made.madeBy === "owner") return made.contributors.find(({ sheet }) => sheet === "province")?.text ?? "";
  return [tallyWords(made.tally), groupedTexts(made.texts)].filter((text) => text !== "").join("; ");
}
