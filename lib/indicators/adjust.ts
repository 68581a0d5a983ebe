import type { ConsolidatedItem, Consolidation, Contributor } from "./consolidation";
import { addDecimals } from "./decimal";
import { computeRatio } from "./ratio";
import type { Item } from "./template";

/** A change of a consolidated figure: a delta with its author and reason, never a new total. */
export type Adjustment = { key: string; delta: string; reason: string; by: string };

export type AdjustedItem<A extends Adjustment = Adjustment> = ConsolidatedItem & {
  /** The figure with its adjustments; equals `figure` where there are none. */
  adjustedFigure: string | null;
  adjustedNumerator: string | null;
  adjustedDenominator: string | null;
  /** Sum of the deltas on this row; null without any. */
  delta: string | null;
  adjustments: A[];
  /** The row blocked a final run, and the parts its units did not give were adjusted in. */
  resolved: boolean;
};

type Part = "numerator" | "denominator";
const PARTS: readonly Part[] = ["numerator", "denominator"];

/** Only figures that people count or measure; a ratio and a matrix's total follow their parts, codes and words have no delta. */
export const isAdjustable = (item: Item): boolean =>
  (item.kind === "count" || item.kind === "quantity") && !item.derived;

/** Units that gave one part of this ratio and not the other. */
const incompleteLines = ({ contributors }: ConsolidatedItem): Contributor[] =>
  contributors.filter(
    ({ sheet, leftOut, numerator, denominator }) =>
      sheet === undefined && leftOut !== null && (numerator === null) !== (denominator === null),
  );

/**
 * The figures of a run with its adjustments. A ratio follows the adjusted figures of its two rows. Its incomplete
 * pairs stay out, until the very part they lack was adjusted in on that part's row: then the part they gave counts too.
 */
export function applyAdjustments<A extends Adjustment>(
  items: ReadonlyMap<string, Item>,
  result: Consolidation,
  adjustments: readonly A[],
): Map<string, AdjustedItem<A>> {
  const byKey = new Map<string, A[]>();
  for (const adjustment of adjustments) {
    byKey.set(adjustment.key, [...(byKey.get(adjustment.key) ?? []), adjustment]);
  }
  const deltaOf = (key: string | undefined): string | null => {
    if (key === undefined) return null;
    const item = items.get(key);
    const own = (item?.derived ? (item.totalOf ?? []) : [key]).flatMap((part) => byKey.get(part) ?? []);
    return own.length === 0 ? null : addDecimals(own.map(({ delta }) => delta));
  };
  return new Map(
    result.items.map((made) => {
      const item = items.get(made.key);
      const deltas = { numerator: deltaOf(item?.numerator), denominator: deltaOf(item?.denominator) };
      return [made.key, { ...adjustItem(made, deltas, deltaOf(made.key)), adjustments: byKey.get(made.key) ?? [] }];
    }),
  );
}

function adjustItem(
  made: ConsolidatedItem,
  deltas: Record<Part, string | null>,
  delta: string | null,
): Omit<AdjustedItem, "adjustments"> {
  const incomplete = incompleteLines(made);
  const lacking = PARTS.filter((part) => incomplete.some((line) => line[part] === null));
  const resolved = made.blocksFinal && lacking.length > 0 && lacking.every((part) => deltas[part] !== null);
  const partOf = (part: Part): string | null => {
    const given = resolved ? incomplete.flatMap((line) => line[part] ?? []) : [];
    const base = made[part];
    if (base === null && !resolved) return null;
    return addDecimals([base ?? "0", ...given, deltas[part] ?? "0"]);
  };
  const numerator = partOf("numerator");
  const denominator = partOf("denominator");
  const moved = resolved || (numerator !== null && (deltas.numerator !== null || deltas.denominator !== null));
  const plain = delta === null ? made.figure : addDecimals([made.figure ?? "0", delta]);
  return {
    ...made,
    adjustedFigure: moved ? computeRatio(numerator, denominator) : plain,
    adjustedNumerator: numerator,
    adjustedDenominator: denominator,
    delta,
    resolved,
  };
}

/** Keys of the rows that keep a run from being closed: a figure that cannot be made, and nobody supplied what lacks. */
export const blockingKeys = (adjusted: ReadonlyMap<string, AdjustedItem>): string[] =>
  [...adjusted.values()].filter((made) => made.blocksFinal && !made.resolved).map(({ key }) => key);
