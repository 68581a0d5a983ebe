import type { Cell, Cells } from "../cell";
import type { ConsolidationSettings, GatheredRow, Submission } from "../consolidation";
import { foldAccents, foldWords } from "../fold";
import type { MatrixForm, Template } from "../template";
import { addCells } from "./add-cells";
import { totalOfCells } from "./column-total";
import { cellKey, TOTAL_ROW } from "./matrix-items";
import { numberRows, openRowKeys, openRowName, withRows } from "./open-rows";

export type Gathered = { template: Template; submissions: readonly Submission[]; rows: GatheredRow[] };

const slugOf = (name: string): string =>
  foldAccents(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50)
    .replace(/-$/, "") || "dong";

const matrixForms = ({ forms }: Template): MatrixForm[] =>
  forms.filter((form): form is MatrixForm => form.kind === "matrix");

/** The rows of one of our matrix forms by name; new names get a key made of the name, so that runs agree on it. */
class Rows {
  readonly added: GatheredRow[] = [];
  readonly #form: MatrixForm;
  readonly #byName = new Map<string, string>();
  readonly #keys = new Set<string>([TOTAL_ROW]);

  constructor(form: MatrixForm) {
    this.#form = form;
    for (const { key, label } of form.rows) {
      this.#keys.add(key);
      this.#byName.set(foldWords(label), key);
    }
  }

  has = (key: string): boolean => this.#form.rows.some((row) => row.key === key);

