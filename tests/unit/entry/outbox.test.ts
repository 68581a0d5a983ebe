import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Known, PayloadRules } from "@/components/entry/outbox/change";
import { memoryStorage } from "@/components/entry/outbox/memory-storage";
import { Outbox } from "@/components/entry/outbox/outbox";
import type { OutboxStorage } from "@/components/entry/outbox/storage";
import { Turn } from "@/components/entry/outbox/turn";
import { FakeServer } from "./fake-server";

const rules: PayloadRules<string> = { blank: "", same: (a, b) => a === b, merge: () => null };
type Fate = "ok" | "requestLost" | "replyLost" | "signedOut" | "otherPerson" | "locked";

function open(
  server: FakeServer,
  options: {
    tab?: string;
    storage?: OutboxStorage<string>;
    fate?: () => Fate;
    turn?: Turn;
    changesMax?: number;
    known?: [string, Known<string>][];
  } = {},
) {
  const tab = options.tab ?? "t1";
  return new Outbox<string>({
    tab,
    storage: options.storage ?? memoryStorage<string>(true),
    transport: server.transport(tab, options.fate ?? (() => "ok")),
    rules,
    known: options.known ?? [...server.cells].map(([key, { version, payload }]) => [key, { version, payload }]),
    turn: options.turn ?? new Turn(),
    limits: { changesMax: options.changesMax ?? 50, bytesMax: 100_000 },
    random: () => 0.5,
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the outbox", () => {
  test("sends 800 ms after the last key, once, with what was typed last", async () => {
    const server = new FakeServer();
    const outbox = open(server);
    await outbox.start([], true);
    for (const text of ["1", "12", "123"]) {
      outbox.edit("a", text, "typed");
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(server.requests).toBe(0);
    expect(outbox.stateOf("a")).toBe("sending");
    await vi.advanceTimersByTimeAsync(505);
    expect(outbox.stateOf("a")).toBe("sending");
    await vi.advanceTimersByTimeAsync(50);
    expect(outbox.stateOf("a")).toBe("settled");
    expect(server.history).toEqual([{ key: "a", payload: "123", by: "t1" }]);
    expect(outbox.status()).toMatchObject({ pending: 0, oldestAt: null, savedAt: "2026-12-16T10:00:00Z" });
  });

  test("a person who never pauses is sent nevertheless", async () => {
    const server = new FakeServer();
    const outbox = open(server);
    await outbox.start([], true);
    for (let at = 0; at < 6000; at += 200) {
      outbox.edit("a", `text ${at}`, "typed");
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(server.requests).toBeGreaterThan(0);
  });

  test("leaving a box sends at once", async () => {
    const server = new FakeServer();
    const outbox = open(server);
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    void outbox.flush();
    await vi.advanceTimersByTimeAsync(25);
    expect(server.cells.get("a")?.payload).toBe("1");
  });

  test("an edit during a request goes out after it, on the version it made", async () => {
    const server = new FakeServer();
    const outbox = open(server);
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    void outbox.flush();
    outbox.edit("a", "12", "typed");
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.history.map(({ payload }) => payload)).toEqual(["1", "12"]);
    expect(outbox.status().conflicts).toEqual([]);
  });

  test("what is typed while the page still looks for what closed tabs left is sent once, as it was typed last", async () => {
    const server = new FakeServer();
    const storage = memoryStorage<string>(true);
    const slow: OutboxStorage<string> = {
      ...storage,
      adopt: async (tab, alive) => {
        const left = await storage.adopt(tab, alive);
        await new Promise((resolve) => setTimeout(resolve, 200));
        return left;
      },
    };
    const outbox = open(server, { storage: slow });
    outbox.edit("a", "3", "typed");
    const started = outbox.start([], true);
    outbox.edit("a", "30", "typed");
    void outbox.flush();
    await vi.advanceTimersByTimeAsync(3000);
    await started;
    expect(server.history.map(({ payload }) => payload)).toEqual(["30"]);
    expect(outbox.current("a")).toBe("30");
  });

  test("edits that wait their turn are not counted as waiting while the server answers for the others", async () => {
    const server = new FakeServer();
    const outbox = open(server, { changesMax: 1 });
    await outbox.start([], true);
    const first = Date.now();
    for (const key of ["a", "b", "c"]) outbox.edit(key, "1", "typed");
    expect(outbox.status().oldestAt).toBe(first);
    void outbox.flush();
    await vi.advanceTimersByTimeAsync(21);
    expect(outbox.status()).toMatchObject({ pending: 2, oldestAt: first + 20 });
  });

  test("what was taken from a file is sent with its place there; typed over, it is sent without", async () => {
    const server = new FakeServer();
    const outbox = open(server);
    await outbox.start([], true);
    const source = { importId: "01a1f8c3-882b-7d76-a354-ba3356d51d28", table: 3, row: 11, column: 4 };
    outbox.edit("a", "24", "imported", source);
    outbox.edit("b", "7", "imported", source);
    outbox.edit("b", "8", "typed");
    void outbox.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(server.sent).toEqual([
      ["a", "imported", source],
      ["b", "typed", undefined],
    ]);
  });

  test("typing back to what the server holds leaves nothing to send", async () => {
    const server = new FakeServer();
    const outbox = open(server, { known: [["a", { version: 3, payload: "7" }]] });
    await outbox.start([], true);
    outbox.edit("a", "71", "typed");
    outbox.edit("a", "7", "typed");
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.requests).toBe(0);
    expect(outbox.stateOf("a")).toBe("settled");
  });

  test("a lost reply is asked again under the same id and written once", async () => {
    const server = new FakeServer();
    let first = true;
    const outbox = open(server, {
      fate: () => {
        if (!first) return "ok";
        first = false;
        return "replyLost";
      },
    });
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.requests).toBe(2);
    expect(server.history).toHaveLength(1);
    expect(outbox.status()).toMatchObject({ pending: 0, trouble: null });
  });

  test("without a network nothing is lost, and everything goes when it is back", async () => {
    const server = new FakeServer();
    let online = false;
    const outbox = open(server, { fate: () => (online ? "ok" : "requestLost") });
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    await vi.advanceTimersByTimeAsync(3000);
    outbox.edit("b", "2", "typed");
    expect(outbox.status()).toMatchObject({ pending: 2, trouble: "unreachable" });
    expect([outbox.stateOf("a"), outbox.stateOf("b")]).toEqual(["unsent", "unsent"]);
    online = true;
    outbox.wake();
    await vi.advanceTimersByTimeAsync(3000);
    expect(Object.fromEntries([...server.cells].map(([key, { payload }]) => [key, payload]))).toEqual({
      a: "1",
      b: "2",
    });
  });

  test("an expired session stops sending, keeps typing, and goes on after a new sign-in", async () => {
    const server = new FakeServer();
    let signedIn = false;
    const outbox = open(server, { fate: () => (signedIn ? "ok" : "signedOut") });
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toBe(1);
    expect(outbox.status().trouble).toBe("signedOut");
    outbox.edit("a", "12", "typed");
    signedIn = true;
    outbox.wake();
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.cells.get("a")?.payload).toBe("12");
  });

  test("somebody else signed in: nothing is sent as theirs, every edit is kept, and goes out when its own person is back", async () => {
    const server = new FakeServer();
    const storage = memoryStorage<string>(true);
    let other = true;
    const outbox = open(server, { storage, fate: () => (other ? "otherPerson" : "ok") });
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    await vi.advanceTimersByTimeAsync(60_000);
    outbox.edit("b", "2", "typed");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.requests, server.cells.size]).toEqual([1, 0]);
    expect(outbox.status()).toMatchObject({ trouble: "otherPerson", pending: 2, refused: [] });
    expect([outbox.current("a"), outbox.stateOf("a")]).toEqual(["1", "unsent"]);
    other = false;
    outbox.wake();
    await vi.advanceTimersByTimeAsync(3000);
    expect([server.cells.get("a")?.payload, server.cells.get("b")?.payload]).toEqual(["1", "2"]);
    expect(outbox.status()).toMatchObject({ trouble: null, pending: 0 });
  });

  test("a tab closed with unsent edits: the next one sends them", async () => {
    const server = new FakeServer();
    const storage = memoryStorage<string>(true);
    const closed = open(server, { storage });
    await closed.start([], true);
    closed.edit("a", "1", "typed");
    closed.stop();
    const reopened = open(server, { storage, tab: "t2" });
    await reopened.start([], true);
    expect(reopened.current("a")).toBe("1");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.cells.get("a")?.payload).toBe("1");
  });

  test("a tab closed with a request in flight: asked again under its id, written once", async () => {
    const server = new FakeServer();
    const storage = memoryStorage<string>(true);
    const closed = open(server, { storage, fate: () => "replyLost" });
    await closed.start([], true);
    closed.edit("a", "1", "typed");
    await vi.advanceTimersByTimeAsync(900);
    closed.edit("a", "12", "typed");
    closed.stop();
    const reopened = open(server, { storage, tab: "t2", known: [["a", { version: 1, payload: "1" }]] });
    await reopened.start([], true);
    expect(reopened.current("a")).toBe("12");
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.history.map(({ payload }) => payload)).toEqual(["1", "12"]);
    expect(reopened.status().conflicts).toEqual([]);
  });

  test("another person's newer value is a conflict, shown with both, never overwritten by itself", async () => {
    const server = new FakeServer();
    server.cells.set("a", { version: 1, payload: "5", by: "other" });
    const outbox = open(server, { known: [] });
    await outbox.start([], true);
    outbox.edit("a", "7", "typed");
    await vi.advanceTimersByTimeAsync(2000);
    expect(outbox.stateOf("a")).toBe("conflict");
    expect(outbox.theirs("a")).toMatchObject({ payload: "5", by: "other" });
    expect(outbox.current("a")).toBe("7");
    expect(server.cells.get("a")?.payload).toBe("5");
    outbox.resolve("a", "mine");
    await vi.advanceTimersByTimeAsync(100);
    expect(server.cells.get("a")).toMatchObject({ payload: "7", version: 2 });
    expect(outbox.stateOf("a")).toBe("settled");
  });

  test("choosing theirs ends the edit", async () => {
    const server = new FakeServer();
    server.cells.set("a", { version: 1, payload: "5", by: "other" });
    const outbox = open(server, { known: [] });
    await outbox.start([], true);
    outbox.edit("a", "7", "typed");
    await vi.advanceTimersByTimeAsync(2000);
    outbox.resolve("a", "theirs");
    expect(outbox.current("a")).toBe("5");
    expect(outbox.stateOf("a")).toBe("settled");
  });

  test("the same value from two sides is no conflict", async () => {
    const server = new FakeServer();
    server.cells.set("a", { version: 1, payload: "5", by: "other" });
    const outbox = open(server, { known: [] });
    await outbox.start([], true);
    outbox.edit("a", "5", "typed");
    await vi.advanceTimersByTimeAsync(2000);
    expect(outbox.stateOf("a")).toBe("settled");
  });

  test("a locked report keeps the edits here and says so; once open again they go", async () => {
    const server = new FakeServer();
    const storage = memoryStorage<string>(true);
    const outbox = open(server, { storage, fate: () => "locked" });
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    await vi.advanceTimersByTimeAsync(2000);
    expect(outbox.stateOf("a")).toBe("refused");
    expect(outbox.refusal("a")).toBe("not_allowed_now");
    expect(outbox.status()).toMatchObject({ pending: 0, refused: ["a"] });
    outbox.stop();
    const later = open(server, { storage, tab: "t2" });
    await later.start([], true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.cells.get("a")?.payload).toBe("1");
  });

  test("what waits for a locked report is not called “đang lưu”", async () => {
    const server = new FakeServer();
    const storage = memoryStorage<string>(true);
    const closed = open(server, { storage });
    await closed.start([], true);
    closed.edit("a", "1", "typed");
    closed.stop();
    const locked = open(server, { storage, tab: "t2" });
    await locked.start([], false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(locked.stateOf("a")).toBe("unsent");
    expect(server.requests).toBe(0);
  });

  test("two lanes of one tab have one request in flight", async () => {
    const server = new FakeServer();
    const turn = new Turn();
    const cells = open(server, { turn });
    const sections = open(server, { turn, storage: memoryStorage<string>(true) });
    await Promise.all([cells.start([], true), sections.start([], true)]);
    cells.edit("a", "1", "typed");
    sections.edit("II.1", "words", "typed");
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.history).toHaveLength(2);
    expect(server.most).toBe(1);
  });

  test("a disk that fails does not stop the saving, and is told", async () => {
    const server = new FakeServer();
    const broken: OutboxStorage<string> = {
      ...memoryStorage<string>(true),
      put: async () => {
        throw new Error("QuotaExceededError");
      },
    };
    const outbox = open(server, { storage: broken });
    await outbox.start([], true);
    outbox.edit("a", "1", "typed");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.cells.get("a")?.payload).toBe("1");
    expect(outbox.durable).toBe(false);
  });
});

