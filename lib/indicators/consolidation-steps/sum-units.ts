import type { Contributor } from "../consolidation";
import { DecimalSum } from "../decimal-sum";
import type { Item } from "../template";
import { Gathering, namesOf, type Places } from "./gathering";
import { outcome, sentences, type Total } from "./outcome";
import type { Respondent, Sheets } from "./respondents";
import { NOBODY, type RowTally } from "./row-tally";
import { NOT_READ, partOfIncompletePair } from "./sentences";

/**
 * Σ of what the units gave; "không phát sinh" adds 0. When the row is a part of a ratio and some
 * units gave only one part, it stays the plain sum and says so (`incomplete`).
 */
export class SumTally implements RowTally {
  readonly item: Item;
  readonly #gathering: Gathering;
  readonly #sum = new DecimalSum();

  constructor(item: Item, aside: string | null, lines: Contributor[] | null) {
    this.item = item;
    this.#gathering = new Gathering(item, aside, lines);
  }

  take(unit: Respondent): void {
    const cell = this.#gathering.answerOf(unit);
    if (cell === null) return;
    if (cell.state === "none") {
      this.#gathering.count(unit, "0");
    } else if (cell.value === null) {
      this.#gathering.leaveOut(unit, NOT_READ, null, cell.text);
    } else {
      this.#sum.add(cell.value);
      this.#gathering.count(unit, cell.value);
    }
  }

  merge(other: SumTally): void {
    this.#gathering.merge(other.#gathering);
    this.#sum.add(other.#sum.text());
  }

  sort(places: Places): void {
    this.#gathering.sort(places);
  }

  incomplete(): readonly Respondent[] {
    return NOBODY;
  }

  outcome(sheets: Pick<Sheets, "excluded">, incomplete: readonly Respondent[]): Total {
    const { counted } = this.#gathering;
    return outcome({
      madeBy: "sum",
      figure: counted > 0 ? this.#sum.text() : null,
      coverage: this.#gathering.coverage(sheets),
      problem: sentences(
        counted > 0 ? null : this.#gathering.whyNobody(),
        incomplete.length === 0 ? null : partOfIncompletePair(namesOf(incomplete)),
        this.#gathering.whoseOtherKind(),
      ),
    });
  }
}
