import type { Template } from "../template";
import { type Alignment, alignRows, type Order } from "./align-rows";
import type { FormColumns } from "./form-columns";
import { type FormRow, type Stretch, stretchesOf } from "./form-rows";
import { joinCutRows } from "./join-cut-rows";
import { judgeMatch } from "./judge-match";
import type { LabelBook } from "./label-book";
import { keepRows } from "./occurrences";
import { formsNumberedAnew } from "./other-numbers";
import { possibilities, type ReadRow } from "./row-candidates";
import type { SourceTable } from "./source-table";
import { surroundingsOf } from "./surroundings";
import { type TemplateRow, type TemplateRows, templateRows } from "./template-rows";
import { onlyUnderParents } from "./under-parent";
import { wordsBeforeNumbers } from "./verbatim-rows";

/** A row of the file taken for a row of the template. */
export type MatchedRow = {
  key: string;
  form: string;
  row: FormRow;
  /** 0…1, of the match alone; reading the figure lowers it further. */
  confidence: number;
};

export type FormsMatch = {
  /** In the order of the template; each row of it at most once. */
  matched: readonly MatchedRow[];
  /** Rows of forms that are no row of the template. */
  unmatched: readonly FormRow[];
  /** Rows taken for a row that another one is taken for already. */
  again: readonly MatchedRow[];
  /** Why no figure of a table was taken: its columns do not say which is this period's. */
  doubts: readonly { table: number; doubt: string }[];
  usedTables: ReadonlySet<number>;
};

/** Rows this like a wording are the row itself. */
const SURE = 0.93;
const STRONG = 0.8;
/** Below this nothing is proposed. */
const PROPOSED = 0.5;
/** A row whose figure is contradicted by the same row elsewhere in the forms. */
const TWICE = 0.6;
/** A share of rows that must be the template's for a table to be a form. */
const FORM_SHARE = 0.4;
/** Steps back among sure rows, from which on the order of the file says nothing. */
const MIXED = 0.12;

/** Tables of a file as stretches of rows under one heading each; a table without a header goes on with the one before. */
export function formStretches(tables: readonly SourceTable[]): Stretch[] {
  const stretches: Stretch[] = [];
  let before: FormColumns | null = null;
  for (const table of tables) {
    const own = stretchesOf(table, before);
    stretches.push(...own);
    before = own[own.length - 1]?.columns ?? before;
  }
  return stretches;
}

/** Matches the list forms in a file's tables onto a template. Never throws; time is linear in the rows of the file. */
export function matchForms(template: Template, book: LabelBook, stretches: readonly Stretch[]): FormsMatch {
  const rows = templateRows(template, book);
  const of = (label: string) => possibilities(book.find(label), rows);
  const best = (label: string): number => of(label).possible[0]?.score ?? 0;
  const whole = joinCutRows(stretches, best);
  const forms = whole.filter((stretch, at) => isForm(stretch, best, whole[at - 1]));
  const worded: ReadRow[] = forms.flatMap((stretch, at) =>
    stretch.rows.filter(({ label }) => label !== "").map((row) => ({ row, stretch: at, read: of(row.label) })),
  );
  const read = onlyUnderParents(worded, rows);
  const anew = formsNumberedAnew(read, rows);
  let order: Order = "printed";
  let alignment = alignRows(read, forms, rows, order, anew);
  if (isMixed(read, rows)) {
    order = "mixed";
    alignment = alignRows(read, forms, rows, order, anew);
  }
  return judged(read, wordsBeforeNumbers(read, alignment), rows, order, book, forms, anew);
}

/** Most of its rows are the template's, or it goes on from a form with a row that is. */
function isForm(stretch: Stretch, best: (label: string) => number, before: Stretch | undefined): boolean {
  const labelled = stretch.rows.filter(({ label }) => label !== "");
  const strong = labelled.filter(({ label }) => best(label) >= STRONG).length;
  if (strong === 0 || strong < labelled.length * FORM_SHARE) return false;
  const { columns } = stretch;
  const asForm = columns.unit !== null || columns.number !== null;
  return strong >= 3 || asForm || before !== undefined;
}

/** Whether rows that are surely one row of the template stand in another order than the print's. */
function isMixed(read: readonly ReadRow[], rows: TemplateRows): boolean {
  let back = 0;
  let steps = 0;
  let last: TemplateRow | undefined;
  for (const {
    read: { possible },
  } of read) {
    const [first, second] = possible;
    if (!first || first.score < SURE || (second && second.score > first.score - 0.03)) continue;
    const here = rows.rows[first.at];
    if (last && here && here.formAt === last.formAt) {
      steps += 1;
      if (here.at < last.at) back += 1;
    }
    last = here;
  }
  return back >= 3 && back > steps * MIXED;
}

function judged(
  read: readonly ReadRow[],
  alignment: Alignment,
  rows: TemplateRows,
  order: Order,
  book: LabelBook,
  forms: readonly Stretch[],
  numberedAnew: ReadonlySet<number>,
): FormsMatch {
  const kept = keepRows(read, alignment, rows, forms);
  const around = surroundingsOf(read, alignment, rows, order, kept, numberedAnew);
  const matched: (MatchedRow & { at: number })[] = [];
  const unmatched: FormRow[] = [];
  const again: MatchedRow[] = [];
  for (const [index, match] of alignment.entries()) {
    const one = read[index];
    if (!one || kept.passing.has(one.stretch)) continue;
    const target = match ? rows.rows[match.at] : undefined;
    if (!match || !target) {
      unmatched.push(one.row);
      continue;
    }
    const confidence = judgeMatch(one.row, one.read, match, target, around(index, target), book.weightOf);
    const result = { key: target.item.key, form: target.form.code, row: one.row, confidence };
    if (kept.again.has(index)) again.push(result);
    else if (confidence < PROPOSED) unmatched.push(one.row);
    else matched.push({ ...result, at: match.at });
  }
  matched.sort((one, other) => one.at - other.at);
  const used = forms.filter((_, at) => !kept.passing.has(at));
  return {
    matched: matched.map(({ at: _, ...one }) => doubtedWhereGivenTwice(one, again)),
    unmatched,
    again,
    doubts: used.flatMap(({ table, columns: { doubt } }) => (doubt === null ? [] : [{ table, doubt }])),
    usedTables: new Set(used.map(({ table }) => table)),
  };
}

/** A row given twice with different figures is neither. */
function doubtedWhereGivenTwice(one: MatchedRow, again: readonly MatchedRow[]): MatchedRow {
  const other = again.find(({ key, row }) => key === one.key && row.figure.trim() !== one.row.figure.trim());
  return other ? { ...one, confidence: Math.min(one.confidence, TWICE) } : one;
}
