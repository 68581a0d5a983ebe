import type { Template } from "../template";
import { type Alignment, alignRows, type Order } from "./align-rows";
import type { FormColumns } from "./form-columns";
import { type FormRow, type Stretch, stretchesOf } from "./form-rows";
import { joinCutRows } from "./join-cut-rows";
import { judgeMatch, type Surroundings } from "./judge-match";
import type { LabelBook } from "./label-book";
import { possibilities, type ReadRow, rememberingFind } from "./row-candidates";
import type { SourceTable } from "./source-table";
import { type TemplateRow, type TemplateRows, templateRows } from "./template-rows";

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
  const find = rememberingFind(book);
  const of = (label: string) => possibilities(find(label), rows);
  const best = (label: string): number => of(label).possible[0]?.score ?? 0;
  const whole = joinCutRows(stretches, best);
  const forms = whole.filter((stretch, at) => isForm(stretch, best, whole[at - 1]));
  const read: ReadRow[] = forms.flatMap((stretch, at) =>
    stretch.rows.filter(({ label }) => label !== "").map((row) => ({ row, stretch: at, read: of(row.label) })),
  );
  let order: Order = "printed";
  let alignment = alignRows(read, forms, rows, order);
  if (isMixed(read, rows)) {
    order = "mixed";
    alignment = alignRows(read, forms, rows, order);
  }
  return judged(read, alignment, rows, order, book, forms);
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

type Taken = { index: number; at: number };

function judged(
  read: readonly ReadRow[],
  alignment: Alignment,
  rows: TemplateRows,
  order: Order,
  book: LabelBook,
  forms: readonly Stretch[],
): FormsMatch {
  const kept = new Map<number, number>();
  const again: Taken[] = [];
  for (const [index, match] of alignment.entries()) {
    if (!match) continue;
    const other = kept.get(match.at);
    if (other === undefined) kept.set(match.at, index);
    else again.push({ index, at: match.at });
  }
  const numbering = numbersThatCount(read, alignment, rows);
  const results: MatchedRow[] = [];
  const unmatched: FormRow[] = [];
  const repeated: MatchedRow[] = [];
  const isAgain = new Set(again.map(({ index }) => index));
  const rowOfPlace = (at: number): ReadRow | undefined => read[kept.get(at) ?? -1];
  for (const [index, match] of alignment.entries()) {
    const one = read[index];
    if (!one) continue;
    const target = match ? rows.rows[match.at] : undefined;
    if (!match || !target) {
      unmatched.push(one.row);
      continue;
    }
    const around = surroundings(index, read, alignment, rows, target, order, numbering, kept, rowOfPlace);
    const confidence = judgeMatch(one.row, one.read, match, target, around, book.weightOf);
    const result = { key: target.item.key, form: target.form.code, row: one.row, confidence };
    if (isAgain.has(index)) repeated.push(result);
    else if (confidence < PROPOSED) unmatched.push(one.row);
    else results.push(result);
  }
  const place = new Map(rows.rows.map(({ item, at }) => [item.key, at]));
  results.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
  return {
    matched: results,
    unmatched,
    again: repeated,
    doubts: forms.flatMap(({ table, columns: { doubt } }) => (doubt === null ? [] : [{ table, doubt }])),
    usedTables: new Set(forms.map(({ table }) => table)),
  };
}

/** Forms whose sure rows carry the template's numbers. */
function numbersThatCount(read: readonly ReadRow[], alignment: Alignment, rows: TemplateRows): ReadonlySet<number> {
  const tally = new Map<number, { agree: number; all: number }>();
  for (const [index, match] of alignment.entries()) {
    const target = match ? rows.rows[match.at] : undefined;
    const number = read[index]?.row.number ?? "";
    if (!match || !target || match.score < SURE || number === "" || target.number === "") continue;
    const count = tally.get(target.formAt) ?? { agree: 0, all: 0 };
    count.all += 1;
    if (number === target.number) count.agree += 1;
    tally.set(target.formAt, count);
  }
  return new Set([...tally].filter(([, { agree, all }]) => agree >= all * 0.7).map(([form]) => form));
}

function surroundings(
  index: number,
  read: readonly ReadRow[],
  alignment: Alignment,
  rows: TemplateRows,
  target: TemplateRow,
  order: Order,
  numbering: ReadonlySet<number>,
  kept: ReadonlyMap<number, number>,
  rowOfPlace: (at: number) => ReadRow | undefined,
): Surroundings {
  const { from, to } = rows.forms[target.formAt] ?? { from: 0, to: 0 };
  const neighbour = (step: 1 | -1): number | null => {
    for (let at = index + step; at >= 0 && at < alignment.length; at += step) {
      const other = alignment[at];
      if (other) return other.at >= from && other.at <= to ? other.at : null;
    }
    return null;
  };
  const before = neighbour(-1);
  const after = neighbour(1);
  const inOrder =
    order === "printed" && (before === null || before < target.at) && (after === null || after > target.at);
  const number = read[index]?.row.number ?? "";
  const parentNumber = target.parent ? (rowOfPlace(target.parent.at)?.row.number ?? "") : "";
  const last = (text: string): string => text.slice(text.lastIndexOf(".") + 1);
  const underParent =
    number !== "" &&
    target.number !== "" &&
    parentNumber !== "" &&
    number.startsWith(`${parentNumber}.`) &&
    last(number) === last(target.number);
  return {
    before: before ?? from - 1,
    after: after ?? to + 1,
    inOrder,
    numbersCount: numbering.has(target.formAt),
    numberAgrees: number !== "" && target.number !== "" && (number === target.number || underParent),
    numberDiffers: number !== "" && target.number !== "" && number !== target.number && !underParent,
    takenWith: (at) => {
      const other = kept.get(at);
      return other === undefined ? 0 : (alignment[other]?.score ?? 0);
    },
  };
}
