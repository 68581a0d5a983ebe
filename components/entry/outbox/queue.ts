import type { Answer, Change, EditSource, Flight, Known, PayloadRules, SaveState, Theirs } from "./change";

/** The server answered the request but said nothing of this key: shown beside what was typed. */
const NO_ANSWER = "Máy chủ chưa trả lời cho nội dung này.";

type Limits = { changesMax: number; bytesMax: number };

/**
 * The unacknowledged edits of one lane and what the server is known to hold: plain state, no clock, no
 * timer, no network. A key is in `changes` (to be sent), in a flight (sent, unanswered), or in both when
 * it was edited again meanwhile.
 */
export class Queue<P> {
  readonly changes = new Map<string, Change<P>>();
  readonly flights: Flight<P>[] = [];
  readonly #known = new Map<string, Known<P>>();
  readonly #rules: PayloadRules<P>;

  constructor(rules: PayloadRules<P>, known: Iterable<readonly [string, Known<P>]> = []) {
    this.#rules = rules;
    for (const [key, value] of known) this.#known.set(key, value);
  }

  known(key: string): Known<P> {
    return this.#known.get(key) ?? { version: 0, payload: this.#rules.blank };
  }

  /** What the person sees: the newest edit, sent or not, else what the server holds. */
  current(key: string): P {
    return this.changes.get(key)?.payload ?? this.#inFlight(key)?.payload ?? this.known(key).payload;
  }

  stateOf(key: string): SaveState {
    const change = this.changes.get(key);
    if (change?.conflict) return "conflict";
    if (change?.refused) return "refused";
    if (this.#inFlight(key)) return "sending";
    return change ? "unsent" : "settled";
  }

  /** Keys with anything unacknowledged. */
  keys(): string[] {
    return [
      ...new Set([...this.changes.keys(), ...this.flights.flatMap((flight) => flight.changes.map((c) => c.key))]),
    ];
  }

  /** Keeps an edit. Null when it only goes back to what the server holds: nothing is left to send. */
  edit(key: string, payload: P, how: string, now: number, source?: EditSource): Change<P> | null {
    const before = this.changes.get(key);
    const sent = this.#inFlight(key);
    if (!sent && !before?.conflict && this.#rules.same(payload, this.known(key).payload)) {
      this.changes.delete(key);
      return null;
    }
    const start = before ?? (sent ? { base: sent.payload, baseVersion: sent.baseVersion } : this.#start(key));
    const change: Change<P> = {
      key,
      payload,
      base: start.base,
      baseVersion: start.baseVersion,
      how,
      source,
      firstAt: before && !before.conflict && !before.refused ? before.firstAt : now,
      lastAt: now,
      conflict: before?.conflict ?? null,
      refused: null,
    };
    this.changes.set(key, change);
    return change;
  }

  /** The next request: the flight not yet answered, else as many waiting edits as fit; null when there is none. */
  board(limits: Limits, now: number, newOpId: () => string): { flight: Flight<P>; fresh: boolean } | null {
    const waiting = this.flights[0];
    if (waiting) return { flight: waiting, fresh: false };
    const boarding: Change<P>[] = [];
    let bytes = 0;
    for (const change of this.changes.values()) {
      if (change.conflict || change.refused !== null) continue;
      bytes += 3 * JSON.stringify(change.payload).length + JSON.stringify(change.source ?? null).length;
      if (boarding.length > 0 && (bytes > limits.bytesMax || boarding.length >= limits.changesMax)) break;
      boarding.push(change);
    }
    if (boarding.length === 0) return null;
    const flight = { opId: newOpId(), changes: boarding, createdAt: now };
    this.flights.push(flight);
    for (const change of boarding) this.changes.delete(change.key);
    return { flight, fresh: true };
  }

  /** Takes in the server's answers; afterwards `changes` holds what is left over of the flight's keys. */
  land(flight: Flight<P>, answers: readonly Answer<P>[]): void {
    this.#remove(flight);
    const byKey = new Map(answers.map((answer) => [answer.key, answer]));
    for (const sent of flight.changes) {
      const answer = byKey.get(sent.key) ?? { key: sent.key, outcome: "refused" as const, why: NO_ANSWER };
      if (answer.outcome === "saved") this.#saved(sent, answer.version);
      else if (answer.outcome === "conflict") this.#met(sent, answer.theirs);
      else this.#refused(sent, answer.why);
    }
  }

  /** The server will not take the request: its edits stay here, marked, with what was typed since. */
  turnDown(flight: Flight<P>, why: string): void {
    this.#remove(flight);
    for (const sent of flight.changes) {
      const newer = this.changes.get(sent.key) ?? sent;
      this.changes.set(sent.key, { ...newer, base: sent.base, baseVersion: sent.baseVersion, refused: why });
    }
  }

  /** Another tab has saved this key: shown here when nothing of ours waits for it. */
  learn(key: string, known: Known<P>): void {
    if (known.version > this.known(key).version) this.#known.set(key, known);
  }

  /** A person chose. Mine is sent over theirs; theirs ends the edit. */
  resolve(key: string, choice: "mine" | "theirs", now: number): Change<P> | null {
    const change = this.changes.get(key);
    if (!change?.conflict) return change ?? null;
    if (choice === "theirs") {
      this.changes.delete(key);
      return null;
    }
    const { version, payload } = change.conflict;
    const next = { ...change, base: payload, baseVersion: version, conflict: null, firstAt: now, lastAt: now };
    this.changes.set(key, next);
    return next;
  }

  /** Lets a refused edit be sent again, or gives an edit up. */
  retry(key: string): Change<P> | null {
    const change = this.changes.get(key);
    if (!change) return null;
    const next = { ...change, refused: null };
    this.changes.set(key, next);
    return next;
  }

  discard(key: string): void {
    this.changes.delete(key);
  }

  /** What closed tabs left: of two edits of one key the later key press stands, also one that is under way. */
  takeIn(changes: readonly Change<P>[], flights: readonly Flight<P>[]): void {
    for (const flight of flights) {
      if (!this.flights.some(({ opId }) => opId === flight.opId)) this.flights.push(flight);
    }
    this.flights.sort((a, b) => a.createdAt - b.createdAt);
    for (const change of changes) {
      const here = this.changes.get(change.key);
      const sent = this.#inFlight(change.key);
      // An edit that waited beside a request of the same moment was typed after it.
      if (here ? here.lastAt < change.lastAt : !sent || sent.lastAt <= change.lastAt) {
        this.changes.set(change.key, change);
      }
    }
  }

  #start(key: string): { base: P; baseVersion: number } {
    const { payload, version } = this.known(key);
    return { base: payload, baseVersion: version };
  }

  #inFlight(key: string): Change<P> | undefined {
    return this.flights.flatMap((flight) => flight.changes).findLast((change) => change.key === key);
  }

