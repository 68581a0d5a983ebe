import type { LaneStatus } from "../outbox/outbox";

/** What the desk needs of a lane, whatever it carries. */
type DeskLane = {
  readonly durable: boolean;
  flush: (keepalive?: boolean) => Promise<void>;
  wake: () => void;
  status: () => LaneStatus;
  subscribe: (listener: () => void) => () => void;
};

export type SavePhase =
  /** Nothing was changed since the page was opened. */
  | "untouched"
  | "saved"
  | "saving"
  /** No network, or the last request did not reach the server: said at once, as the rows say it. */
  | "unsent"
  /** Ten seconds without an acknowledgement. */
  | "stuck"
  | "signedOut"
  /** Signed in as somebody else meanwhile: what waits is kept for who typed it. */
  | "otherPerson";

/** Something here is not yet on the server. */
export const isUnsaved = (phase: SavePhase): boolean => phase !== "untouched" && phase !== "saved";

export type SaveLine = {
  phase: SavePhase;
  /** Server time of the last acknowledgement, ISO. */
  savedAt: string | null;
  conflicts: readonly string[];
  refused: readonly string[];
  offline: boolean;
  /** False: the browser keeps nothing when the tab is closed. */
  durable: boolean;
};

const STUCK_AFTER_MS = 10_000;

/** All lanes of one page as one line of truth, and the moments at which the browser may send. */
export class SaveDesk {
  readonly #lanes: readonly DeskLane[];
  readonly #listeners = new Set<() => void>();
  #line: SaveLine;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(lanes: readonly DeskLane[], savedAt: string | null) {
    this.#lanes = lanes;
    this.#line = { phase: "untouched", savedAt, conflicts: [], refused: [], offline: false, durable: true };
  }

  line = (): SaveLine => this.#line;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends when the tab is hidden, tries again when it comes back or the network does. Returns how to stop. */
  connect(): () => void {
    const stops = this.#lanes.map((lane) => lane.subscribe(() => this.#update()));
    const hidden = () => {
      if (document.visibilityState === "hidden") this.#flush(true);
      else this.wake();
    };
    const leaving = () => this.#flush(true);
    const wake = () => {
      this.wake();
      this.#update();
    };
    const unload = (event: BeforeUnloadEvent) => {
      const { durable, phase } = this.#line;
      if (!durable && isUnsaved(phase)) event.preventDefault();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", leaving);
    window.addEventListener("focus", wake);
    window.addEventListener("online", wake);
    window.addEventListener("offline", wake);
    window.addEventListener("beforeunload", unload);
    this.#update();
    return () => {
      for (const stop of stops) stop();
      clearTimeout(this.#timer);
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", leaving);
      window.removeEventListener("focus", wake);
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", wake);
      window.removeEventListener("beforeunload", unload);
    };
  }

  wake(): void {
    for (const lane of this.#lanes) lane.wake();
  }

  #flush(keepalive: boolean): void {
    for (const lane of this.#lanes) void lane.flush(keepalive);
  }

  #update(): void {
    const next = this.#read();
    const now = this.#line;
    const same = (Object.keys(next) as (keyof SaveLine)[]).every((field) =>
      Array.isArray(next[field]) ? String(next[field]) === String(now[field]) : next[field] === now[field],
    );
    if (same) return;
    this.#line = next;
    for (const listener of this.#listeners) listener();
  }

  #read(): SaveLine {
    const lanes = this.#lanes.map((lane) => lane.status());
    const pending = lanes.reduce((sum, lane) => sum + lane.pending, 0);
    const oldest = Math.min(...lanes.map((lane) => lane.oldestAt ?? Number.POSITIVE_INFINITY));
    const acknowledged =
      lanes
        .flatMap((lane) => lane.savedAt ?? [])
        .sort()
        .at(-1) ?? null;
    const waitedMs = Date.now() - oldest;
    clearTimeout(this.#timer);
    let phase: SavePhase = acknowledged === null ? "untouched" : "saved";
    if (pending > 0) phase = waitedMs >= STUCK_AFTER_MS ? "stuck" : "saving";
    const offline = lanes.some((lane) => lane.trouble === "unreachable") || !navigator.onLine;
    if (phase === "saving" || phase === "stuck") phase = offline ? "unsent" : phase;
    if (phase === "saving") this.#timer = setTimeout(() => this.#update(), STUCK_AFTER_MS - waitedMs + 20);
    for (const trouble of ["signedOut", "otherPerson"] as const) {
      if (pending > 0 && lanes.some((lane) => lane.trouble === trouble)) phase = trouble;
    }
    return {
      phase,
      savedAt: acknowledged ?? this.#line.savedAt,
      conflicts: lanes.flatMap((lane) => lane.conflicts),
      refused: lanes.flatMap((lane) => lane.refused),
      offline,
      durable: this.#lanes.every((lane) => lane.durable),
    };
  }
}
