import type { Parts } from "../cell";
import type { ConsolidationSettings, Contributor } from "../consolidation";
import { computeRatio } from "../ratio";
import type { Item } from "../template";
import { type Outcome, outcome } from "./outcome";
import { unitPair } from "./ratio-of-sums";
import { cellOf, type Respondent, type Sheets } from "./respondents";
import { NO_OWNER, ownerIncomplete, ownerMissing, ownerOnlyTyped, ZERO_WHOLE } from "./sentences";

/** The lead agency's figure for the whole province, from its province sheet and nowhere else. */
export type OwnerOutcome = {
  /** True when the agency answered this row, so that its answer is the province's. */
  given: boolean;
  name: string | null;
  made: Outcome;
};

/** What the agency's sheet says about one row. */
type Answer = Partial<Pick<Outcome, "figure" | "numerator" | "denominator" | "texts" | "problem" | "blocksFinal">> & {
  given: boolean;
};

export function ownerFigure(item: Item, settings: ConsolidationSettings, sheets: Sheets): OwnerOutcome {
  const owner = item.owner === null ? undefined : settings.owners[item.owner];
  if (!owner) return { given: false, name: null, made: outcome({ madeBy: "owner", problem: NO_OWNER }) };
  const { unitId, unitName: name } = owner;
  const sheet = sheets.province.get(unitId);
  const found = sheet === undefined ? null : answer(item, sheet, name);
  const given = found?.given ?? false;
  const missing = given ? [] : [name];
  const made = outcome({
    ...(found ?? { problem: ownerMissing(name) }),
    madeBy: "owner",
    figure: given ? (found?.figure ?? null) : null,
    coverage: { counted: given ? 1 : 0, expected: 1, missing, excluded: [], notApplicable: [] },
    contributors: found === null ? [] : [contributor(unitId, name, found)],
  });
  return { given, name, made };
}

function answer(item: Item, sheet: Respondent, name: string): Answer | null {
  if (item.kind === "ratio") return ratio(item, sheet, name);
  const cell = cellOf(sheet, item.key);
  if (cell === undefined || cell.state === "blank" || cell.state === "notApplicable") return null;
  if (cell.state === "none")
    return { given: true, figure: item.kind === "count" || item.kind === "quantity" ? "0" : null };
  if (cell.parts !== null && item.kind === "percent") return fromParts(cell.parts);
  if (cell.value !== null) return { given: true, figure: cell.value };
  return { given: true, texts: cell.text === null ? [] : [{ unit: name, text: cell.text }] };
}

/** The province's ratio is computed from the agency's parts; a ratio only typed is evidence, not a figure. */
function ratio(item: Item, sheet: Respondent, name: string): Answer | null {
  const { says, typed, numerator, denominator } = unitPair(item, sheet);
  if (says === "complete" && numerator !== null && denominator !== null) return fromParts({ numerator, denominator });
  if (says === "incomplete") {
    return { given: false, numerator, denominator, problem: ownerIncomplete(name), blocksFinal: true };
  }
  if (says === "onlyTyped") return { given: false, figure: typed, problem: ownerOnlyTyped(name) };
  return null;
}

function fromParts({ numerator, denominator }: Parts): Answer {
  const figure = computeRatio(numerator, denominator);
  return { given: true, figure, numerator, denominator, problem: figure === null ? ZERO_WHOLE : null };
}

function contributor(unitId: string, unit: string, found: Answer): Contributor {
  return {
    unitId,
    unit,
    value: found.figure ?? null,
    text: found.texts?.[0]?.text ?? null,
    numerator: found.numerator ?? null,
    denominator: found.denominator ?? null,
    leftOut: found.given ? null : (found.problem ?? null),
    sheet: "province",
  };
}