  #remove(flight: Flight<P>): void {
    const at = this.flights.findIndex(({ opId }) => opId === flight.opId);
    if (at >= 0) this.flights.splice(at, 1);
  }

  #saved(sent: Change<P>, version: number): void {
    this.learn(sent.key, { version, payload: sent.payload });
    const newer = this.changes.get(sent.key);
    if (!newer || newer.conflict) return;
    if (this.#rules.same(newer.payload, sent.payload)) this.changes.delete(sent.key);
    else this.changes.set(sent.key, { ...newer, base: sent.payload, baseVersion: version });
  }

  #met(sent: Change<P>, theirs: Theirs<P>): void {
    this.learn(sent.key, theirs);
    const mine = this.changes.get(sent.key) ?? sent;
    const merged = this.#rules.merge(sent.base, mine.payload, theirs.payload);
    const together = this.#rules.same(mine.payload, theirs.payload) ? theirs.payload : merged;
    if (together === null) this.changes.set(sent.key, { ...mine, base: sent.base, conflict: theirs });
    else if (this.#rules.same(together, theirs.payload)) this.changes.delete(sent.key);
    else {
      const next = { ...mine, payload: together, base: theirs.payload, baseVersion: theirs.version, conflict: null };
      this.changes.set(sent.key, next);
    }
  }

  #refused(sent: Change<P>, why: string): void {
    const newer = this.changes.get(sent.key);
    if (newer) this.changes.set(sent.key, { ...newer, base: sent.base, baseVersion: sent.baseVersion });
    else this.changes.set(sent.key, { ...sent, refused: why });
  }
}
