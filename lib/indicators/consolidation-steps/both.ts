import type { ConsolidatedItem } from "../consolidation";
import { subtractDecimals } from "../decimal";
import type { Item } from "../template";
import { type Outcome, sentences } from "./outcome";
import type { OwnerOutcome } from "./owner-figure";
import { OWNER_NOT_USED, TWO_SOURCES } from "./sentences";
import type { RowSource } from "./sources";

type Both = Outcome & Pick<ConsolidatedItem, "unitSum" | "ownerFigure" | "ownerName" | "difference" | "unitCoverage">;

/**
 * Rows of scope `both`: the province's figure is the lead agency's when given, with Σ units beside
 * it and the difference; Sở Nội vụ may choose Σ for a row. The two are never added together.
 */
export function ownerOrUnits(item: Item, units: Outcome, { owner, source, chosen }: RowSource): Both {
  return {
    ...(source === "units" ? fromUnits(units, owner, chosen) : fromOwner(units, owner, source)),
    unitSum: units.figure,
    ownerFigure: owner.made.figure,
    ownerName: owner.name,
    difference: difference(item, owner.made.figure, units.figure),
    unitCoverage: units.coverage,
  };
}

/** Σ units, because the agency gave nothing usable or because it was chosen. */
function fromUnits(units: Outcome, { given, made }: OwnerOutcome, chosen: boolean): Outcome {
  const ofOwner = made.contributors();
  const unused = ofOwner.map((line) => ({
    ...line,
    leftOut: chosen ? OWNER_NOT_USED : (line.leftOut ?? OWNER_NOT_USED),
  }));
  const spoilt = !chosen && !given && ofOwner.length > 0;
  return {
    ...units,
    contributors: () => [...unused, ...units.contributors()],
    problem: sentences(spoilt ? made.problem : null, units.problem),
    blocksFinal: units.blocksFinal || (!chosen && made.blocksFinal),
  };
}

function fromOwner(units: Outcome, { made }: OwnerOutcome, source: "owner" | "mixed"): Outcome {
  const whole = {
    ...made,
    tally: units.tally,
    texts: [...made.texts, ...units.texts],
    contributors: () => [...made.contributors(), ...units.contributors()],
  };
  return source === "owner" ? whole : { ...whole, figure: null, problem: TWO_SOURCES, blocksFinal: true };
}

function difference(item: Item, owner: string | null, units: string | null): string | null {
  if (owner === null || units === null || item.kind === "choice" || item.kind === "text") return null;
  return subtractDecimals(owner, units);
}
