import type { Cell } from "../cell";
import type { Contributor, Coverage } from "../consolidation";
import type { Item, UnitKind } from "../template";
import { cellOf, hasRow, type Respondent, type Sheets } from "./respondents";
import { CODE_UNKNOWN, NO_SUCH_ROW, NOBODY_ANSWERED, NOBODY_CONCERNED, NOT_READ, NOT_THEIRS } from "./sentences";

type Given = string | null;

/** Where each unit stands in the official order. */
export type Places = ReadonlyMap<string, number>;

/** Whether a unit is asked for a row at all. */
const isFilledBy = (item: Item, kind: UnitKind): boolean =>
  item.reporters.length === 0 || item.reporters.includes(kind);

/** Collects, for one row, who counts, who is missing and who the row does not concern. */
export class Gathering {
  contributors: Contributor[] = [];
  counted = 0;
  readonly #item: Item;
  readonly #aside: string | null;
  #missing: Respondent[] = [];
  #notApplicable: Respondent[] = [];

  /** `aside`: why even what counts for Σ units is not in the province's figure. */
  constructor(item: Item, aside: string | null) {
    this.#item = item;
    this.#aside = aside;
  }

  /** The unit's answer to this row; null, with the reason on record, when it gave none to use. */
  answerOf(unit: Respondent): Cell | null {
    const { key } = this.#item;
    const cell = cellOf(unit, key);
    if (cell === undefined || cell.state === "blank") {
      if (!hasRow(unit, key)) this.notApplicable(unit, NO_SUCH_ROW);
      else if (cell?.problem)
        this.leaveOut(unit, cell.problem === "codeUnknown" ? CODE_UNKNOWN : NOT_READ, null, cell.raw);
      else this.miss(unit);
      return null;
    }
    if (cell.state !== "notApplicable") return cell;
    this.notApplicable(unit, NOT_THEIRS);
    return null;
  }

  /** The unit's answer is in Σ units. */
  count(unit: Respondent, value: Given, text: Given = null, numerator: Given = null, denominator: Given = null): void {
    this.counted += 1;
    this.#keep(unit, this.#aside, value, text, numerator, denominator);
  }

  /** The unit gave something that cannot be used; it is named with the reason. */
  leaveOut(
    unit: Respondent,
    reason: string,
    value: Given,
    text: Given = null,
    numerator: Given = null,
    denominator: Given = null,
  ): void {
    this.miss(unit);
    this.#keep(unit, reason, value, text, numerator, denominator);
  }

  /** Nothing given. A unit that was not asked is not missing. */
  miss(unit: Respondent): void {
    if (unit.asked && !this.#item.optional && isFilledBy(this.#item, unit.kind)) this.#missing.push(unit);
  }

  /** The row is not this unit's: it leaves the expected. */
  notApplicable(unit: Respondent, reason: string): void {
    this.#notApplicable.push(unit);
    this.#keep(unit, reason, null, null, null, null);
  }

  /** What another branch gathered for the same row. */
  merge(other: Gathering): void {
    this.counted += other.counted;
    this.contributors = this.contributors.concat(other.contributors);
    this.#missing = this.#missing.concat(other.#missing);
    this.#notApplicable = this.#notApplicable.concat(other.#notApplicable);
  }

  /** Official order, after branches met. */
  sort(places: Places): void {
    this.contributors = inPlaces(this.contributors, places);
    this.#missing = inPlaces(this.#missing, places);
    this.#notApplicable = inPlaces(this.#notApplicable, places);
  }

  /** Why there is no figure when no unit counts. */
  whyNobody(): string | null {
    // A column left empty in a row somebody added is nobody's gap.
    if (this.#item.optional) return null;
    return this.#missing.length === 0 && this.#notApplicable.length > 0 ? NOBODY_CONCERNED : NOBODY_ANSWERED;
  }

  coverage({ excluded }: Pick<Sheets, "excluded">): Coverage {
    return {
      counted: this.counted,
      expected: this.counted + this.#missing.length,
      missing: namesOf(this.#missing),
      excluded: excluded.filter(({ kind }) => kind === null || isFilledBy(this.#item, kind)).map(({ name }) => name),
      notApplicable: namesOf(this.#notApplicable),
    };
  }

  /** Made once for every unit and row: nothing but the line itself is allocated. */
  #keep(
    { unitId, name }: Respondent,
    leftOut: Given,
    value: Given,
    text: Given,
    numerator: Given,
    denominator: Given,
  ): void {
    this.contributors.push({ unitId, unit: name, value, text, numerator, denominator, leftOut });
  }
}

export const namesOf = (units: readonly Respondent[]): string[] => units.map(({ name }) => name);

/** The list in official order; a unit stands in it once at most. */
export function inPlaces<T extends { unitId: string }>(list: readonly T[], places: Places): T[] {
  const byPlace: (T | undefined)[] = new Array(places.size);
  for (const entry of list) byPlace[places.get(entry.unitId) ?? -1] = entry;
  return byPlace.filter((entry) => entry !== undefined);
}
