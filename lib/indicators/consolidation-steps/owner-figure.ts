import type { Parts } from "../cell";
import type { ConsolidationSettings, Contributor } from "../consolidation";
import { compareDecimals } from "../decimal";
import { formatDecimal, formatRatio } from "../format";
import { computeRatio } from "../ratio";
import type { Item } from "../template";
import { type Outcome, outcome } from "./outcome";
import { cellOf, type Respondent, type Sheets } from "./respondents";
import {
  claimedElsewhere,
  claimedOnOwnSheet,
  NO_OWNER,
  ownerIncomplete,
  ownerMissing,
  ownerOnlyTyped,
  ZERO_WHOLE,
} from "./sentences";
import { unitPair } from "./unit-pair";

/** The lead agency's figure for the whole province, from its province sheet and nowhere else. */
export type OwnerOutcome = {
  /** True when the agency answered this row, so that its answer is the province's. */
  given: boolean;
  name: string | null;
  made: Outcome;
  /** Other sheets that claim the province's figure of this row; sentences. */
  conflicts: string[];
};

/** What the agency's sheet says about one row. */
type Answer = Partial<Pick<Outcome, "figure" | "numerator" | "denominator" | "texts" | "problem" | "blocksFinal">> & {
  given: boolean;
};

export function ownerFigure(item: Item, settings: ConsolidationSettings, sheets: Sheets): OwnerOutcome {
  const owner = item.owner === null ? undefined : settings.owners[item.owner];
  if (!owner) {
    const made = outcome({ madeBy: "owner", problem: NO_OWNER });
    return { given: false, name: null, made, conflicts: otherClaims(item, sheets, null, null) };
  }
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
    contributors: () => (found === null ? [] : [contributor(unitId, name, found)]),
  });
  return { given, name, made, conflicts: otherClaims(item, sheets, owner, made.figure) };
}

/**
 * A figure of this row on the province sheet of another agency (the row changed hands, or somebody typed it by
 * mistake), or on the lead agency's own sheet of a row that is the province's alone. Never used, and named where it
 * says something else.
 */
function otherClaims(
  item: Item,
  sheets: Sheets,
  owner: ConsolidationSettings["owners"][string] | null,
  figure: string | null,
): string[] {
  const differs = (claim: string | null | undefined): claim is string =>
    claim != null && (figure === null || compareDecimals(claim, figure) !== 0);
  const claims: string[] = [];
  for (const sheet of [...sheets.province.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
    if (sheet.unitId === owner?.unitId) continue;
    const claim = answer(item, sheet, sheet.name);
    if (claim?.given && differs(claim.figure)) claims.push(claimedElsewhere(sheet.name, shown(item, claim.figure)));
  }
  if (item.scope !== "province" || owner === null) return claims;
  const own = sheets.units.find(({ unitId }) => unitId === owner.unitId);
  const typed = own === undefined ? null : answer(item, own, owner.unitName);
  if (typed?.given && differs(typed.figure)) claims.push(claimedOnOwnSheet(owner.unitName, shown(item, typed.figure)));
  return claims;
}

const shown = (item: Item, figure: string): string =>
  item.kind === "ratio" || item.kind === "percent" ? formatRatio(figure) : formatDecimal(figure);

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
