import type { PlainDocument, PlainParagraph, PlainTable } from "../plain-document";

/** Where in the file a text stands: block of the body, cell of a table, or outside the body. */
export type LineSource =
  | { block: number }
  | { table: number; row: number; column: number }
  | { where: PlainDocument["asides"][number]["where"] };

/** A line as it is read: a paragraph, or a part of one that begins after a line break. */
export type Line = {
  kind: "line";
  /** NFC, spaces collapsed; an automatic marker stands before it as it is printed. */
  text: string;
  /** What tabs and wide gaps part: a letterhead or a signature typed without a table. One part elsewhere. */
  parts: readonly string[];
  /** Whether every letter is bold. */
  bold: boolean;
  /** The first letters of `text` that are bold, when others are not; "" otherwise. */
  boldStart: string;
  align: PlainParagraph["align"];
  headingLevel: number | null;
  /** Level of an automatic bullet, from 0; null when there is none. */
  bullet: number | null;
  /** The line goes on after a line break of its paragraph. */
  afterBreak: boolean;
  source: LineSource;
};

type TablePiece = { kind: "table"; table: PlainTable; source: { block: number } };

/** What a document is made of, in reading order. */
export type Piece = Line | TablePiece;
