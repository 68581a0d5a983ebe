import type { Appendix, AppendixMatrix } from "@/lib/report/report-document";
import { LIST_HEADINGS } from "../render-docx/appendix";
import { xmlText } from "../xml-text";

/** `word`: what names the row. */
type ColumnRole = "word" | "figure" | "note";

export type GridRow = {
  key: string;
  tt: string;
  label: string;
  /** In the order of the columns, without marks of footnotes. */
  cells: string[];
  /** Marks of footnotes printed behind each cell: "(1)(2)". */
  marks: string[];
};

/** A form as its table is printed, lists and matrix forms alike. */
export type FormGrid = { headings: string[]; roles: ColumnRole[]; rows: GridRow[]; matrix: boolean };

const marksOf = (marks: readonly number[]): string => marks.map((mark) => `(${mark})`).join("");

const listGrid = ({ rows }: Appendix): FormGrid => ({
  headings: [...LIST_HEADINGS],
  roles: ["word", "word", "word", "figure", "note"],
  matrix: false,
  rows: rows.map(({ key, tt, label, unit, value, note, wide, marks }) => ({
    key,
    tt,
    label,
    cells: [tt, label, unit, value, wide ? "" : note].map(xmlText),
    marks: ["", "", "", marksOf(marks), ""],
  })),
});

/** A matrix as its table is printed. */
export function matrixGrid({ rowHeading, columns, rows }: AppendixMatrix): FormGrid {
  const numbered = rows.some(({ tt }) => tt !== "");
  const own = <T>(number: T): T[] => (numbered ? [number] : []);
  return {
    headings: [...own("TT"), rowHeading, ...columns].map(xmlText),
    roles: [...own("word" as const), "word", ...columns.map(() => "figure" as const)],
    matrix: true,
    rows: rows.map(({ key, tt, label, marks, values }) => ({
      key,
      tt,
      label,
      cells: [...own(tt), label, ...values.map(({ text }) => text)].map(xmlText),
      marks: [...own(""), marksOf(marks), ...values.map((value) => marksOf(value.marks))],
    })),
  };
}

export const gridOfAppendix = (appendix: Appendix): FormGrid =>
  appendix.matrix ? matrixGrid(appendix.matrix) : listGrid(appendix);
