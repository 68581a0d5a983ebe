import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import type { ContractCell, Parse } from "@/lib/indicators/contract";
import { labelBook } from "@/lib/indicators/matching/label-book";
import { type FormsMatch, formStretches, matchForms } from "@/lib/indicators/matching/match-forms";
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
};

/** A form is found when this many of its rows are in the file. */
const FOUND_ROWS = 2;

/** Reads the forms of a document: which template they are of, every row of each form found, and what fits nowhere. */
export function readForms(document: PlainDocument, options: ReadFormsOptions = {}): FormsRead {
  const templates = options.templates ?? shippedTemplates;
  const known = options.template && !templates.includes(options.template) ? [options.template] : templates;
  const book = labelBook(known);
  const stretches = formStretches(sourceTables(document));
  const recognised = recogniseTemplate(
    options.template ? [options.template] : templates,
    book,
    stretches,
    options.preferred ?? [],
  );
  const template = options.template ?? recognised.template;
  if (!template) {
    return {
      template: null,
      templateConfidence: recognised.confidence,
      cells: [],
      matrices: [],
      unplaced: [],
      usedTables: new Set(),
    };
  }
  const match = matchForms(template, book, stretches);
  return {
    template,
    templateConfidence: recognised.confidence,
    cells: contractCells(template, match.matched, formsFound(match)),
    matrices: [],
    unplaced: unplacedRows(match),
    usedTables: match.usedTables,
  };
}

function formsFound({ matched }: FormsMatch): ReadonlySet<string> {
  const rows = new Map<string, number>();
  for (const { form } of matched) rows.set(form, (rows.get(form) ?? 0) + 1);
  return new Set([...rows].filter(([, count]) => count >= FOUND_ROWS).map(([form]) => form));
}

function unplacedRows({ unmatched, again, doubts }: FormsMatch): Parse["unplaced"] {
  const words = (number: string, label: string, figure: string): string =>
    [number, label, figure]
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .join(" | ");
  return [
    ...unmatched.map((row) => ({ what: words(row.number, row.label, row.figure), source: row.place })),
    ...again.map(({ row }) => ({ what: words(row.number, row.label, row.figure), source: row.place })),
    ...doubts.map(({ table, doubt }) => ({ what: doubt, source: { table } })),
  ];
}