test("two tabs, lost requests, lost replies, closed tabs: every last edit is on the server or shown as a conflict, none twice", async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("edit" as const), tab: fc.nat(1), key: fc.constantFrom("a", "b", "c") }),
    fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 10, max: 2500 }) }),
    fc.record({ do: fc.constant("reopen" as const), tab: fc.nat(1) }),
  );
  const fates = fc.array(fc.constantFrom<Fate>("ok", "ok", "requestLost", "replyLost"), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fates, async (steps, plan) => {
      const server = new FakeServer();
      const storage = memoryStorage<string>(true);
      let quiet = false;
      let turns = 0;
      const fate = () => (quiet ? "ok" : (plan[turns++ % plan.length] ?? "ok"));
      let names = 0;
      const start = async (alive: string[]) => {
        const tab = `t${names++}`;
        const outbox = open(server, { storage, tab, fate });
        await outbox.start(alive, true);
        return { tab, outbox };
      };
      const tabs = [await start([])];
      tabs.push(await start([tabs[0]?.tab ?? ""]));
      const typed = new Map<string, string>();
      let count = 0;
      for (const move of steps) {
        if (move.do === "wait") await vi.advanceTimersByTimeAsync(move.ms);
        const mine = "tab" in move ? tabs[move.tab] : undefined;
        if (move.do === "edit" && mine) {
          const text = `${count++}`;
          mine.outbox.edit(move.key, text, "typed");
          typed.set(`${move.tab} ${move.key}`, text);
        }
        if (move.do === "reopen" && mine) {
          mine.outbox.stop();
          const other = tabs[1 - move.tab]?.tab ?? "";
          tabs[move.tab] = await start([other]);
        }
      }
      quiet = true;
      for (const { outbox } of tabs) outbox.wake();
      await vi.advanceTimersByTimeAsync(120_000);
      const written = server.history.map(({ key, payload }) => `${key} ${payload}`);
      expect(new Set(written).size).toBe(written.length);
      for (const [place, text] of typed) {
        const key = place.split(" ")[1] ?? "";
        const shown = tabs.some(({ outbox }) => outbox.theirs(key) !== null && outbox.current(key) === text);
        expect(shown || written.includes(`${key} ${text}`)).toBe(true);
      }
      for (const { outbox } of tabs) expect(outbox.status().pending).toBe(0);
    }),
    { numRuns: 200 },
  );
});
