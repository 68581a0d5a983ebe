import type { Known, PayloadRules, Transport } from "./change";
import { deferredStorage } from "./deferred-storage";
import { openStorage } from "./idb-storage";
import { newOpId } from "./op-id";
import { Outbox } from "./outbox";
import { TabChannel } from "./tab-channel";
import type { Turn } from "./turn";

type LaneOptions<P> = {
  /** Report, membership and lane: edits of another person or role are never sent as this one's. */
  scope: string;
  transport: Transport<P>;
  rules: PayloadRules<P>;
  known: Iterable<readonly [string, Known<P>]>;
  turn: Turn;
  limits: { changesMax: number; bytesMax: number };
};

export type Lane<P> = { outbox: Outbox<P>; start: (sends: boolean) => Promise<void>; stop: () => void };

/** An outbox with the browser around it: IndexedDB beneath, the other tabs beside. */
export function openLane<P>({ scope, ...options }: LaneOptions<P>): Lane<P> {
  const tab = newOpId();
  let channel: TabChannel<P> | null = null;
  const outbox: Outbox<P> = new Outbox<P>({
    ...options,
    tab,
    storage: deferredStorage(() => openStorage<P>(scope)),
    onSaved: (key, known) => channel?.saved(key, known),
  });
  return {
    outbox,
    async start(sends) {
      const opened = new TabChannel<P>(scope, tab, (key, known) => outbox.learn(key, known));
      channel = opened;
      const others = await opened.others();
      // Left again meanwhile: what waits is the next page's to send.
      if (channel === opened) await outbox.start(others, sends);
    },
    stop() {
      void outbox.flush(true);
      outbox.stop();
      channel?.close();
      channel = null;
    },
  };
}
