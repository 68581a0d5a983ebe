import type { Cell, Cells } from "../cell";
import { type CarriedSheet, exactTranslation } from "../concordance/translate-cells";
import type { ConsolidationSettings, Submission } from "../consolidation";
import type { Template, UnitKind } from "../template";

/** One unit asked, or one that answered without being asked. */
export type Respondent = {
  unitId: string;
  name: string;
  kind: UnitKind;
  asked: boolean;
  /** The kind is only a guess. */
  kindIsGuess: boolean;
  /** Under our template's keys, whatever template the unit reported on; null: no accepted submission. */
  cells: Cells | null;
  /** Our rows that the unit's template has; null: all of them, it is the same template. */
  rows: ReadonlySet<string> | null;
};

export type Sheets = {
  /** Official order, whatever the order of the submissions; excluded units are not among them. */
  units: Respondent[];
  /** Province sheets by unit id. */
  province: Map<string, Respondent>;
  /** Left out on purpose; kind null for a unit that was not asked either. */
  excluded: { name: string; kind: UnitKind | null }[];
};

/** Sorts the submissions out once. Two submissions of one sheet of one unit are a caller's mistake. */
export function arrange(
  template: Template,
  settings: ConsolidationSettings,
  submissions: readonly Submission[],
): Sheets {
  const kindIsGuess = settings.kindsAreGuesses ?? false;
  const left = new Set(settings.excluded.map(({ unitId }) => unitId));
  const own = new Map<string, Respondent>();
  const province = new Map<string, Respondent>();
  for (const submission of submissions) {
    if (left.has(submission.unitId)) continue;
    const sheets = submission.sheet === "unit" ? own : province;
    if (sheets.has(submission.unitId)) throw new Error(`two ${submission.sheet} sheets of unit ${submission.unitId}`);
    sheets.set(submission.unitId, { ...respondent(template, submission), kindIsGuess });
  }
  const units: Respondent[] = [];
  for (const { unitId, unitName, unitKind } of settings.expected) {
    if (left.has(unitId)) continue;
    const { cells = null, rows = null } = own.get(unitId) ?? {};
    own.delete(unitId);
    units.push({ unitId, name: unitName, kind: unitKind, asked: true, kindIsGuess, cells, rows });
  }
  const unasked = [...own.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const taken = new Map<string, number>();
  for (const unit of [...units, ...unasked]) unit.name = toldApart(unit.name, taken);
  const kinds = new Map(settings.expected.map(({ unitId, unitKind }) => [unitId, unitKind]));
  const excluded = settings.excluded.map(({ unitId, unitName }) => ({
    name: unitName,
    kind: kinds.get(unitId) ?? null,
  }));
  return { units: [...units, ...unasked], province, excluded };
}

/**
 * Everything about a run says names, and two units may bear the same one (communes of two districts): the second of a
 * name in official order is "Xã Tân Tiến (2)", so that what counts names never takes two units for one.
 */
function toldApart(name: string, taken: Map<string, number>): string {
  let told = name;
  let turn = taken.get(name) ?? 1;
  while (taken.has(told)) {
    turn += 1;
    told = `${name} (${turn})`;
  }
  taken.set(name, turn);
  if (told !== name) taken.set(told, 1);
  return told;
}

function respondent(
  template: Template,
  { unitId, unitName, unitKind, template: source, cells }: Submission,
): Omit<Respondent, "kindIsGuess"> {
  const sheet: CarriedSheet =
    source.id === template.id ? { cells, rows: null } : exactTranslation(template, source)(cells, unitKind);
  return { unitId, name: unitName, kind: unitKind, asked: false, ...sheet };
}

/** The unit's cell for one of our rows. */
export const cellOf = (unit: Respondent, key: string): Cell | undefined => unit.cells?.[key];

/** False when the unit reported on a template that has no such row. */
export const hasRow = (unit: Respondent, key: string): boolean => unit.rows === null || unit.rows.has(key);
