import type { Consolidation } from "../indicators/consolidation";
import { isUnitLine } from "./form-coverage";

type RunUnit = { unitId: string; name: string };

/** Everyone with a line in the run, in the run's order (the official one): the columns of tables by unit. */
export function unitsOfRun({ units, items }: Consolidation): RunUnit[] {
  const found = new Map<string, RunUnit>();
  for (const { contributors } of items) {
    for (const line of contributors) {
      if (isUnitLine(line)) found.set(line.unitId, { unitId: line.unitId, name: line.unit });
    }
  }
  const place = new Map(units.map((name, index) => [name, index]));
  const placeOf = ({ name }: RunUnit): number => place.get(name) ?? units.length;
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}
