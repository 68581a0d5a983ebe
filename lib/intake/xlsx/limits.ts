/**
 * What a workbook of forms may hold. The largest real one has some ten sheets, 150 rows, 40 columns; a consolidated
 * book of 200 units in columns also passes. Beyond a limit the whole file is refused, since a form cut short is worse.
 */
export const LIMITS = {
  sheets: 100,
  /** Inflated bytes of one XML part. */
  partBytes: 32 * 1024 * 1024,
  sharedStrings: 200_000,
  /** Excel's own limit. */
  cellCharacters: 32_767,
  /** Cells written in the XML of all sheets, those without content too. */
  cellsWritten: 400_000,
  /** Rows of one sheet that hold anything. */
  rows: 20_000,
  /** Places of all tables, empty ones too. */
  places: 400_000,
  columnRanges: 2_000,
  merges: 20_000,
  /** Merged areas that reach into one row. */
  mergesInRow: 1_000,
  styles: 70_000,
} as const;

/** Excel's last row and column. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
