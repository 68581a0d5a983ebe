/** A report has tens of pages; a document beyond these is refused while it is read, before it costs the memory. */
export const DOCX_LIMITS = {
  /** Elements of all parts read together; a page has about a thousand. */
  elements: 500_000,
  /** Word itself allows 63. */
  columns: 256,
  /** Characters of an automatic marker; a reader sees a dozen. */
  markerLength: 60,
} as const;
