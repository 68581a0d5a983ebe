import type { Change, Flight } from "./change";
import type { OutboxStorage } from "./storage";

type Kept<P> = { changes: Map<string, Map<string, Change<P>>>; flights: Map<string, Map<string, Flight<P>>> };

const shelf = <V>(of: Map<string, Map<string, V>>, tab: string): Map<string, V> => {
  const found = of.get(tab) ?? new Map<string, V>();
  of.set(tab, found);
  return found;
};

/** The same contract without a disk: for browsers that forbid IndexedDB, and for tests (shared by "tabs"). */
export function memoryStorage<P>(durable = false): OutboxStorage<P> {
  const kept: Kept<P> = { changes: new Map(), flights: new Map() };
  const put = (tab: string, changes: readonly Change<P>[]) => {
    for (const change of changes) shelf(kept.changes, tab).set(change.key, structuredClone(change));
  };
  return {
    durable,
    put: async (tab, changes) => put(tab, changes),
    remove: async (tab, keys) => {
      for (const key of keys) shelf(kept.changes, tab).delete(key);
    },
    board: async (tab, flight, keys) => {
      shelf(kept.flights, tab).set(flight.opId, structuredClone(flight));
      for (const key of keys) shelf(kept.changes, tab).delete(key);
    },
    land: async (tab, opId, leftOver) => {
      shelf(kept.flights, tab).delete(opId);
      put(tab, leftOver);
    },
    adopt: async (tab, alive) => {
      const gone = (other: string) => other !== tab && !alive.includes(other);
      const own = [...shelf(kept.changes, tab).values(), ...flightsOf(kept, tab).flatMap((flight) => flight.changes)];
      const adopted = new Map<string, Change<P>>();
      for (const [other, changes] of kept.changes) {
        if (!gone(other)) continue;
        for (const left of changes.values()) {
          const newer = (there: Change<P>) => there.key === left.key && there.lastAt > left.lastAt;
          if (![...own, ...adopted.values()].some(newer)) adopted.set(left.key, left);
        }
        kept.changes.delete(other);
      }
      put(tab, [...adopted.values()]);
      const flights: Flight<P>[] = [];
      for (const other of [...kept.flights.keys()].filter(gone)) {
        flights.push(...flightsOf(kept, other));
        kept.flights.delete(other);
      }
      for (const flight of flights) shelf(kept.flights, tab).set(flight.opId, flight);
      return structuredClone({ changes: [...adopted.values()], flights });
    },
  };
}

const flightsOf = <P>(kept: Kept<P>, tab: string): Flight<P>[] => [...(kept.flights.get(tab)?.values() ?? [])];
