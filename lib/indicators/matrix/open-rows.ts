import type { Cell, Cells } from "../cell";
import type { MatrixForm, MatrixRow, Template } from "../template";
import { LABEL_COLUMN, TOTAL_ROW } from "./matrix-items";

/** `r1` … `r999` for rows added by hand; a slug for rows a file or a consolidation names. */
const NUMBERED = /^r([1-9]\d{0,2})$/;
const SLUG = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** What stands for the name of an added row that has none yet. */
export const UNNAMED = "(chưa ghi tên)";

/** The row and column a key names in this form, or null: not its cell, or a row it cannot have. */
export function placeInMatrix(form: MatrixForm, key: string): { row: string; column: string } | null {
  const [code, row, column, ...more] = key.split(".");
  if (code !== form.code || row === undefined || column === undefined || more.length > 0) return null;
  const printed = row === TOTAL_ROW ? form.totalRow : form.rows.some((known) => known.key === row && !known.open);
  if (printed) return form.columns.some((known) => known.key === column) ? { row, column } : null;
  if (!form.openRows || row === TOTAL_ROW || !SLUG.test(row)) return null;
  return column === LABEL_COLUMN || form.columns.some((known) => known.key === column) ? { row, column } : null;
}

const isBlank = (cell: Cell): boolean => cell.state === "blank" && cell.raw === "" && cell.note === null;

/** Rows added by hand in the order they were added, then named ones. */
function byAge(a: string, b: string): number {
  const [one, other] = [NUMBERED.exec(a)?.[1], NUMBERED.exec(b)?.[1]];
  if (one !== undefined && other !== undefined) return Number(one) - Number(other);
  if (one !== undefined || other !== undefined) return one === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Keys of the rows people added, in order: those of which anything is stored. */
export function openRowKeys(form: MatrixForm, cells: Cells): string[] {
  if (!form.openRows) return [];
  const printed = new Set(form.rows.flatMap((row) => (row.open ? [] : [row.key])));
  const found = new Set<string>();
  for (const [key, cell] of Object.entries(cells)) {
    if (!key.startsWith(`${form.code}.`) || isBlank(cell)) continue;
    const row = placeInMatrix(form, key)?.row;
    if (row !== undefined && row !== TOTAL_ROW && !printed.has(row)) found.add(row);
  }
  return [...found].sort(byAge);
}

/** The name a person gave an added row; "" for none. */
export function openRowName(form: MatrixForm, cells: Cells, row: string): string {
  const cell = cells[`${form.code}.${row}.${LABEL_COLUMN}`];
  return (cell?.text ?? cell?.raw ?? "").replace(/\s+/g, " ").trim();
}

/** The number the next free added row gets. */
export function nextRowKey(keys: readonly string[]): string {
  const used = keys.map((key) => Number(NUMBERED.exec(key)?.[1] ?? 0));
  return `r${Math.max(0, ...used) + 1}`;
}

/** Printed numbers go on where the form stops; a form that numbers no rows numbers none. */
export function numberRows(form: MatrixForm, rows: readonly Omit<MatrixRow, "tt">[]): MatrixRow[] {
  const printed = form.rows.filter(({ open }) => !open);
  const last = /^(\d+)[.]?$/.exec(printed.at(-1)?.tt ?? (printed.length === 0 ? "0" : ""))?.[1];
  return rows.map((row, at) => ({ ...row, tt: last === undefined ? "" : String(Number(last) + at + 1) }));
}

/** The rows a person added to this form, written out. */
export const openRows = (form: MatrixForm, cells: Cells): MatrixRow[] =>
  numberRows(
    form,
    openRowKeys(form, cells).map((key) => ({
      key,
      label: openRowName(form, cells, key) || UNNAMED,
      open: "sheet" as const,
    })),
  );

/** Written-out templates are looked up by identity everywhere (their rows, their rules), so they are kept. */
const written = new WeakMap<Template, Map<string, Template>>();
const KEPT_MAX = 60;

/** The template with these rows behind the printed ones of its matrix forms, by form code. */
export function withRows(template: Template, rows: ReadonlyMap<string, readonly MatrixRow[]>): Template {
  if ([...rows.values()].every((list) => list.length === 0)) return template;
  const kept = written.get(template) ?? new Map<string, Template>();
  written.set(template, kept);
  const name = JSON.stringify([...rows]);
  const known = kept.get(name);
  if (known) return known;
  const made: Template = {
    ...template,
    forms: template.forms.map((form) => {
      const more = form.kind === "matrix" ? (rows.get(form.code) ?? []) : [];
      return form.kind === "matrix" && more.length > 0 ? { ...form, rows: [...form.rows, ...more] } : form;
    }),
  };
  const oldest = kept.size >= KEPT_MAX ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(name, made);
  return made;
}

/**
 * The template as one sheet has it: the rows people added to its matrix forms written out as rows, so that
 * everything that walks a template (rules, printing, comparison) meets them. The same template when there are none.
 */
export function withOpenRows(template: Template, cells: Cells): Template {
  const forms = template.forms.filter((form): form is MatrixForm => form.kind === "matrix" && form.openRows);
  if (forms.length === 0) return template;
  return withRows(template, new Map(forms.map((form) => [form.code, openRows(form, cells)])));
}
