import type { Answer, EditSource, Flight, SendResult } from "@/components/entry/outbox/change";

type Stored = { version: number; payload: string; by: string };

/**
 * A server that keeps the save contract: versions per key, one answer per opId for ever. `fate` decides what
 * the network does with each request.
 */
export class FakeServer {
  readonly cells = new Map<string, Stored>();
  readonly history: { key: string; payload: string; by: string }[] = [];
  readonly answered = new Map<string, Answer<string>[]>();
  /** Key, how and source of each change that reached it. */
  readonly sent: [string, string, EditSource | undefined][] = [];
  requests = 0;
  most = 0;
  #open = 0;

  transport(by: string, fate: () => "ok" | "requestLost" | "replyLost" | "signedOut" | "otherPerson" | "locked") {
    return async (flight: Flight<string>): Promise<SendResult<string>> => {
      this.requests += 1;
      this.#open += 1;
      this.most = Math.max(this.most, this.#open);
      const what = fate();
      await new Promise((resolve) => setTimeout(resolve, 20));
      this.#open -= 1;
      if (what === "requestLost") return { kind: "unreachable" };
      if (what === "signedOut" || what === "otherPerson") return { kind: what };
      if (what === "locked") return { kind: "turnedDown", why: "not_allowed_now" };
      const answers = this.#apply(flight, by);
      return what === "replyLost"
        ? { kind: "unreachable" }
        : { kind: "answered", answers, savedAt: "2026-12-16T10:00:00Z" };
    };
  }

  #apply(flight: Flight<string>, by: string): Answer<string>[] {
    const before = this.answered.get(flight.opId);
    if (before) return before;
    for (const { key, how, source } of flight.changes) this.sent.push([key, how, source]);
    const answers = flight.changes.map(({ key, payload, baseVersion }): Answer<string> => {
      const there = this.cells.get(key);
      if (there && there.version !== baseVersion) {
        return {
          key,
          outcome: "conflict",
          theirs: { version: there.version, payload: there.payload, by: there.by, at: "" },
        };
      }
      const version = (there?.version ?? 0) + 1;
      this.cells.set(key, { version, payload, by });
      this.history.push({ key, payload, by });
      return { key, outcome: "saved", version };
    });
    this.answered.set(flight.opId, answers);
    return answers;
  }
}
