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
      for (const [other, changes] of kept.changes) {
        if (!gone(other)) continue;
        for (const change of changes.values()) putNewest(shelf(kept.changes, tab), change);
        kept.changes.delete(other);
      }
      for (const [other, flights] of kept.flights) {
        if (!gone(other)) continue;
        for (const flight of flights.values()) shelf(kept.flights, tab).set(flight.opId, flight);
        kept.flights.delete(other);
      }
      return {
        changes: structuredClone([...shelf(kept.changes, tab).values()]),
        flights: structuredClone([...shelf(kept.flights, tab).values()]),
      };
    },
  };
}

/** Of two tabs' unsent edits of one key, the later key press stands. */
function putNewest<P>(into: Map<string, Change<P>>, change: Change<P>): void {
  const there = into.get(change.key);
  if (!there || there.lastAt <= change.lastAt) into.set(change.key, change);
}
