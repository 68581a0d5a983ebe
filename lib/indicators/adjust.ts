import type { ConsolidatedItem, Consolidation, Contributor } from "./consolidation";
import { OWNER_NOT_USED } from "./consolidation-steps/sentences";
import { addDecimals } from "./decimal";
import { computeRatio } from "./ratio";
import type { Item } from "./template";

/**
 * A change of a consolidated figure: a delta with its author and reason, never a new total. `supplies`: the units whose
 * own missing figure of this row it stands in for; a delta for any other reason supplies nobody's.
 */
export type Adjustment = {
  key: string;
  delta: string;
  reason: string;
  by: string;
  supplies?: readonly SuppliedUnit[];
};

export type SuppliedUnit = { unitId: string; unit: string };

export type AdjustedItem<A extends Adjustment = Adjustment> = ConsolidatedItem & {
  /** The figure with its adjustments; equals `figure` where there are none. */
  adjustedFigure: string | null;
  adjustedNumerator: string | null;
  adjustedDenominator: string | null;
  /** Sum of the deltas on this row; null without any. */
  delta: string | null;
  adjustments: A[];
  /** The row blocked a final run, and what each of its units did not give was supplied by an adjustment that says so. */
  resolved: boolean;
};

type Part = "numerator" | "denominator";

/** Only figures that people count or measure; a ratio and a matrix's total follow their parts, codes and words have no delta. */
export const isAdjustable = (item: Item): boolean =>
  (item.kind === "count" || item.kind === "quantity") && !item.derived;

const halfPair = ({ leftOut, numerator, denominator }: Contributor): boolean =>
  leftOut !== null && (numerator == null) !== (denominator == null);

/** Units that gave one part of this ratio and not the other; none where the ratio is the lead agency's. */
const incompleteLines = ({ madeBy, contributors }: ConsolidatedItem): Contributor[] =>
  madeBy === "ratioOfSums" ? contributors.filter((line) => line.sheet === undefined && halfPair(line)) : [];

/** Half a pair of the lead agency blocks too, and no unit's figure can stand in for it. */
const ownerBlocks = ({ contributors }: ConsolidatedItem): boolean =>
  contributors.some((line) => line.sheet === "province" && halfPair(line) && line.leftOut !== OWNER_NOT_USED);

/** The rows people type for one row: itself, or those a matrix's total adds. */
const typedRows = (items: ReadonlyMap<string, Item>, key: string): readonly string[] => {
  const item = items.get(key);
  return item?.derived ? (item.totalOf ?? []) : [key];
};

/** For each row, the units that did not give it while they gave the other part of its ratio, in official order. */
export function lackingUnits(
  items: ReadonlyMap<string, Item>,
  result: Pick<Consolidation, "items">,
): Map<string, SuppliedUnit[]> {
  const byRow = new Map<string, Map<string, SuppliedUnit>>();
  for (const made of result.items) {
    for (const line of incompleteLines(made)) {
      const part = items.get(made.key)?.[line.numerator == null ? "numerator" : "denominator"];
      for (const key of part === undefined ? [] : typedRows(items, part)) {
        const units = byRow.get(key) ?? new Map<string, SuppliedUnit>();
        byRow.set(key, units.set(line.unitId, { unitId: line.unitId, unit: line.unit }));
      }
    }
  }
  return new Map([...byRow].map(([key, units]) => [key, [...units.values()]]));
}

/**
 * The figures of a run with its adjustments. A ratio follows the adjusted figures of its two rows. Its incomplete
 * pairs stay out, until an adjustment says of each that it supplies the very part the unit lacks: then the part the
 * unit gave counts too. A delta that supplies units never enters a ratio those units are not in.
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
  const of = (key: string | undefined): A[] =>
    key === undefined ? [] : typedRows(items, key).flatMap((row) => byKey.get(row) ?? []);
  return new Map(
    result.items.map((made) => {
      const item = items.get(made.key);
      const parts = { numerator: of(item?.numerator), denominator: of(item?.denominator) };
      return [made.key, { ...adjustItem(made, parts, sumOf(of(made.key))), adjustments: byKey.get(made.key) ?? [] }];
    }),
  );
}

const sumOf = (adjustments: readonly Adjustment[]): string | null =>
  adjustments.length === 0 ? null : addDecimals(adjustments.map(({ delta }) => delta));

const suppliesNobody = ({ supplies = [] }: Adjustment): boolean => supplies.length === 0;

function adjustItem(
  made: ConsolidatedItem,
  adjustments: Record<Part, readonly Adjustment[]>,
  delta: string | null,
): Omit<AdjustedItem, "adjustments"> {
  const incomplete = incompleteLines(made);
  /** Those that stand in for units this ratio lacks that part of, and for no other. */
  const supplying = (part: Part): Adjustment[] => {
    const lacking = new Set(incomplete.filter((line) => line[part] == null).map(({ unitId }) => unitId));
    return adjustments[part].filter(
      (one) => !suppliesNobody(one) && (one.supplies ?? []).every(({ unitId }) => lacking.has(unitId)),
    );
  };
  const suppliers = { numerator: supplying("numerator"), denominator: supplying("denominator") };
  const isSupplied = (line: Contributor): boolean =>
    suppliers[line.numerator == null ? "numerator" : "denominator"].some(({ supplies = [] }) =>
      supplies.some(({ unitId }) => unitId === line.unitId),
    );
  const resolved = made.blocksFinal && incomplete.length > 0 && incomplete.every(isSupplied) && !ownerBlocks(made);
  const deltaOf = (part: Part): string | null =>
    sumOf([...adjustments[part].filter(suppliesNobody), ...(resolved ? suppliers[part] : [])]);
  const deltas = { numerator: deltaOf("numerator"), denominator: deltaOf("denominator") };
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
