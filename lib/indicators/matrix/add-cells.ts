import type { Cell } from "../cell";
import { addDecimals } from "../decimal";

/** How much a state says: two rows of one name are one row, and a figure outweighs the absence of one. */
const WEIGHT = { blank: 0, notApplicable: 1, none: 2, value: 3 } as const satisfies Record<Cell["state"], number>;

/** Two cells of one unit that turn out to be the same cell of the province: figures are added, exactly. */
export function addCells(first: Cell | undefined, second: Cell): Cell {
  if (!first) return second;
  if (first.state === "value" && second.state === "value" && first.value !== null && second.value !== null) {
    return { ...first, value: addDecimals([first.value, second.value]), parts: null, raw: "" };
  }
  // What could not be read stays in sight, so that the sum is not taken for whole.
  if (first.problem !== null || second.problem !== null) return first.problem === null ? second : first;
  return WEIGHT[first.state] >= WEIGHT[second.state] ? first : second;
}
