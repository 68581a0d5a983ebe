import type { Item, UnitKind } from "../template";

/** Of rows that are one row for each kind of unit, the one of this kind; all of them for a province, or an unknown kind. */
export const rowsOfKind = (rows: readonly Item[], unitKind: UnitKind | null | undefined): readonly Item[] =>
  unitKind === null || unitKind === undefined ? rows : rows.filter(({ reporters }) => reporters.includes(unitKind));
