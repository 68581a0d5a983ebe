import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import type { ContractCell, Parse } from "@/lib/indicators/contract";
import type { FormRow, Stretch } from "@/lib/indicators/matching/form-rows";
import { type FormGivenTwice, formsGivenTwice } from "@/lib/indicators/matching/forms-given-twice";
import { labelBook, rememberingBook } from "@/lib/indicators/matching/label-book";
import { type FormsMatch, formStretches, matchForms } from "@/lib/indicators/matching/match-forms";
import { matchMatrices } from "@/lib/indicators/matching/match-matrix";
import { recogniseTemplate } from "@/lib/indicators/matching/recognise-template";
import type { Template } from "@/lib/indicators/template";
import { contractCells } from "./forms/contract-cells";
import { sourceTables } from "./forms/source-tables";
import type { PlainDocument } from "./plain-document";

export type ReadFormsOptions = {
  /** Templates a file may be of; the shipped ones unless given. Pass the same array each time: its index is kept. */
  templates?: readonly Template[];
  /** The template is known: recognition is left out. */
  template?: Template;
  /** Ids of templates that win when the file fits several as well: the report's own. */
  preferred?: readonly string[];
};

export type FormsRead = {
  /** Null when no template fits; then every row with a figure is unplaced. */
  template: Template | null;
  templateConfidence: number;
  cells: ContractCell[];
  matrices: Parse["matrices"];
  unplaced: Parse["unplaced"];
  /** Numbers of the tables that are forms; the others belong to the narrative. */
  usedTables: ReadonlySet<number>;
  /** Forms that stand twice in the file with different figures: the file is more than one report. */
  givenTwice: readonly FormGivenTwice[];
};

/** A form is found when this many of its rows are in the file. */
const FOUND_ROWS = 2;

/** Reads the forms of a document: which template they are of, every row of each form found, and what fits nowhere. */
export function readForms(document: PlainDocument, options: ReadFormsOptions = {}): FormsRead {
  const templates = options.templates ?? shippedTemplates;
  const known = options.template && !templates.includes(options.template) ? [options.template] : templates;
  const book = rememberingBook(labelBook(known));
  const tables = sourceTables(document);
  const stretches = formStretches(tables);
  const { template: recognised, confidence } = recogniseTemplate(
    options.template ? [options.template] : templates,
    book,
    stretches,
    options.preferred ?? [],
  );
  const template = options.template ?? recognised;
  if (!template) return noTemplate(stretches, confidence);
  const matrices = matchMatrices(template, tables);
  const lists = stretches.filter(({ table }) => !matrices.usedTables.has(table));
  const match = matchForms(template, book, lists);
  const forms = formsFound(match);
  return {
    template,
    templateConfidence: confidence,
    cells: contractCells(template, match.matched, forms),
    matrices: matrices.matrices,
    unplaced: [...unplacedRows(match, forms), ...matrices.unplaced],
    usedTables: new Set([...match.usedTables, ...matrices.usedTables]),
    givenTwice: formsGivenTwice(template, match),
  };
}

/** Figures without a template: all of them are told, none is taken. */
function noTemplate(stretches: readonly Stretch[], templateConfidence: number): FormsRead {
  const unplaced = stretches
    .filter(({ columns }) => columns.unit !== null || columns.number !== null)
    .flatMap(({ rows }) => rows.filter(({ figure }) => figure.trim() !== "").map(unplacedRow));
  const none = { cells: [], matrices: [], usedTables: new Set<number>(), givenTwice: [] };
  return { template: null, templateConfidence, unplaced, ...none };
}

function formsFound({ matched }: FormsMatch): ReadonlySet<string> {
  const rows = new Map<string, number>();
  for (const { form } of matched) rows.set(form, (rows.get(form) ?? 0) + 1);
  return new Set([...rows].filter(([, count]) => count >= FOUND_ROWS).map(([form]) => form));
}

function unplacedRow({ number, label, figure, place }: FormRow): Parse["unplaced"][number] {
  const words = [number, label, figure].map((text) => text.trim()).filter((text) => text !== "");
  return { what: words.join(" | "), source: place };
}

function unplacedRows(
  { matched, unmatched, again, doubts }: FormsMatch,
  found: ReadonlySet<string>,
): Parse["unplaced"] {
  const alone = matched.filter(({ form }) => !found.has(form));
  return [
    ...[...unmatched, ...[...alone, ...again].map(({ row }) => row)].map(unplacedRow),
    ...doubts.map(({ table, doubt }) => ({ what: doubt, source: { table } })),
  ];
}
