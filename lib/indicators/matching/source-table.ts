/** A table of a file as its reader sees it; `PlainTable` of the intake has this shape. Rows and columns count from 0. */
export type SourceCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** All words of the cell; a line break is "\n". */
  text: string;
};

export type SourceTable = {
  /** Number of the table in the file. */
  index: number;
  rowCount: number;
  columnCount: number;
  /** A merged cell stands once, at its first place. */
  cells: readonly SourceCell[];
  /** Words that stand between the table before and this one, in order, and the name of the sheet: "Biểu mẫu 3". */
  headings: readonly string[];
};

/** Where a figure stands in the file. */
export type SourcePlace = { table: number; row: number; column: number };
