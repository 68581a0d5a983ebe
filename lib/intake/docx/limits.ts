import { IntakeRefused } from "../refusal";

/**
 * A report has tens of pages and its annexes a few thousand cells; a document many times that is refused while it is
 * read, before it costs the memory, and before its text costs the time of whatever understands it.
 */
export const DOCX_LIMITS = {
  /** Elements of all parts read together; a page has about a thousand. */
  elements: 400_000,
  /** Of the whole text; a page has about three thousand. */
  characters: 2_000_000,
  paragraphCharacters: 100_000,
  /** Those in cells among them. */
  paragraphs: 40_000,
  tables: 1_000,
  /** Of all tables together. */
  rows: 5_000,
  /** Word itself allows 63. */
  columns: 256,
  /** Characters of an automatic marker; a reader sees a dozen. */
  markerLength: 60,
} as const;

/** Throws `tooComplex` when a count passes its limit. */
export function keepWithin(count: number, limit: keyof typeof DOCX_LIMITS): void {
  if (count > DOCX_LIMITS[limit]) throw new IntakeRefused("tooComplex", limit);
}
