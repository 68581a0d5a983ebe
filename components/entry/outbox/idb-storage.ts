import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Change, Flight } from "./change";
import { memoryStorage } from "./memory-storage";
import type { OutboxStorage } from "./storage";

type Row<V> = { scope: string; tab: string; id: string; body: V };

interface OutboxDb extends DBSchema {
  changes: { key: [string, string, string]; value: Row<Change<unknown>>; indexes: { scope: string } };
  flights: { key: [string, string, string]; value: Row<Flight<unknown>>; indexes: { scope: string } };
}

let opening: Promise<IDBPDatabase<OutboxDb>> | null = null;

const openOutboxDb = (): Promise<IDBPDatabase<OutboxDb>> => {
  opening ??= openDB<OutboxDb>("bao-cao-cchc", 1, {
    upgrade(db) {
      for (const name of ["changes", "flights"] as const) {
        db.createObjectStore(name, { keyPath: ["scope", "tab", "id"] }).createIndex("scope", "scope");
      }
    },
  });
  return opening;
};

/** Storage in the browser's IndexedDB for one scope (report, membership, lane); in memory where that is forbidden. */
export async function openStorage<P>(scope: string): Promise<OutboxStorage<P>> {
  try {
    return idbStorage<P>(await openOutboxDb(), scope);
  } catch {
    return memoryStorage<P>();
  }
}

/** Writes of one page are made in the order they are asked for: IndexedDB runs overlapping transactions so. */
function idbStorage<P>(db: IDBPDatabase<OutboxDb>, scope: string): OutboxStorage<P> {
  const stores = ["changes", "flights"] as const;
  const row = <V extends Change<P> | Flight<P>>(tab: string, id: string, body: V) => ({ scope, tab, id, body });
  return {
    durable: true,
    async put(tab, changes) {
      const tx = db.transaction("changes", "readwrite");
      await Promise.all([...changes.map((change) => tx.store.put(row(tab, change.key, change))), tx.done]);
    },
    async remove(tab, keys) {
      if (keys.length === 0) return;
      const tx = db.transaction("changes", "readwrite");
      await Promise.all([...keys.map((key) => tx.store.delete([scope, tab, key])), tx.done]);
    },
    async board(tab, flight, keys) {
      const tx = db.transaction(stores, "readwrite");
      const changes = tx.objectStore("changes");
      await Promise.all([
        tx.objectStore("flights").put(row(tab, flight.opId, flight)),
        ...keys.map((key) => changes.delete([scope, tab, key])),
        tx.done,
      ]);
    },
    async land(tab, opId, leftOver) {
      const tx = db.transaction(stores, "readwrite");
      const changes = tx.objectStore("changes");
      await Promise.all([
        tx.objectStore("flights").delete([scope, tab, opId]),
        ...leftOver.map((change) => changes.put(row(tab, change.key, change))),
        tx.done,
      ]);
    },
    async adopt(tab, alive) {
      const tx = db.transaction(stores, "readwrite");
      const changes = (await tx.objectStore("changes").index("scope").getAll(scope)) as Row<Change<P>>[];
      const flights = (await tx.objectStore("flights").index("scope").getAll(scope)) as Row<Flight<P>>[];
      const gone = (of: Row<unknown>) => of.tab !== tab && !alive.includes(of.tab);
      const own = flights.filter((of) => of.tab === tab).flatMap((of) => of.body.changes);
      own.push(...changes.filter((of) => of.tab === tab).map((of) => of.body));
      const adopted = new Map<string, Change<P>>();
      for (const left of changes.filter(gone)) {
        await tx.objectStore("changes").delete([scope, left.tab, left.id]);
        const newer = (there: Change<P>) => there.key === left.id && there.lastAt > left.body.lastAt;
        if ([...own, ...adopted.values()].some(newer)) continue;
        adopted.set(left.id, left.body);
        await tx.objectStore("changes").put(row(tab, left.id, left.body));
      }
      const adoptedFlights = flights.filter(gone);
      for (const left of adoptedFlights) {
        await tx.objectStore("flights").delete([scope, left.tab, left.id]);
        await tx.objectStore("flights").put(row(tab, left.id, left.body));
      }
      await tx.done;
      return { changes: [...adopted.values()], flights: adoptedFlights.map((of) => of.body) };
    },
  };
}
