import { bearsNameOf, bearsSymbolOf } from "@/lib/indicators/agency-name";
import type { Parse } from "@/lib/indicators/contract";

type Unit = { id: string; name: string; shortName: string };

/**
 * Whose report a file is, by its letterhead: the unit of that name, else the only unit with the abbreviation of its
 * symbol. Null when none or several fit: a person is asked.
 */
export function matchUnit(header: Pick<Parse["header"], "agency" | "superior" | "symbol">, units: readonly Unit[]) {
  const only = (fits: readonly Unit[]): string | null => (fits.length === 1 ? (fits[0]?.id ?? null) : null);
  const named = units.filter((unit) => bearsNameOf(header, unit));
  return only(named.length > 0 ? named : units.filter((unit) => bearsSymbolOf(header, unit)));
}
