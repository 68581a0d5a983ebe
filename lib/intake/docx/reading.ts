import type { PlainAside } from "../plain-document";
import type { LegacyTally } from "./legacy-tally";
import type { Numbering } from "./numbering";
import type { Styles } from "./styles";

/** One document being read: what its parts define, and what is counted along the way. */
export type Reading = {
  styles: Styles;
  numbering: Numbering;
  legacy: LegacyTally;
  asides: PlainAside[];
  counts: { tables: number; rows: number; paragraphs: number };
};
