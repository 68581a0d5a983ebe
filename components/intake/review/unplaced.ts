import type { Parse } from "@/lib/indicators/contract";
import type { LeftOver } from "@/lib/indicators/proposals/proposal";
import { docToText } from "@/lib/narrative/plain-text";
import type { ProposedSections } from "@/lib/narrative/proposals/propose-sections";

/** Something of the file that found no place by itself. `words`: what would be written where a person puts it. */
export type Unplaced = { id: string; what: string; words: string; source: LeftOver["source"] };

/** Of the reader, of rows without a counterpart in this template, and of sections outside of its outline. */
export function unplacedOf(
  parse: Pick<Parse, "unplaced">,
  leftOver: readonly LeftOver[],
  sections: ProposedSections["leftOver"],
): Unplaced[] {
  return [
    ...parse.unplaced.map(({ what, source }) => ({ what, words: what, source: readSource(source) })),
    ...leftOver.map(({ what, raw, source }) => ({ what, words: raw, source })),
    ...sections.map(({ what, body }) => ({ what, words: docToText(body), source: null })),
  ].map((one, at) => ({ id: `${at}`, ...one }));
}

const isPlace = (number: unknown): number is number => Number.isInteger(number) && Number(number) >= 0;

/** The reader's own word for a place is its own; a place in a table is used. */
function readSource(source: unknown): LeftOver["source"] {
  if (typeof source !== "object" || source === null) return null;
  const { table, row, column } = source as Record<string, unknown>;
  return isPlace(table) && isPlace(row) ? { table, row, column: isPlace(column) ? column : 0 } : null;
}
