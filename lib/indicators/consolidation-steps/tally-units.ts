import type { Cell } from "../cell";
import type { ConsolidatedItem, Contributor } from "../consolidation";
import { formatDecimal } from "../format";
import { computeRatio } from "../ratio";
import type { Code, Item } from "../template";
import { Gathering, inPlaces, namesOf, type Places } from "./gathering";
import { outcome, sentences, type Total } from "./outcome";
import type { Respondent, Sheets } from "./respondents";
import { NOBODY, type RowTally } from "./row-tally";
import { CODE_UNKNOWN, NONE_TO_TELL } from "./sentences";

type Answered = { unitId: string; unit: string; text: string };

/** Rows of codes and words: how many units gave each code (codes are never added up), and every unit's words. */
abstract class AnswerTally implements RowTally {
  readonly item: Item;
  protected readonly gathering: Gathering;
  readonly #asWords: boolean;
  readonly #byCode: Map<string, { code: Code; units: Respondent[] }>;
  #texts: Answered[] = [];

  constructor(item: Item, aside: string | null, lines: Contributor[] | null, asWords = false) {
    this.item = item;
    this.gathering = new Gathering(item, aside, lines);
    this.#asWords = asWords;
    this.#byCode = new Map((item.codes ?? []).map((code) => [String(code.code), { code, units: [] }]));
  }

  abstract outcome(sheets: Pick<Sheets, "excluded">): Total;

  take(unit: Respondent): void {
    const cell = this.gathering.answerOf(unit);
    if (cell === null) return;
    if (cell.state === "none") {
      this.gathering.count(unit, null, NONE_TO_TELL);
      return;
    }
    const found = cell.value === null ? undefined : this.#byCode.get(cell.value);
    if (this.#asWords || this.#byCode.size === 0 || cell.value === null) {
      const text = wordsOf(cell, found?.code);
      this.#texts.push({ unitId: unit.unitId, unit: unit.name, text });
      this.gathering.count(unit, cell.value, text);
    } else if (found === undefined) {
      this.gathering.leaveOut(unit, CODE_UNKNOWN, cell.value);
    } else {
      found.units.push(unit);
      this.gathering.count(unit, cell.value, found.code.label);
    }
  }

  merge(other: AnswerTally): void {
    this.gathering.merge(other.gathering);
    this.#texts = this.#texts.concat(other.#texts);
    for (const [code, { units }] of other.#byCode) {
      const ours = this.#byCode.get(code);
      if (ours) ours.units = ours.units.concat(units);
    }
  }

  sort(places: Places): void {
    this.gathering.sort(places);
    this.#texts = inPlaces(this.#texts, places);
    for (const answers of this.#byCode.values()) answers.units = inPlaces(answers.units, places);
  }

  incomplete(): readonly Respondent[] {
    return NOBODY;
  }

  protected tally(): ConsolidatedItem["tally"] {
    return [...this.#byCode.values()].map(({ code, units }) => ({ ...code, units: namesOf(units) }));
  }

  protected texts(): ConsolidatedItem["texts"] {
    return this.#texts.map(({ unit, text }) => ({ unit, text }));
  }

  protected finish(sheets: Pick<Sheets, "excluded">, made: Pick<Total, "madeBy"> & Partial<Total>): Total {
    const { gathering } = this;
    const problem = sentences(gathering.counted === 0 ? gathering.whyNobody() : null, gathering.whoseOtherKind());
    return outcome({ ...made, coverage: gathering.coverage(sheets), problem });
  }
}

const wordsOf = (cell: Cell, code: Code | undefined): string =>
  cell.text ?? code?.label ?? (cell.value === null ? "" : formatDecimal(cell.value));

/** How many units gave each code. */
export class CodeTally extends AnswerTally {
  outcome(sheets: Pick<Sheets, "excluded">): Total {
    return this.finish(sheets, { madeBy: "tally", tally: this.tally(), texts: this.texts() });
  }
}

/** Share of the answering units that gave the code asked for, in percent. */
export class ShareTally extends AnswerTally {
  outcome(sheets: Pick<Sheets, "excluded">): Total {
    const tally = this.tally();
    const numerator = String(tally.find(({ code }) => code === this.item.shareOf)?.units.length ?? 0);
    const denominator = String(this.gathering.counted);
    const figure = computeRatio(numerator, denominator);
    return this.finish(sheets, { madeBy: "share", tally, texts: this.texts(), numerator, denominator, figure });
  }
}

/** Every unit's words, by unit. */
export class ListTally extends AnswerTally {
  constructor(item: Item, aside: string | null, lines: Contributor[] | null) {
    super(item, aside, lines, true);
  }

  outcome(sheets: Pick<Sheets, "excluded">): Total {
    return this.finish(sheets, { madeBy: "list", texts: this.texts() });
  }
}
