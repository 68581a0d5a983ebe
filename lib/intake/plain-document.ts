/**
 * What every reader (Word, Excel, PDF) makes of an agency's file, and all that understanding sees of it: paragraphs and
 * tables in the order they are read. Text is NFC, tracked changes are accepted, fields show their result, hidden text is
 * left out. Nothing here is a judgement about what the text means.
 */

/** A piece of a paragraph in one face. */
export type PlainRun = { text: string; bold: boolean; italic: boolean };

export type PlainParagraph = {
  type: "paragraph";
  /** The words, without the marker of an automatic list; a line break is "\n", a tab "\t". */
  text: string;
  runs: readonly PlainRun[];
  /** Name of the style as the file calls it, lower case ("heading 1", "list paragraph"); null for none. */
  style: string | null;
  /** 1…9 where the style or the paragraph says it is a heading. */
  headingLevel: number | null;
  align: "left" | "center" | "right" | "justify" | null;
  /** Automatic numbering or bullet, worked out: the marker a reader sees ("2.1.", "a)", "-"), level from 0. */
  list: { level: number; marker: string; bullet: boolean } | null;
};

export type PlainCell = {
  /** Place in the grid, from 0, with spans: a merged cell stands once, at its first place. */
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Paragraphs, and tables inside the cell. */
  blocks: readonly PlainBlock[];
  /** All paragraphs of the cell with their list markers, joined by "\n", trimmed. */
  text: string;
};

export type PlainTable = {
  type: "table";
  /** Number of the table in the file, from 0, nested ones counted where they begin. */
  index: number;
  rowCount: number;
  columnCount: number;
  cells: readonly PlainCell[];
  /** Rows the file repeats at the top of each page (Word's header rows), from the first. */
  headerRows: number;
  /** Name of the sheet in a workbook; null elsewhere. */
  sheet: string | null;
  /**
   * In a workbook: the sheet's own numbers, from 1, of the table's rows and columns, so that `xlsx/cell-address.ts` can
   * say "B7" although empty and hidden rows and columns are left out of the table. Absent elsewhere.
   */
  origin?: { rows: readonly number[]; columns: readonly number[] };
};

export type PlainBlock = PlainParagraph | PlainTable;

export type PlainAside = {
  /**
   * `hiddenSheet`: the name of a sheet left out because nobody sees it. `formulaWithoutResult`: "BM1!D7", a formula the
   * program that wrote the workbook never worked out; its cell is empty here.
   */
  where: "header" | "footer" | "footnote" | "endnote" | "textBox" | "hiddenSheet" | "formulaWithoutResult";
  text: string;
};

/** Fonts with an old 8-bit Vietnamese encoding in which a part of the text is written. */
export type LegacyEncoding = "TCVN3" | "VNI";

export type PlainDocument = {
  format: "docx" | "xlsx" | "pdf";
  blocks: readonly PlainBlock[];
  /** Text beside the body, never figures of a form, kept so that none is lost. */
  asides: readonly PlainAside[];
  legacyEncoding: LegacyEncoding | null;
};
