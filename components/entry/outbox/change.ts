import type { CellSource, SectionSource } from "@/lib/workflow/import-view";

/** Where in an uploaded file an edit was read, for what was taken from one. */
export type EditSource = CellSource | SectionSource;

/** What the server holds of one key, as far as this tab knows. */
export type Known<P> = { version: number; payload: P };

/** A newer value of the server that met this tab's own edit. */
export type Theirs<P> = Known<P> & { by: string; at: string };

/** One key's unacknowledged edit. It stays in storage until the server has answered for it. */
export type Change<P> = {
  key: string;
  payload: P;
  /** What the server held when the edit began: for a merge of the parts nobody else touched. */
  base: P;
  baseVersion: number;
  how: string;
  source?: EditSource | undefined;
  /** Milliseconds of this machine's clock: first unacknowledged key press, last key press. */
  firstAt: number;
  lastAt: number;
  /** Waits for a person's choice; not sent. */
  conflict: Theirs<P> | null;
  /** The server's reason for not taking it; not sent again by itself. */
  refused: string | null;
};

/**
 * A request in flight: the same changes are sent under the same `opId` until answered, so that a lost
 * reply cannot double or reorder anything.
 */
export type Flight<P> = { opId: string; changes: Change<P>[]; createdAt: number };

/** The server's answer for one key. */
export type Answer<P> =
  | { key: string; outcome: "saved"; version: number }
  | { key: string; outcome: "conflict"; theirs: Theirs<P> }
  | { key: string; outcome: "refused"; why: string };

export type SendResult<P> =
  | { kind: "answered"; answers: Answer<P>[]; savedAt: string }
  /** No network, a server error, a time-out: nothing is known, ask again with the same opId. */
  | { kind: "unreachable" }
  | { kind: "signedOut" }
  /** The browser is now signed in as somebody else, or in another role: nothing is sent as theirs. */
  | { kind: "otherPerson" }
  /** The server will not take this request as it is, however often it is sent. */
  | { kind: "turnedDown"; why: string };

export type Transport<P> = (flight: Flight<P>, options: { keepalive: boolean }) => Promise<SendResult<P>>;

/** How the payloads of one lane (cells, sections) behave. */
export type PayloadRules<P> = {
  /** What a key holds that the server has never seen. */
  blank: P;
  same: (a: P, b: P) => boolean;
  /** Both sides' changes together when they touch different parts; null when a person must choose. */
  merge: (base: P, mine: P, theirs: P) => P | null;
};

/** `settled`: the server holds what is shown; `unsent`: it is kept here only. */
export type SaveState = "settled" | "unsent" | "sending" | "conflict" | "refused";
