import type { LinearRule, MatrixForm, MatrixIdentity, Template } from "../template";
import { cellKey, TOTAL_ROW } from "./matrix-items";

/** One identity in one row. Blank cells are no contradiction: it speaks once the given figures already disagree. */
function inRow(form: MatrixForm, identity: MatrixIdentity, row: string): LinearRule {
  const side = (columns: readonly string[]) => columns.map((column) => ({ key: cellKey(form, row, column), times: 1 }));
  return {
    kind: "linear",
    id: identity.id,
    severity: identity.severity,
    left: side(identity.left),
    op: identity.op,
    right: side(identity.right),
    tolerance: "0",
    missing: "skipAll",
  };
}

/**
 * The identities of every matrix form, for every row and for the total row as typed, as linear rules. Rows people
 * added are met when the template is written out for the sheet (`withOpenRows`). That a typed total is the sum of its
 * rows is said by the total items themselves (`totalOf`).
 */
export const matrixRules = (template: Template): LinearRule[] =>
  template.forms.flatMap((form) => {
    if (form.kind !== "matrix") return [];
    const rows = [...form.rows.map(({ key }) => key), ...(form.totalRow ? [TOTAL_ROW] : [])];
    return rows.flatMap((row) => form.identities.map((identity) => inRow(form, identity, row)));
  });

/** A share typed in another form that the totals of a matrix make; every key is a cell of a row, never a typed total. */
export type MatrixShareRule = {
  kind: "matrixShare";
  id: string;
  share: string;
  numerator: string[];
  denominator: string[];
  /** The total row's cells: where the figures stand on paper. */
  shown: string[];
};

export const matrixShares = (template: Template): MatrixShareRule[] =>
  template.forms.flatMap((form) => {
    if (form.kind !== "matrix") return [];
    const cells = (columns: readonly string[]) =>
      form.rows.flatMap((row) => columns.map((column) => cellKey(form, row.key, column)));
    return form.ties.map(({ id, share, numerator, denominator }) => ({
      kind: "matrixShare" as const,
      id,
      share,
      numerator: cells(numerator),
      denominator: cells(denominator),
      shown: form.totalRow ? [...numerator, ...denominator].map((column) => cellKey(form, TOTAL_ROW, column)) : [],
    }));
  });
