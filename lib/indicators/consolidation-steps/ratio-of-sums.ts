import type { Contributor } from "../consolidation";
import { DecimalSum } from "../decimal-sum";
import { computeRatio } from "../ratio";
import type { Item } from "../template";
import { Gathering, inPlaces, namesOf, type Places } from "./gathering";
import { outcome, sentences, type Total } from "./outcome";
import type { Respondent, Sheets } from "./respondents";
import type { RowTally } from "./row-tally";
import {
  incompletePairs,
  NO_PARTS,
  NO_SUCH_ROW,
  NOT_THEIRS,
  ONLY_ONE_PART,
  withoutParts,
  ZERO_WHOLE,
} from "./sentences";
import { unitPair } from "./unit-pair";

/**
 * A province's ratio is Σ numerators / Σ denominators over the units whose pair is complete, never a
 * mean of ratios. An incomplete pair (one part given, the other not) leaves the ratio entirely, is
 * named, and blocks a final run; a percent without its parts is named and left out.
 */
export class RatioTally implements RowTally {
  readonly item: Item;
  readonly #gathering: Gathering;
  readonly #numerators = new DecimalSum();
  readonly #denominators = new DecimalSum();
  #incomplete: Respondent[] = [];
  #bare: Respondent[] = [];

  constructor(item: Item, aside: string | null, lines: Contributor[] | null) {
    this.item = item;
    this.#gathering = new Gathering(item, aside, lines);
  }

  take(unit: Respondent): void {
    const { says, typed, numerator, denominator } = unitPair(this.item, unit);
    const gathering = this.#gathering;
    const given = says === "complete" || says === "incomplete" || says === "onlyTyped";
    if (given && !gathering.takes(unit)) {
      const share = computeRatio(numerator, denominator) ?? typed;
      if (share !== null) gathering.setAside(unit, share, null);
      return;
    }
    switch (says) {
      case "complete":
        this.#numerators.add(numerator ?? "0");
        this.#denominators.add(denominator ?? "0");
        gathering.countPair(unit, numerator, denominator);
        return;
      case "nothing":
        gathering.miss(unit);
        return;
      case "noRow":
        gathering.notApplicable(unit, NO_SUCH_ROW);
        return;
      case "notApplicable":
        gathering.notApplicable(unit, NOT_THEIRS);
        return;
      case "onlyTyped":
        this.#bare.push(unit);
        gathering.leaveOut(unit, NO_PARTS, typed);
        return;
      case "incomplete":
        this.#incomplete.push(unit);
        gathering.leaveOutPair(unit, ONLY_ONE_PART, numerator, denominator);
    }
  }

  merge(other: RatioTally): void {
    this.#gathering.merge(other.#gathering);
    this.#numerators.add(other.#numerators.text());
    this.#denominators.add(other.#denominators.text());
    this.#incomplete = this.#incomplete.concat(other.#incomplete);
    this.#bare = this.#bare.concat(other.#bare);
  }

  sort(places: Places): void {
    this.#gathering.sort(places);
    this.#incomplete = inPlaces(this.#incomplete, places);
    this.#bare = inPlaces(this.#bare, places);
  }

  incomplete(): readonly Respondent[] {
    return this.#incomplete;
  }

  outcome(sheets: Pick<Sheets, "excluded">): Total {
    const { counted } = this.#gathering;
    const numerator = counted > 0 ? this.#numerators.text() : null;
    const denominator = counted > 0 ? this.#denominators.text() : null;
    const figure = computeRatio(numerator, denominator);
    const problem = sentences(
      figure !== null ? null : counted > 0 ? ZERO_WHOLE : this.#gathering.whyNobody(),
      this.#incomplete.length === 0 ? null : incompletePairs(namesOf(this.#incomplete)),
      this.#bare.length === 0 ? null : withoutParts(namesOf(this.#bare)),
      this.#gathering.whoseOtherKind(),
    );
    const coverage = this.#gathering.coverage(sheets);
    const blocksFinal = this.#incomplete.length > 0;
    return outcome({
      madeBy: "ratioOfSums",
      figure,
      numerator,
      denominator,
      coverage,
      problem,
      blocksFinal,
    });
  }
}
