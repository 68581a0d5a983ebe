import type { RichBlock } from "../narrative/rich-doc";

/** `signing`: the clean copy for signature. `working`: with coverage, footnotes of adjustments and a mark. */
export type CopyKind = "signing" | "working";

/**
 * Day and month are null until văn thư issues the document: they are written by hand or recorded later. The year is
 * null only in a report of which not even the period is known.
 */
export type ReportDate = { day: number | null; month: number | null; year: number | null };

export type ReportHeader = {
  /** Cơ quan chủ quản; null for an agency without a superior. */
  superior: string | null;
  agency: string;
  /** As văn thư recorded it ("125", "125/BC-UBND"); null until issued: the app never invents a number. */
  number: string | null;
  symbol: string;
  place: string;
  date: ReportDate;
};

export type ReportSection = {
  /** As printed before the heading: "I.", "2.1.", "a)". */
  number: string;
  heading: string;
  level: 1 | 2 | 3;
  blocks: RichBlock[];
};

/** One printed row of a form; every text is ready to print. */
export type AppendixRow = {
  key: string;
  tt: string;
  label: string;
  unit: string;
  value: string;
  note: string;
  strong: boolean;
  /** A group's heading without a figure: it stays on the page of its first row. */
  heading: boolean;
  /** The value is words: it takes the note's column too (there is no note then). */
  wide: boolean;
  /** Numbers of the footnotes this value carries. */
  marks: number[];
};

/** A matrix form: its own columns, one figure in each; every text is ready to print. */
export type AppendixMatrix = {
  /** Over the names of the rows: "Lĩnh vực". */
  rowHeading: string;
  columns: string[];
  rows: {
    key: string;
    tt: string;
    label: string;
    strong: boolean;
    /** A group's heading without a figure: it stays on the page of its first row. */
    heading?: boolean;
    /** Numbers of the footnotes that speak of the whole row. */
    marks: number[];
    /** In the order of the columns. */
    values: { text: string; marks: number[] }[];
  }[];
};

export type AppendixFootnote = { mark: number; text: string };

export type Appendix = {
  /** Of several forms under one Phụ lục: the first carries its heading, the others go on under it. */
  shared?: { title: string } | "continued";
  /** Roman, when there are two or more appendices. */
  number: string | null;
  /** The printed heading of the form, in capitals. */
  title: string;
  /** "(Kèm theo Báo cáo số … của …)" */
  basis: string;
  rows: AppendixRow[];
  /** Instead of rows, for a matrix form. */
  matrix?: AppendixMatrix;
  /** Instead of rows, for figures by unit: tables one under the other, on their side. */
  tables?: { caption: string; matrix: AppendixMatrix }[];
  footnotes: AppendixFootnote[];
  /** Working copy of a consolidated form: "Độ phủ: 163/170 đơn vị …". */
  coverage: string | null;
};

/**
 * A report as data, complete and ready to print, without a word of any file format. The renderers in
 * `lib/documents` only lay it out.
 */
export type ReportDocument = {
  copy: CopyKind;
  /** "DỰ THẢO" on a draft, "BẢN TRA CỨU" on a copy made after issue, null on the copy for signature. */
  mark: string | null;
  header: ReportHeader;
  /** `kind` is null on a công văn: it has no tên loại, and its "V/v …" stands under the number. */
  title: { kind: string | null; subject: string };
  addressees: string[];
  opening: RichBlock[];
  sections: ReportSection[];
  /** Ends with the end mark "./." */
  closing: RichBlock[];
  signature: { authority: string[]; position: string; name: string };
  recipients: string[];
  appendices: Appendix[];
};

/**
 * One statistical form alone: no document with a number and recipients, but a sheet under the unit's letterhead that
 * the person who made it and the head of the unit sign.
 */
export type FormSheet = {
  header: ReportHeader;
  /** The form's heading in capitals, then its period. */
  title: { kind: string; subject: string };
  content: Pick<Appendix, "title" | "rows" | "matrix" | "tables" | "footnotes" | "coverage">;
  signature: ReportDocument["signature"];
};
