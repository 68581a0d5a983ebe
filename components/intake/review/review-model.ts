import { formTitle } from "@/components/entry/outline/form-title";
import type { Cell, Cells } from "@/lib/indicators/cell";
import type { ValidationContext } from "@/lib/indicators/context";
import { type Issue, sectionOfIssue } from "@/lib/indicators/issue";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import { type Judged, withTaken } from "@/lib/indicators/proposals/judge-proposal";
import { judgeProposals } from "@/lib/indicators/proposals/judge-proposals";
import type { Proposal } from "@/lib/indicators/proposals/proposal";
import type { Item, Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { findItem, formOf } from "@/lib/indicators/walk";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import { isEmptyDoc } from "@/lib/narrative/plain-text";
import { judgeSection, type SectionProposal, type SectionVerdict } from "@/lib/narrative/proposals/propose-sections";
import type { RichDoc } from "@/lib/narrative/rich-doc";

/**
 * - `open`: a person has not decided;
 * - `taken`: taken from this file here; `there`: the row says it already;
 * - `kept`: the person keeps what the row holds.
 */
export type Decision = "open" | "taken" | "there" | "kept";

export type ReviewRow = Judged & { item: Item; current: Cell; decision: Decision };
export type ReviewForm = { code: string; title: string; rows: readonly ReviewRow[] };
export type ReviewSection = SectionProposal & {
  current: RichDoc;
  verdict: SectionVerdict;
  decision: Decision;
};

type Decided = { taken: ReadonlySet<string>; kept: ReadonlySet<string> };

const nowhere: ReadonlySet<string> = new Set();

/** Each proposal beside what its row holds now, form by form in the order of the print. */
export function reviewForms(
  template: Template,
  proposals: readonly Proposal[],
  currentOf: (key: string) => Cell,
  decided: Decided,
): ReviewForm[] {
  const named = withOpenRows(template, Object.fromEntries(proposals.map(({ key, cell }) => [key, cell])));
  const rows = judgeProposals(template, proposals, currentOf).flatMap((judged): ReviewRow[] => {
    const { key, verdict } = judged;
    const item = findItem(named, key) ?? findItem(template, key);
    if (!item) return [];
    return [{ ...judged, item, current: currentOf(key), decision: decisionOf(key, verdict, decided) }];
  });
  return template.forms.flatMap((form) => {
    const own = rows.filter(({ key }) => formOf(template, key)?.code === form.code);
    return own.length > 0 ? [{ code: form.code, title: formTitle(form), rows: own }] : [];
  });
}

/**
 * The same for the narrative. `changed`: sections of our own document that were edited in it, where a passage that is
 * gone from the file is a difference too.
 */
export const reviewSections = (
  sections: readonly SectionProposal[],
  currentOf: (path: string) => RichDoc,
  decided: Decided,
  changed: ReadonlySet<string> = nowhere,
): ReviewSection[] =>
  sections.map((section) => {
    const current = currentOf(section.path);
    const verdict = judgeSection(section.body, current, changed.has(section.path));
    return { ...section, current, verdict, decision: decisionOf(section.path, verdict, decided) };
  });

function decisionOf(key: string, verdict: Judged["verdict"] | SectionVerdict, { taken, kept }: Decided): Decision {
  if (verdict === "same") return taken.has(key) ? "taken" : "there";
  return kept.has(key) ? "kept" : "open";
}

/** May be taken with others at one click. */
export const isSureRow = (row: ReviewRow): boolean => row.decision === "open" && row.sure;
/** Can be taken as it is: nothing there, and read. */
export const isNewRow = (row: ReviewRow): boolean => row.decision === "open" && row.verdict === "new";
/** A person must look: a choice, a doubt, or a writing that could not be read. */
export const isDoubtful = (row: ReviewRow): boolean => row.decision === "open" && !row.sure;
export const isNewSection = (section: ReviewSection): boolean =>
  section.decision === "open" && section.verdict === "new";

/**
 * The row on the page that stands for a row of the report: itself, or for a ratio that is not offered one of the figures
 * it follows from. Null when there is none.
 */
export function shownFor(template: Template, shown: ReadonlySet<string>, key: string): string | null {
  const item = findItem(template, key);
  return [key, item?.numerator, item?.denominator].find((one) => one !== undefined && shown.has(one)) ?? null;
}

type Proposed = {
  template: Template;
  context: ValidationContext;
  cells: Cells;
  rows: readonly ReviewRow[];
  sections: readonly ReviewSection[];
  /** Sections of the report that the file does not speak of. */
  written: readonly { path: string; heading: string | null; body: RichDoc }[];
};

/**
 * Contradictions of the report as it would be if everything new of the file were taken, before anything is: those that
 * touch a row or a section the file proposes. Where the file says something else than the report, the report counts.
 */
export function wouldFind({ template, context, cells, rows, sections, written }: Proposed): Issue[] {
  const taken = withTaken(cells, rows.filter(isNewRow));
  const touched = new Set(rows.map(({ key }) => key));
  const touches = (key: string): boolean => shownFor(template, touched, key) !== null;
  const proposed = sections.map(({ path, heading, current, body }) => ({
    path,
    heading,
    body: isEmptyDoc(current) ? body : current,
  }));
  const paths = new Set(proposed.map(({ path }) => path));
  const all = [...written.filter(({ path }) => !paths.has(path)), ...proposed].map(sectionOf);
  const narrated = context.narrated && readNarrative(template, all, context.period?.year ?? null);
  return validate(template, taken, { ...context, ...(narrated && { narrated }) }).filter((issue) => {
    const path = sectionOfIssue(issue);
    return issue.severity !== "hint" && (path !== null ? paths.has(path) : issue.cells.some(touches));
  });
}
