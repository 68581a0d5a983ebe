import type { Cell } from "../cell";
import type { Contributor, Coverage } from "../consolidation";
import { isZero } from "../decimal";
import { formatDecimal } from "../format";
import { computeRatio } from "../ratio";
import type { Item, UnitKind } from "../template";
import { cellOf, hasRow, type Respondent, type Sheets } from "./respondents";
import {
  CODE_UNKNOWN,
  givenByOtherKind,
  NO_SUCH_ROW,
  NOBODY_ANSWERED,
  NOBODY_CONCERNED,
  NOT_ADDED,
  NOT_READ,
  NOT_THEIRS,
  OTHER_KIND,
} from "./sentences";

type Given = string | null;

/** Where each unit stands in the official order. */
export type Places = ReadonlyMap<string, number>;

/** Whether a unit is asked for a row at all. */
const isFilledBy = (item: Item, kind: UnitKind): boolean =>
  item.reporters.length === 0 || item.reporters.includes(kind);

/**
 * Collects, for one row, who counts, who is missing and who the row does not concern. With `lines` every unit's answer
 * is written out there too: half a million of them for a nation, so only for the rows somebody looks at.
 */
export class Gathering {
  counted = 0;
  readonly #item: Item;
  readonly #aside: string | null;
  readonly #lines: Contributor[] | null;
  #missing: Respondent[] = [];
  #notApplicable: Respondent[] = [];
  #otherKind: Respondent[] = [];

  /** `aside`: why even what counts for Σ units is not in the province's figure. */
  constructor(item: Item, aside: string | null, lines: Contributor[] | null) {
    this.#item = item;
    this.#aside = aside;
    this.#lines = lines;
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
    if (cell.state === "notApplicable") this.notApplicable(unit, NOT_THEIRS);
    else if (this.takes(unit)) return cell;
    else if (cell.state === "value") this.setAside(unit, cell.value, cell.text);
    return null;
  }

  /** Whether the row takes figures of this kind of unit: what another kind typed there is never added. */
  takes({ kind, kindIsGuess }: Respondent): boolean {
    return kindIsGuess || isFilledBy(this.#item, kind);
  }

  /**
   * A figure of a row that is not this kind of unit's (a sở typing the communes' total on its own sheet): kept as
   * words, so that nothing adds it, and named. 0 changes nothing and is not worth a word.
   */
  setAside(unit: Respondent, figure: Given, text: Given): void {
    if (figure !== null && isZero(figure)) return;
    this.#otherKind.push(unit);
    const shown = figure === null ? text : `${formatDecimal(figure)} ${NOT_ADDED}`;
    this.#keep(unit, OTHER_KIND, null, shown);
  }

  /** Whose figures were set aside, as a sentence; null when nobody's were. */
  whoseOtherKind(): string | null {
    return this.#otherKind.length === 0 ? null : givenByOtherKind(namesOf(this.#otherKind));
  }

  /** The unit's answer is in Σ units. */
  count(unit: Respondent, value: Given, text: Given = null): void {
    this.counted += 1;
    this.#keep(unit, this.#aside, value, text);
  }

  /** The same for a share, with its two parts. */
  countPair(unit: Respondent, numerator: Given, denominator: Given): void {
    this.counted += 1;
    this.#keepPair(unit, this.#aside, numerator, denominator);
  }

  /** The unit gave something that cannot be used; it is named with the reason. */
  leaveOut(unit: Respondent, reason: string, value: Given, text: Given = null): void {
    this.miss(unit);
    this.#keep(unit, reason, value, text);
  }

  /** The unit gave one part of a share. */
  leaveOutPair(unit: Respondent, reason: string, numerator: Given, denominator: Given): void {
    this.miss(unit);
    this.#keepPair(unit, reason, numerator, denominator);
  }

  /** Nothing given. A unit that was not asked is not missing. */
  miss(unit: Respondent): void {
    if (unit.asked && !this.#item.optional && isFilledBy(this.#item, unit.kind)) this.#missing.push(unit);
  }

  /** The row is not this unit's: it leaves the expected. */
  notApplicable(unit: Respondent, reason: string): void {
    this.#notApplicable.push(unit);
    this.#keep(unit, reason, null);
  }

  /** What another branch gathered for the same row. */
  merge(other: Gathering): void {
    this.counted += other.counted;
    this.#missing = this.#missing.concat(other.#missing);
    this.#notApplicable = this.#notApplicable.concat(other.#notApplicable);
    this.#otherKind = this.#otherKind.concat(other.#otherKind);
  }

  /** Official order, after branches met. */
  sort(places: Places): void {
    this.#missing = inPlaces(this.#missing, places);
    this.#notApplicable = inPlaces(this.#notApplicable, places);
    this.#otherKind = inPlaces(this.#otherKind, places);
  }

  /** Why there is no figure when no unit counts. */
  whyNobody(): string | null {
    // A column left empty in a row somebody added is nobody's gap.
    if (this.#item.optional) return null;
    return this.#missing.length === 0 && this.#notApplicable.length > 0 ? NOBODY_CONCERNED : NOBODY_ANSWERED;
  }

  coverage({ excluded }: Pick<Sheets, "excluded">): Coverage {
    const left = excluded.filter(({ kind }) => kind === null || isFilledBy(this.#item, kind));
    return {
      counted: this.counted,
      expected: this.counted + this.#missing.length,
      missing: namesOf(this.#missing),
      excluded: [...left.map(({ name }) => name), ...namesOf(this.#otherKind)],
      notApplicable: namesOf(this.#notApplicable),
    };
  }

  /** A line keeps no more than it says: a run stores them all. */
  #keep({ unitId, name }: Respondent, leftOut: Given, value: Given, text: Given = null): void {
    this.#lines?.push({ unitId, unit: name, value, leftOut, ...(text !== null && { text }) });
  }

  #keepPair({ unitId, name }: Respondent, leftOut: Given, numerator: Given, denominator: Given): void {
    const value = this.#lines && computeRatio(numerator, denominator);
    this.#lines?.push({ unitId, unit: name, value, leftOut, numerator, denominator });
  }
}

export const namesOf = (units: readonly Respondent[]): string[] => units.map(({ name }) => name);

/** The list in official order; a unit stands in it once at most. */
export function inPlaces<T extends { unitId: string }>(list: readonly T[], places: Places): T[] {
  const byPlace: (T | undefined)[] = new Array(places.size);
  for (const entry of list) byPlace[places.get(entry.unitId) ?? -1] = entry;
  return byPlace.filter((entry) => entry !== undefined);
}