  keyOf(name: string): string {
    const folded = foldWords(name);
    const known = this.#byName.get(folded);
    if (known !== undefined) return known;
    const slug = slugOf(name);
    let key = slug;
    for (let next = 2; this.#keys.has(key); next += 1) key = `${slug}-${next}`;
    this.#keys.add(key);
    this.#byName.set(folded, key);
    this.added.push({ form: this.#form.code, key, label: name });
    return key;
  }
}

/** Where each row of a unit's matrix goes: printed rows by key, the rows it added by their name, unnamed ones apart. */
function placesOf(rows: Rows, theirs: MatrixForm, { cells, unitName }: Submission): [from: string, to: string][] {
  const printed = theirs.rows.map(({ key, label }): [string, string] => [key, rows.has(key) ? key : rows.keyOf(label)]);
  const added = openRowKeys(theirs, cells).map((key): [string, string] => [
    key,
    rows.keyOf(openRowName(theirs, cells, key) || `Chưa ghi tên (${unitName})`),
  ]);
  return [...printed, ...added];
}

/** The unit's cells of this matrix under our keys, with its total row computed from them. */
function movedCells(ours: MatrixForm, theirs: MatrixForm, cells: Cells, places: readonly [string, string][]): Cells {
  const moved: Record<string, Cell> = {};
  for (const { key: column } of ours.columns) {
    for (const [from, to] of places) {
      const cell = cells[cellKey(theirs, from, column)];
      const key = cellKey(ours, to, column);
      if (cell) moved[key] = addCells(moved[key], cell);
    }
    const total = totalCell(moved, [...new Set(places.map(([, to]) => cellKey(ours, to, column)))]);
    if (ours.totalRow && total) moved[cellKey(ours, TOTAL_ROW, column)] = total;
  }
  return moved;
}

const figureCell = (value: string | null, state: Cell["state"]): Cell => ({
  state,
  value,
  text: null,
  note: null,
  asOf: null,
  parts: null,
  raw: "",
  problem: null,
});

function totalCell(cells: Cells, keys: readonly string[]): Cell | null {
  const total = totalOfCells(cells, keys);
  if (total !== null) return figureCell(total, "value");
  return keys.some((key) => cells[key]?.state === "notApplicable") ? figureCell(null, "notApplicable") : null;
}

/** Official order, then the units nobody asked: the keys of gathered rows never depend on the order of arrival. */
function inOrder(settings: ConsolidationSettings, submissions: readonly Submission[]): Submission[] {
  const place = new Map(settings.expected.map(({ unitId }, at) => [unitId, at]));
  const at = ({ unitId }: Submission): number => place.get(unitId) ?? settings.expected.length;
  const name = ({ unitId, sheet }: Submission): string => `${unitId}|${sheet}`;
  return [...submissions].sort((a, b) => at(a) - at(b) || (name(a) < name(b) ? -1 : 1));
}

/**
 * The matrix forms of all submissions brought together before anything is added up: rows by their key or their
 * name, rows whose name nobody else gives apart, each unit's total computed from its rows. The template comes back
 * written out with the gathered rows. Nothing is touched when the template has no matrix.
 */
export function gatherRows(
  template: Template,
  settings: ConsolidationSettings,
  submissions: readonly Submission[],
): Gathered {
  const ours = matrixForms(template);
  if (ours.length === 0) return { template, submissions, rows: [] };
  const left = new Set(settings.excluded.map(({ unitId }) => unitId));
  const rows = new Map(ours.map((form) => [form, new Rows(form)]));
  const moved = inOrder(settings, submissions)
    .filter(({ unitId }) => !left.has(unitId))
    .map((submission) => ({ submission, cells: moveAll(rows, submission) }));
  const gathered = [...rows.values()].flatMap(({ added }) => added);
  return {
    template: writtenFor(template, gathered),
    // Under their own template, whose matrix is now ours: rows meet by key, or by the concept made of it.
    submissions: moved.map(({ submission, cells }) => ({
      ...submission,
      template: withOurMatrices(submission.template, template, gathered),
      cells,
    })),
    rows: gathered,
  };
}

function moveAll(rows: ReadonlyMap<MatrixForm, Rows>, submission: Submission): Cells {
  const { template, cells } = submission;
  const theirForms = matrixForms(template);
  const theirCodes = theirForms.map(({ code }) => `${code}.`);
  const plain = Object.entries(cells).filter(([key]) => !theirCodes.some((code) => key.startsWith(code)));
  const matrices = [...rows].flatMap(([form, known]) => {
    const theirs = theirForms.find(({ concept }) => concept === form.concept);
    if (!theirs) return [];
    return Object.entries(movedCells(form, theirs, cells, placesOf(known, theirs, submission)));
  });
  return Object.fromEntries([...plain, ...matrices]);
}

/** The template with the rows of a run behind the printed ones; rows it has already are not written twice. */
const writtenFor = (template: Template, gathered: readonly GatheredRow[]): Template =>
  withRows(
    template,
    new Map(
      matrixForms(template).map((form) => [
        form.code,
        numberRows(
          form,
          gathered
            .filter((row) => row.form === form.code && !form.rows.some(({ key }) => key === row.key))
            .map(({ key, label }) => ({ key, label, open: "run" as const })),
        ),
      ]),
    ),
  );

/** One made template for each template the units used. */
const adapted = new WeakMap<Template, Map<Template, Template>>();

function withOurMatrices(theirs: Template, ours: Template, gathered: readonly GatheredRow[]): Template {
  const target = writtenFor(ours, gathered);
  if (theirs.id === ours.id) return target;
  const known = adapted.get(target) ?? new Map<Template, Template>();
  adapted.set(target, known);
  const made = known.get(theirs) ?? {
    ...theirs,
    forms: theirs.forms.map((form) => {
      const same = target.forms.find((own) => own.kind === "matrix" && own.concept === conceptOf(form));
      return same ?? form;
    }),
  };
  known.set(theirs, made);
  return made;
}

const conceptOf = (form: Template["forms"][number]): string | null => (form.kind === "matrix" ? form.concept : null);

/** The template as a run has it: with the rows that were gathered from the units' added rows. */
export const templateOfRun = (template: Template, { rows }: { rows?: GatheredRow[] }): Template =>
  rows === undefined || rows.length === 0 ? template : writtenFor(template, rows);
