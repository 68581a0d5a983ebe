import type { Cell } from "../cell";
import type { Contributor, Coverage } from "../consolidation";
import type { Item, UnitKind } from "../template";
import { cellOf, hasRow, type Respondent, type Sheets } from "./respondents";
import { NO_SUCH_ROW, NOBODY_ANSWERED, NOBODY_CONCERNED, NOT_READ, NOT_THEIRS } from "./sentences";

/** What one unit's answer to one row amounts to. */
export type Contribution = Pick<Contributor, "value" | "text" | "numerator" | "denominator" | "leftOut">;

/** Spelled out, not spread: made once for every unit and row. */
export const contribution = ({
  value,
  text,
  numerator,
  denominator,
  leftOut,
}: Partial<Contribution>): Contribution => ({
  value: value ?? null,
  text: text ?? null,
  numerator: numerator ?? null,
  denominator: denominator ?? null,
  leftOut: leftOut ?? null,
});

/** Whether a unit is asked for a row at all. */
const isFilledBy = (item: Item, kind: UnitKind): boolean =>
  item.reporters.length === 0 || item.reporters.includes(kind);

const isAsked = (unit: Respondent, item: Item): boolean => unit.asked && isFilledBy(item, unit.kind);

/** Collects, for one row, who counts, who is missing and who the row does not concern. */
export class Gathering {
  readonly contributors: Contributor[] = [];
  readonly #item: Item;
  #counted = 0;
  #missing: string[] = [];
  #notApplicable: string[] = [];
  readonly #excluded: string[];

  constructor(item: Item, sheets: Sheets) {
    this.#item = item;
    this.#excluded = sheets.excluded
      .filter(({ kind }) => kind === null || isFilledBy(item, kind))
      .map(({ name }) => name);
  }

  get counted(): number {
    return this.#counted;
  }

  /** The unit's answer to this row; null, with the reason on record, when it gave none to use. */
  answerOf(unit: Respondent): Cell | null {
    const { key } = this.#item;
    const cell = cellOf(unit, key);
    if (cell?.state === "notApplicable") this.notApplicable(unit, NOT_THEIRS);
    else if (cell !== undefined && cell.state !== "blank") return cell;
    else if (!hasRow(unit, key)) this.notApplicable(unit, NO_SUCH_ROW);
    else if (cell?.problem) this.leaveOut(unit, contribution({ text: cell.raw, leftOut: NOT_READ }));
    else this.miss(unit);
    return null;
  }

  /** The unit's answer is in the figure. */
  count(unit: Respondent, given: Contribution): void {
    this.#counted += 1;
    this.#keep(unit, given);
  }

  /** The unit gave something that cannot be used; it is named with the reason. */
  leaveOut(unit: Respondent, given: Contribution): void {
    if (isAsked(unit, this.#item)) this.#missing.push(unit.name);
    this.#keep(unit, given);
  }

  /** Nothing given. A unit that was not asked is not missing. */
  miss(unit: Respondent): void {
    if (isAsked(unit, this.#item)) this.#missing.push(unit.name);
  }

  /** The row is not this unit's: it leaves the expected. */
  notApplicable(unit: Respondent, leftOut: string): void {
    this.#notApplicable.push(unit.name);
    this.#keep(unit, contribution({ leftOut }));
  }

  /** Why there is no figure when no unit counts. */
  whyNobody(): string {
    return this.#missing.length === 0 && this.#notApplicable.length > 0 ? NOBODY_CONCERNED : NOBODY_ANSWERED;
  }

  coverage(): Coverage {
    return {
      counted: this.#counted,
      expected: this.#counted + this.#missing.length,
      missing: this.#missing,
      excluded: this.#excluded,
      notApplicable: this.#notApplicable,
    };
  }

  #keep(unit: Respondent, { value, text, numerator, denominator, leftOut }: Contribution): void {
    this.contributors.push({ unitId: unit.unitId, unit: unit.name, value, text, numerator, denominator, leftOut });
  }
}
