import type { Cell } from "../cell";
import type { ConsolidatedItem } from "../consolidation";
import { foldTonePlacement } from "../fold";
import { formatDecimal } from "../format";
import { computeRatio } from "../ratio";
import type { Code, Item } from "../template";
import { contribution, Gathering } from "./gathering";
import { type Outcome, outcome } from "./outcome";
import type { Respondent, Sheets } from "./respondents";
import { CODE_UNKNOWN, NONE_TO_TELL } from "./sentences";

type Gathered = { gathering: Gathering; tally: ConsolidatedItem["tally"]; texts: ConsolidatedItem["texts"] };

/** How many units gave each code. Codes are never added up. */
export function tallyUnits(item: Item, sheets: Sheets): Outcome {
  const { gathering, tally, texts } = gather(item, sheets);
  return finish("tally", gathering, { tally, texts });
}

/** Share of the answering units that gave the code asked for, in percent. */
export function shareOfUnits(item: Item, sheets: Sheets): Outcome {
  const { gathering, tally, texts } = gather(item, sheets);
  const numerator = String(tally.find(({ code }) => code === item.shareOf)?.units.length ?? 0);
  const denominator = String(gathering.counted);
  return finish("share", gathering, {
    tally,
    texts,
    numerator,
    denominator,
    figure: computeRatio(numerator, denominator),
  });
}

/** Every unit's words, by unit. */
export function listUnits(item: Item, sheets: Sheets): Outcome {
  const { gathering, texts } = gather(item, sheets, true);
  return finish("list", gathering, { texts });
}

function finish(madeBy: Outcome["madeBy"], gathering: Gathering, made: Partial<Outcome>): Outcome {
  const problem = gathering.counted === 0 ? gathering.whyNobody() : null;
  return outcome({ ...made, madeBy, coverage: gathering.coverage(), contributors: gathering.contributors, problem });
}

function gather(item: Item, sheets: Sheets, asWords = false): Gathered {
  const tally = (item.codes ?? []).map(({ code, label }) => ({ code, label, units: [] as string[] }));
  const gathered: Gathered = { gathering: new Gathering(item, sheets), tally, texts: [] };
  for (const unit of sheets.units) answer(item, unit, gathered, asWords);
  return gathered;
}

function answer(item: Item, unit: Respondent, { gathering, tally, texts }: Gathered, asWords: boolean): void {
  const cell = gathering.answerOf(unit);
  if (cell === null) return;
  if (cell.state === "none") {
    gathering.count(unit, contribution({ text: NONE_TO_TELL }));
    return;
  }
  const code = codeOf(item, unit, cell);
  if (asWords || tally.length === 0 || cell.value === null) {
    const text = wordsOf(cell, code);
    texts.push({ unit: unit.name, text });
    gathering.count(unit, contribution({ value: cell.value, text }));
    return;
  }
  const found = tally.find((entry) => entry.code === code?.code);
  if (found === undefined) {
    gathering.leaveOut(unit, contribution({ value: cell.value, leftOut: CODE_UNKNOWN }));
    return;
  }
  found.units.push(unit.name);
  gathering.count(unit, contribution({ value: String(found.code), text: found.label }));
}

const wordsOf = (cell: Cell, code: Code | undefined): string =>
  cell.text ?? code?.label ?? (cell.value === null ? "" : formatDecimal(cell.value));

/** Another template may print other codes for the same words: they meet by the label. */
function codeOf(item: Item, unit: Respondent, cell: Cell): Code | undefined {
  const theirs = unit.rows?.get(item.key) ?? item;
  const printed = theirs.codes?.find(({ code }) => String(code) === cell.value);
  if (theirs === item || printed === undefined) return printed;
  const label = foldTonePlacement(printed.label);
  return item.codes?.find((code) => foldTonePlacement(code.label) === label);
}
