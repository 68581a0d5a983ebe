import type { Template } from "../template";
import type { Stretch } from "./form-rows";
import type { LabelBook } from "./label-book";
import { possibilities } from "./row-candidates";
import { templateRows } from "./template-rows";

export type Recognised = { template: Template | null; confidence: number };

/** A label less like than this is another row. */
const ALIKE = 0.75;
/** A table with this share of rows of some template is a form, the others are the narrative's. */
const FORM_SHARE = 0.3;
/** Less of the rows than this are of no template. */
const FITS = 0.45;
const LEAST_ROWS = 3;
/** What the caller prefers wins among templates this close. */
const CLOSE = 0.02;

type Fit = { template: Template; words: number; numbers: number; covered: number; score: number };

/**
 * Which of the templates a file's forms are: by the words of the rows, weighing those few templates have; then by
 * printed numbers and by how much of the forms is there. `preferred`: ids that win when nothing tells them apart.
 * Null when most rows are of none of them.
 */
export function recogniseTemplate(
  templates: readonly Template[],
  book: LabelBook,
  stretches: readonly Stretch[],
  preferred: readonly string[],
): Recognised {
  const fits = templates.map((template) => fitOf(template, book, stretches));
  const rowCount = Math.max(...fits.map(({ words }) => words), 0);
  if (rowCount < LEAST_ROWS) return { template: null, confidence: 0 };
  const sorted = [...fits].sort((one, other) => other.score - one.score);
  const [first] = sorted;
  if (!first || first.score < FITS) return { template: null, confidence: first ? Math.max(0, first.score) / 2 : 0 };
  const chosen =
    sorted.find(({ template, score }) => preferred.includes(template.id) && score > first.score - CLOSE) ?? first;
  const next = sorted.find((fit) => fit !== chosen);
  const margin = next ? chosen.score - next.score : 1;
  const clear = Math.min(1, Math.max(0, margin) / CLOSE);
  const backed = preferred.includes(chosen.template.id) ? 0.9 : 0.5;
  return { template: chosen.template, confidence: Math.min(1, chosen.score) * (backed + (1 - backed) * clear) };
}

function fitOf(template: Template, book: LabelBook, stretches: readonly Stretch[]): Fit {
  const rows = templateRows(template, book);
  const met = new Set<number>();
  const metForms = new Set<number>();
  let all = 0;
  let words = 0;
  let numbered = 0;
  let numbers = 0;
  for (const stretch of stretches) {
    const labelled = stretch.rows.filter(({ label }) => label !== "");
    const known = labelled.filter(({ label }) => (book.find(label)[0]?.likeness.score ?? 0) >= ALIKE).length;
    if (known === 0 || known < labelled.length * FORM_SHARE) continue;
    for (const { label, number } of labelled) {
      all += 1;
      const { possible } = possibilities(book.find(label), rows);
      const [best] = possible;
      if (!best || best.score < ALIKE) continue;
      words += best.score ** 4;
      const alike = possible.filter(({ score }) => score > best.score - 0.02);
      for (const { at } of alike) met.add(at);
      const form = rows.rows[best.at]?.formAt;
      if (form !== undefined && alike.length === 1) metForms.add(form);
      if (number === "") continue;
      numbered += 1;
      if (alike.some(({ at }) => rows.rows[at]?.number === number)) numbers += 1;
    }
  }
  const asked = rows.forms.reduce((sum, { from, to }, at) => sum + (metForms.has(at) ? to - from + 1 : 0), 0);
  const covered = asked === 0 ? 0 : Math.min(1, met.size / asked);
  const share = all === 0 ? 0 : words / all;
  const numberShare = numbered === 0 ? 1 : numbers / numbered;
  return { template, words, numbers, covered, score: share * (0.8 + 0.1 * numberShare + 0.1 * covered) };
}
