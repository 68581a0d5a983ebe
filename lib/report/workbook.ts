/**
 * The consolidated workbook as data: what every figure is and how it is made, without a word of a file format.
 * The renderer turns a formula into the spreadsheet's own writing; `result` is always the stored figure.
 */
export type Formula =
  /** Σ of this row's unit columns. */
  | { op: "sumUnits" }
  /** The row's source (Σ units, or the lead agency's figure) plus its adjustment. */
  | { op: "adjusted"; source: "units" | "owner" }
  /** Percentage of two rows over the units that gave both, with or without the adjustments of the two rows. */
  | { op: "pairRatio"; numerator: string; denominator: string; adjusted: boolean }
  /** Percentage of two rows of the lead agency's column, with the adjustments of the two rows. */
  | { op: "ownerRatio"; numerator: string; denominator: string; adjusted: boolean }
  /** Percentage of two rows of the column Toàn tỉnh: what each unit did not give was supplied by an adjustment. */
  | { op: "provinceRatio"; numerator: string; denominator: string }
  /** Percentage of two rows of the same unit column. */
  | { op: "unitRatio"; numerator: string; denominator: string }
  /** Share, in percent, of the units that gave this code. */
  | { op: "shareOfCode"; code: number };

export type Entry =
  | { kind: "empty" }
  | { kind: "words"; text: string }
  /** `value` is decimal text; null is "no figure", shown "–". */
  | { kind: "figure"; value: string | null; formula?: Formula };

export type FigureKind = "count" | "quantity" | "ratio" | "code";

export type WorkbookRow = {
  key: string;
  tt: string;
  label: string;
  unit: string;
  strong: boolean;
  figureKind: FigureKind;
  /** Toàn tỉnh. */
  province: Entry;
  /** Cách tính, in words. */
  madeBy: string;
  /** Độ phủ: "163/170". */
  coverage: string;
  adjustment: Entry;
  unitsTotal: Entry;
  owner: Entry;
  note: string;
  /** One entry a unit, in the order of `Workbook.units`. */
  units: Entry[];
};

export type WorkbookSheet = { name: string; title: string; rows: WorkbookRow[] };

export type Workbook = {
  title: string;
  /** Period, run, when made: a line each. */
  about: string[];
  units: { unitId: string; name: string }[];
  sheets: WorkbookSheet[];
  /** The sheet "Cách tính": headings and paragraphs. */
  method: { heading: string; lines: string[] }[];
};
