const MB = 1024 * 1024;

/** What an uploaded file may be before anything in it is believed (docs: quality of the design, hostile files). */
export const UPLOAD_LIMITS = {
  fileBytes: 10 * MB,
  entries: 2_000,
  /** All entries together, counted while they are inflated. */
  inflatedBytes: 100 * MB,
  /** Inflated over packed, of each entry… */
  ratio: 100,
  /** …beyond this size: a short part of blank cells packs better than that, and harms nobody. */
  ratioFreeBytes: MB,
  relationships: 20_000,
} as const;
