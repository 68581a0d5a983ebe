import type { OutboxStorage } from "./storage";

/** A storage that is opened at its first use: calls wait for it, in order, so typing never does. */
export function deferredStorage<P>(open: () => Promise<OutboxStorage<P>>): OutboxStorage<P> {
  let opened: OutboxStorage<P> | null = null;
  let opening: Promise<OutboxStorage<P>> | null = null;
  const ready = () => {
    opening ??= open().then((storage) => {
      opened = storage;
      return storage;
    });
    return opening;
  };
  return {
    get durable() {
      return opened?.durable ?? true;
    },
    put: (tab, changes) => ready().then((storage) => storage.put(tab, changes)),
    remove: (tab, keys) => ready().then((storage) => storage.remove(tab, keys)),
    board: (tab, flight, keys) => ready().then((storage) => storage.board(tab, flight, keys)),
    land: (tab, opId, leftOver) => ready().then((storage) => storage.land(tab, opId, leftOver)),
    adopt: (tab, alive) => ready().then((storage) => storage.adopt(tab, alive)),
  };
}
