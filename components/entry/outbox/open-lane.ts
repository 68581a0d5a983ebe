import type { Known, PayloadRules, Transport } from "./change";
import { deferredStorage } from "./deferred-storage";
import { openStorage } from "./idb-storage";
import { newOpId } from "./op-id";
import { Outbox } from "./outbox";
import { remember, withRemembered } from "./remembered";
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

export type Lane<P> = {
  outbox: Outbox<P>;
  /** This tab had it open before. */
  reopened: boolean;
  start: (sends: boolean) => Promise<void>;
  stop: () => void;
};

/** An outbox with the browser around it: IndexedDB beneath, the other tabs beside. */
export function openLane<P>({ scope, ...options }: LaneOptions<P>): Lane<P> {
  const tab = newOpId();
  const { known, reopened } = withRemembered(scope, options.known);
  let channel: TabChannel<P> | null = null;
  const outbox: Outbox<P> = new Outbox<P>({
    ...options,
    known,
    tab,
    storage: deferredStorage(() => openStorage<P>(scope)),
    onSaved: (key, saved) => {
      remember(scope, key, saved);
      channel?.saved(key, saved);
    },
  });
  return {
    outbox,
    reopened,
    async start(sends) {
      const opened = new TabChannel<P>(scope, tab, (key, saved) => {
        remember(scope, key, saved);
        outbox.learn(key, saved);
      });
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
