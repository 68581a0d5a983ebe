import type { EditSource, Known, PayloadRules, SaveState, Theirs, Transport } from "./change";
import { newOpId } from "./op-id";
import { Queue } from "./queue";
import type { OutboxStorage } from "./storage";
import type { Turn } from "./turn";

export type OutboxTimes = {
  /** From the last key press to sending. */
  debounceMs: number;
  /** A person who never pauses is sent nevertheless. */
  waitMaxMs: number;
  retryFirstMs: number;
  retryMaxMs: number;
};

export const OUTBOX_TIMES: OutboxTimes = { debounceMs: 800, waitMaxMs: 4000, retryFirstMs: 1000, retryMaxMs: 30_000 };

type Options<P> = {
  tab: string;
  storage: OutboxStorage<P>;
  transport: Transport<P>;
  rules: PayloadRules<P>;
  known: Iterable<readonly [string, Known<P>]>;
  turn: Turn;
  limits: { changesMax: number; bytesMax: number };
  times?: OutboxTimes;
  now?: () => number;
  random?: () => number;
  /** The server now holds this: told to the other tabs. */
  onSaved?: (key: string, known: Known<P>) => void;
};

export type Trouble = "unreachable" | "signedOut" | "otherPerson";

/** How one lane stands, for the line at the top of the page. */
export type LaneStatus = {
  /** Edits the server has not answered for, without those that wait for a person. */
  pending: number;
  conflicts: string[];
  refused: string[];
  /** First unacknowledged key press, or the last answer when one came since: of many, the others only wait their turn. */
  oldestAt: number | null;
  /** Server time of the last acknowledgement. */
  savedAt: string | null;
  trouble: Trouble | null;
};

/**
 * Keeps every edit until the server has acknowledged it: first into storage, then out in small batches,
 * one at a time, the same batch again under the same id until it is answered.
 */
export class Outbox<P> {
  readonly #queue: Queue<P>;
  readonly #o: Options<P>;
  readonly #times: OutboxTimes;
  readonly #listeners = new Set<(keys: readonly string[]) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #sends = false;
  /** A locked report: what waits here is shown, and nothing of it goes anywhere. */
  #holds = false;
  #attempts = 0;
  #trouble: Trouble | null = null;
  #savedAt: string | null = null;
  /** By this machine's clock. */
  #answeredAt = 0;
  #storageFailed = false;

  constructor(options: Options<P>) {
    this.#o = options;
    this.#times = options.times ?? OUTBOX_TIMES;
    this.#queue = new Queue(options.rules, options.known);
  }

