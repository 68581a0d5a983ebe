import type { Change, Flight } from "./change";

/**
 * Where one report's unacknowledged edits wait, per membership and lane. Calls take effect in the order
 * they are made; each is all or nothing. Entries belong to a tab, so that two tabs never remove each
 * other's.
 */
export type OutboxStorage<P> = {
  /** False when nothing survives the tab (a browser that forbids IndexedDB). */
  readonly durable: boolean;
  put(tab: string, changes: readonly Change<P>[]): Promise<void>;
  remove(tab: string, keys: readonly string[]): Promise<void>;
  /** The changes of these keys leave the queue as this flight. */
  board(tab: string, flight: Flight<P>, keys: readonly string[]): Promise<void>;
  /** The flight is answered: it goes, and what its answers left over is put. */
  land(tab: string, opId: string, leftOver: readonly Change<P>[]): Promise<void>;
  /**
   * Everything of tabs that are not alive becomes this tab's; returns what came so. This tab's own edits are not
   * among it: in memory they may be newer than here, and an older one read back would be sent over them.
   */
  adopt(tab: string, alive: readonly string[]): Promise<{ changes: Change<P>[]; flights: Flight<P>[] }>;
};
