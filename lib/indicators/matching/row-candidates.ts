import type { FormRow } from "./form-rows";
import type { Candidate } from "./label-book";
import type { Likeness } from "./label-likeness";
import type { TemplateRows } from "./template-rows";

/** A row of the template a row of the file may be. */
export type Possible = { at: number; likeness: Likeness; score: number };

/** What a row of the file may be, best first, and how like it is to a wording this template does not have. */
export type Possibilities = { possible: readonly Possible[]; foreign: number };

/** The same thing in the words of another template counts for a little less than the row's own words. */
const OTHER_WORDING = 0.985;

/** Worked out once for the wordings of the templates, whose candidates a book keeps. */
const known = new WeakMap<readonly Candidate[], WeakMap<TemplateRows, Possibilities>>();

/** Which rows of a template candidates of a book stand for. */
export function possibilities(candidates: readonly Candidate[], rows: TemplateRows): Possibilities {
  const ofCandidates = known.get(candidates) ?? new WeakMap<TemplateRows, Possibilities>();
  known.set(candidates, ofCandidates);
  const made = ofCandidates.get(rows) ?? makePossibilities(candidates, rows);
  ofCandidates.set(rows, made);
  return made;
}

function makePossibilities(candidates: readonly Candidate[], rows: TemplateRows): Possibilities {
  const best = new Map<number, Possible>();
  const take = (at: number, likeness: Likeness, score: number): void => {
    if (score > (best.get(at)?.score ?? 0)) best.set(at, { at, likeness, score });
  };
  let foreign = 0;
  for (const { entry, likeness } of candidates) {
    const own = rows.byEntry.get(entry.id) ?? [];
    for (const at of own) take(at, likeness, likeness.score);
    const same = own.length > 0 ? [] : [...entry.concepts].flatMap((concept) => rows.byConcept.get(concept) ?? []);
    for (const at of same) take(at, likeness, likeness.score * OTHER_WORDING);
    if (own.length === 0 && same.length === 0) foreign = Math.max(foreign, likeness.score);
  }
  return { possible: [...best.values()].sort((one, other) => other.score - one.score), foreign };
}

/** A row with what it may be. */
export type ReadRow = { row: FormRow; stretch: number; read: Possibilities };