  /** Takes in what closed tabs left and begins to send. `sends` false (a locked report): only shows it. */
  async start(alive: readonly string[], sends: boolean): Promise<void> {
    this.#sends = sends;
    this.#holds = !sends;
    const left = await this.#o.storage.adopt(this.#o.tab, alive).catch(() => {
      this.#storageFailed = true;
      return { changes: [], flights: [] };
    });
    this.#queue.takeIn(left.changes, left.flights);
    // What was refused on another day (a report locked then) may be welcome now.
    if (sends) for (const { key, refused } of left.changes) if (refused !== null) this.#queue.retry(key);
    this.#tell(this.#queue.keys());
    if (this.#queue.keys().length > 0) void this.flush();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#sends = false;
  }

  subscribe(listener: (keys: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  current = (key: string): P => this.#queue.current(key);

  /** "Đang lưu" while all goes well; only what meets trouble says that it has not been sent. */
  stateOf = (key: string): SaveState => {
    const state = this.#queue.stateOf(key);
    if (state !== "unsent" && state !== "sending") return state;
    return this.#trouble === null && !this.#holds ? "sending" : "unsent";
  };

  theirs = (key: string): Theirs<P> | null => this.#queue.changes.get(key)?.conflict ?? null;
  refusal = (key: string): string | null => this.#queue.changes.get(key)?.refused ?? null;

  /** False when a closed tab would lose what is not yet acknowledged. */
  get durable(): boolean {
    return this.#o.storage.durable && !this.#storageFailed;
  }

  /** Keeps an edit: in storage at once, to the server after a pause. */
  edit(key: string, payload: P, how: string, source?: EditSource): void {
    const change = this.#queue.edit(key, payload, how, this.#now(), source);
    void this.#keep(change ? this.#o.storage.put(this.#o.tab, [change]) : this.#o.storage.remove(this.#o.tab, [key]));
    this.#tell([key]);
    this.#schedule();
  }

  resolve(key: string, choice: "mine" | "theirs"): void {
    this.#store(key, this.#queue.resolve(key, choice, this.#now()));
  }

  retry(key: string): void {
    this.#store(key, this.#queue.retry(key));
  }

  discard(key: string): void {
    this.#queue.discard(key);
    this.#store(key, null);
  }

  /** Another tab has saved a key. */
  learn(key: string, known: Known<P>): void {
    this.#queue.learn(key, known);
    this.#tell([key]);
  }

  /** Sends now: a box was left, the tab is being hidden (`keepalive`), the network is back. */
  async flush(keepalive = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#busy || !this.#sends) return;
    const next = this.#queue.board(this.#o.limits, this.#now(), newOpId);
    if (!next) return;
    this.#busy = true;
    const { flight } = next;
    const keys = flight.changes.map((change) => change.key);
    this.#tell(keys);
    const kept = next.fresh ? this.#keep(this.#o.storage.board(this.#o.tab, flight, keys)) : Promise.resolve();
    const send = () => this.#o.transport(flight, { keepalive });
    // A page being closed runs no continuation: what is hidden goes out without waiting for its turn.
    const result = keepalive ? await send() : await kept.then(() => this.#o.turn.run(send));
    this.#busy = false;
    if (result.kind === "unreachable" || result.kind === "signedOut" || result.kind === "otherPerson") {
      this.#trouble = result.kind;
      this.#tell(this.#queue.keys());
      if (result.kind === "unreachable") this.#retryLater();
      return;
    }
    const waiting = this.#trouble === null ? [] : this.#queue.keys();
    this.#trouble = null;
    this.#attempts = 0;
    this.#answeredAt = this.#now();
    if (result.kind === "answered") {
      if (result.answers.some(({ outcome }) => outcome === "saved")) this.#savedAt = result.savedAt;
      this.#queue.land(flight, result.answers);
      for (const answer of result.answers) {
        if (answer.outcome === "saved") this.#o.onSaved?.(answer.key, this.#queue.known(answer.key));
      }
    } else this.#queue.turnDown(flight, result.why);
    const leftOver = keys.flatMap((key) => this.#queue.changes.get(key) ?? []);
    const gone = keys.filter((key) => !this.#queue.changes.has(key));
    void this.#keep(this.#o.storage.land(this.#o.tab, flight.opId, leftOver));
    void this.#keep(this.#o.storage.remove(this.#o.tab, gone));
    this.#tell([...new Set([...keys, ...waiting])]);
    this.#schedule();
  }

  /** The network may be back, or the person has signed in again in another tab. */
  wake(): void {
    if (this.#trouble !== null) void this.flush();
  }

  status(): LaneStatus {
    const waiting = [...this.#queue.changes.values()];
    const sendable = waiting.filter((change) => !change.conflict && change.refused === null);
    const unanswered = [...sendable, ...this.#queue.flights.flatMap((flight) => flight.changes)];
    return {
      pending: new Set(unanswered.map((change) => change.key)).size,
      conflicts: waiting.filter((change) => change.conflict).map((change) => change.key),
      refused: waiting.filter((change) => change.refused !== null).map((change) => change.key),
      oldestAt:
        unanswered.length > 0
          ? Math.max(this.#answeredAt, Math.min(...unanswered.map((change) => change.firstAt)))
          : null,
      savedAt: this.#savedAt,
      trouble: this.#trouble,
    };
  }

  #store(key: string, change: Parameters<OutboxStorage<P>["put"]>[1][number] | null): void {
    void this.#keep(change ? this.#o.storage.put(this.#o.tab, [change]) : this.#o.storage.remove(this.#o.tab, [key]));
    this.#tell([key]);
    void this.flush();
  }

  #schedule(): void {
    // In trouble the retry timer, or a new sign-in, decides when to send again.
    if (this.#busy || !this.#sends || this.#trouble !== null) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#queue.changes.values()].filter((change) => !change.conflict && change.refused === null);
    if (waiting.length === 0 && this.#queue.flights.length === 0) return;
    const first = Math.min(...waiting.map((change) => change.firstAt));
    const last = Math.max(...waiting.map((change) => change.lastAt));
    const due = Math.min(last + this.#times.debounceMs, first + this.#times.waitMaxMs);
    const now = this.#now();
    this.#set(this.#queue.flights.length > 0 ? 0 : Math.max(0, due - now));
  }

  #retryLater(): void {
    const { retryFirstMs, retryMaxMs } = this.#times;
    const delay = Math.min(retryMaxMs, retryFirstMs * 2 ** this.#attempts);
    this.#attempts += 1;
    this.#set(delay * (0.75 + 0.5 * (this.#o.random ?? Math.random)()));
  }

  #set(delayMs: number): void {
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  /** A disk that fails must not stop typing: the edit is still in memory, and the page says so. */
  #keep(work: Promise<void>): Promise<void> {
    return work.catch(() => {
      this.#storageFailed = true;
    });
  }

  #now(): number {
    return (this.#o.now ?? Date.now)();
  }

  #tell(keys: readonly string[]): void {
    for (const listener of this.#listeners) listener(keys);
  }
}
