/** A report with its forms has 15 to 40 pages; beyond these the whole file is refused. */
export const LIMITS = {
  pages: 300,
  /** Pieces of text of the whole file. */
  texts: 200_000,
  /** Drawing steps of one page. */
  operations: 300_000,
  /** Straight lines of one page, across or down, that could be borders. */
  rules: 6_000,
  /** Places of one table, the joined ones counted too. */
  places: 20_000,
} as const;
