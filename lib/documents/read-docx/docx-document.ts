/**
 * A Word document with every property worked out: document defaults, styles and what they are based on, the table's
 * style, numbering, and what stands directly at the text. Sizes in points, lengths in twips (1/20 pt). Tracked changes
 * are taken as accepted, hidden text is left out.
 */

/** A font's name, and whether the document's theme gave it. */
export type FontName = { name: string; fromTheme: boolean };

export type Fonts = Partial<Record<"ascii" | "hAnsi" | "cs" | "eastAsia", FontName>>;

export type RunLook = {
  size: number;
  bold: boolean;
  italic: boolean;
  caps: boolean;
  smallCaps: boolean;
  underline: boolean;
  hidden: boolean;
  raised: boolean;
  /** Six hexadecimal digits; null is automatic, black on white. */
  color: string | null;
  fonts: Fonts;
  language: string | null;
};

export type DocxRun = RunLook & { text: string };

export type Border = { style: string; size: number };
export type Side = "top" | "bottom" | "left" | "right";

export type ParagraphLook = {
  align: "left" | "center" | "right" | "both";
  indent: { left: number; right: number /** Negative when hanging. */; firstLine: number };
  spacing: { before: number; after: number; line: number; lineRule: "auto" | "exact" | "atLeast" };
  keepNext: boolean;
  keepLines: boolean;
  pageBreakBefore: boolean;
  contextual: boolean;
  borders: Partial<Record<Side, Border>>;
  /** Positions of its own tab stops. */
  tabs: number[];
};

export type DocxParagraph = ParagraphLook & {
  kind: "paragraph";
  /** A line break is "\n", a tab "\t"; the marker of automatic numbering is not in it. */
  text: string;
  runs: DocxRun[];
  /** Automatic numbering or bullet as a reader sees it: "1.", "a)", "-". */
  marker: string | null;
  style: string | null;
  /** 1…9 where the style or the paragraph makes it a heading. */
  headingLevel: number | null;
  /** Size of the paragraph mark, which gives an empty paragraph its height. */
  markSize: number;
  /** Lengths of lines drawn as shapes that hang on this paragraph. */
  drawnLines: number[];
  /** A field of the page number stands in it, in this format. */
  pageField: boolean;
  /** A frame set in the middle of the page. */
  framedCentre: boolean;
};

export type DocxCell = {
  blocks: DocxBlock[];
  width: number | null;
  padding: { left: number; right: number };
  columnSpan: number;
};
export type DocxRow = { cells: DocxCell[]; repeats: boolean; unsplit: boolean };
export type DocxTable = { kind: "table"; rows: DocxRow[]; grid: number[]; ruled: boolean; fixed: boolean };
export type DocxBlock = DocxParagraph | DocxTable;

export type Margins = Record<Side | "header" | "footer", number>;

/** What stands on the top or at the foot of a section's pages. */
export type PageEdges = Record<"default" | "first" | "even", DocxParagraph[]>;

export type DocxSection = {
  blocks: DocxBlock[];
  page: { width: number; height: number; landscape: boolean; margins: Margins };
  /** Its first page has its own header and footer. */
  titlePage: boolean;
  pageNumbers: { start: number | null; format: string };
  headers: PageEdges;
  footers: PageEdges;
};

export type DocxDocument = { sections: DocxSection[]; evenAndOdd: boolean; defaultTab: number };
