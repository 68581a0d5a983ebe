import type { Cells } from "@/lib/indicators/cell";
import { formatDecimal } from "@/lib/indicators/format";
import { totalOfCells } from "@/lib/indicators/matrix/column-total";
import { keyThen } from "@/lib/indicators/matrix/earlier-rows";
import { cellKey, LABEL_COLUMN, TOTAL_ROW } from "@/lib/indicators/matrix/matrix-items";
import type { MatrixForm } from "@/lib/indicators/template";
import { type ReviewIssue, type ReviewRow, type ReviewSheet, reviewRows } from "./review-rows";

export type MatrixReviewCell = Pick<ReviewRow, "key" | "value" | "state" | "before"> & {
  /** Of the total row: as the system adds it, above what was typed. */
  computed: string | null;
  last: string | null;
};

export type MatrixReviewRow = {
  key: string;
  tt: string;
  label: string;
  /** The name as it was in the submission before, where it was another. */
  labelBefore: string | null;
  total: boolean;
  cells: MatrixReviewCell[];
  issues: ReviewIssue[];
  notes: string[];
};

/** A matrix as a reviewer reads it, row by row. The sheet's template is written out with the unit's own rows. */
export function matrixReviewRows(sheet: ReviewSheet, form: MatrixForm): MatrixReviewRow[] {
  const byKey = new Map(reviewRows(sheet, form).map((row) => [row.key, row]));
  const rows = form.rows.map(({ key, tt, label }) => ({ key, tt, label, total: false }));
  const all = form.totalRow ? [...rows, { key: TOTAL_ROW, tt: "", label: form.totalLabel, total: true }] : rows;
  return all.map((row) => {
    const own = form.columns.flatMap((column) => {
      const cell = byKey.get(cellKey(form, row.key, column.key));
      return cell ? [{ cell, column }] : [];
    });
    const name = byKey.get(cellKey(form, row.key, LABEL_COLUMN));
    const issues = new Map([...own.map(({ cell }) => cell), ...(name ? [name] : [])].flatMap(issueEntries));
    return {
      ...row,
      labelBefore: name?.before ?? null,
      issues: [...issues.values()],
      notes: own.flatMap(({ cell, column }) => {
        const note = noteOf(sheet, cell);
        return note === "" ? [] : [`${column.label}: ${note}`];
      }),
      cells: own.map(({ cell }) => ({
        ...cell,
        computed: row.total ? computedTotal(form, cell.key, sheet.cells) : null,
        last: earlierFigure(sheet, form, cell.key),
      })),
    };
  });
}

const issueEntries = ({ issues }: ReviewRow): [string, ReviewIssue][] => issues.map((issue) => [issue.id, issue]);

function computedTotal(form: MatrixForm, key: string, cells: Cells): string {
  const column = key.split(".")[2] ?? "";
  const total = totalOfCells(
    cells,
    form.rows.map((row) => cellKey(form, row.key, column)),
  );
  return total === null ? "–" : formatDecimal(total);
}

/** The same cell of the period before, else of a year ago; rows a unit added are met by their names. */
function earlierFigure(sheet: ReviewSheet, form: MatrixForm, key: string): string | null {
  const earlier = (sheet.last ?? sheet.sameLastYear)?.cells;
  const then = earlier && keyThen(form, key, sheet.cells, earlier);
  const value = then ? earlier[then]?.value : null;
  return value ? formatDecimal(value) : null;
}

/** What the unit wrote beside a figure; that a dash means "không phát sinh" is said by the dash. */
function noteOf(sheet: ReviewSheet, { key, note }: ReviewRow): string {
  const cell = sheet.cells[key];
  return cell?.problem ? note : (cell?.note ?? "");
}
