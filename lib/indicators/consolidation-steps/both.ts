import type { ConsolidatedItem, ConsolidationSettings, Contributor } from "../consolidation";
import { subtractDecimals } from "../decimal";
import type { Item } from "../template";
import { type Outcome, sentences } from "./outcome";
import type { OwnerOutcome } from "./owner-figure";
import { forComparison, OWNER_NOT_USED, TWO_SOURCES } from "./sentences";

type Both = Outcome & Pick<ConsolidatedItem, "unitSum" | "ownerFigure" | "ownerName" | "difference" | "unitCoverage">;

/**
 * Rows of scope `both`: the province's figure is the lead agency's when given, with Σ units beside
 * it and the difference; Sở Nội vụ may choose Σ for a row. The two are never added together.
 * `sharedList`: the units count items of one list, so without the agency there is no figure unless Σ was
 * chosen (docs/decisions/0007).
 */
export function ownerOrUnits(
  item: Item,
  settings: ConsolidationSettings,
  units: Outcome,
  owner: OwnerOutcome,
  sharedList = false,
): Both {
  const beside = {
    unitSum: units.figure,
    ownerFigure: owner.made.figure,
    ownerName: owner.name,
    difference: difference(item, owner.made.figure, units.figure),
    unitCoverage: units.coverage,
  };
  const source = owner.given || sharedList ? chosenSource(item, settings) : "units";
  return { ...(source === "units" ? fromUnits(units, owner) : fromOwner(units, owner, source)), ...beside };
}

/** Σ units, because the agency gave nothing usable or because it was chosen. */
function fromUnits(units: Outcome, { given, made }: OwnerOutcome): Outcome {
  const unused = leaveOut(made.contributors, OWNER_NOT_USED);
  const spoilt = !given && made.contributors.length > 0;
  return {
    ...units,
    contributors: [...unused, ...units.contributors],
    problem: sentences(spoilt ? made.problem : null, units.problem),
    blocksFinal: units.blocksFinal || made.blocksFinal,
  };
}

function fromOwner(units: Outcome, { name, made }: OwnerOutcome, source: "owner" | "mixed"): Outcome {
  const lines = leaveOut(units.contributors, forComparison(name ?? ""));
  const whole = {
    ...made,
    tally: units.tally,
    texts: [...made.texts, ...units.texts],
    contributors: [...made.contributors, ...lines],
  };
  return source === "owner" ? whole : { ...whole, figure: null, problem: TWO_SOURCES, blocksFinal: true };
}

/** In place: the lines were made for this row alone, and there may be half a million of them. */
function leaveOut(lines: Contributor[], reason: string): Contributor[] {
  for (const line of lines) line.leftOut ??= reason;
  return lines;
}

/**
 * A ratio stands beside its parts on paper, so all three come from one source: the parts decide, and
 * a choice that would mix them is refused instead of printed.
 */
function chosenSource(item: Item, { useUnitSum }: ConsolidationSettings): "owner" | "units" | "mixed" {
  const own = useUnitSum.includes(item.key);
  if (item.kind !== "ratio") return own ? "units" : "owner";
  const chosen = [item.numerator, item.denominator].filter((key) => key !== undefined && useUnitSum.includes(key));
  if (chosen.length === 2) return "units";
  return chosen.length === 0 && !own ? "owner" : "mixed";
}

function difference(item: Item, owner: string | null, units: string | null): string | null {
  if (owner === null || units === null || item.kind === "choice" || item.kind === "text") return null;
  return subtractDecimals(owner, units);
}
