import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LaneStatus } from "@/components/entry/outbox/outbox";
import { SaveDesk } from "@/components/entry/status/save-desk";

const idle: LaneStatus = { pending: 0, oldestAt: null, savedAt: null, trouble: null, conflicts: [], refused: [] };

/** A desk over one lane whose status the test sets. */
function openDesk() {
  let status = idle;
  let told = () => {};
  const lane = {
    durable: true,
    flush: async () => {},
    wake: () => {},
    status: () => status,
    subscribe: (listener: () => void) => {
      told = listener;
      return () => {};
    },
  };
  const desk = new SaveDesk([lane], null);
  const stop = desk.connect();
  const say = (next: Partial<LaneStatus>) => {
    status = { ...idle, ...next };
    told();
    return desk.line().phase;
  };
  return { desk, say, stop };
}

const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const waiting = () => ({ pending: 1, oldestAt: Date.now() });

test("a change is being saved, and after ten seconds without an answer it is not", async () => {
  const { desk, say, stop } = openDesk();
  expect(say(waiting())).toBe("saving");
  await vi.advanceTimersByTimeAsync(10_100);
  expect(desk.line().phase).toBe("stuck");
  stop();
});

test("what did not reach the server is told at once, and saved once it does", () => {
  const { say, stop } = openDesk();
  expect(say({ ...waiting(), trouble: "unreachable" })).toBe("unsent");
  expect(say({ savedAt: "2026-12-16T10:00:00Z" })).toBe("saved");
  stop();
});

test("the network going away turns saving into unsent at once; with nothing waiting, nothing is unsent", () => {
  const { desk, say, stop } = openDesk();
  expect(say(waiting())).toBe("saving");
  vi.stubGlobal("navigator", { onLine: false });
  page.dispatchEvent(new Event("offline"));
  expect(desk.line()).toMatchObject({ phase: "unsent", offline: true });
  expect(say({})).toBe("untouched");
  stop();
});

test("a lost sign-in is told before the network", () => {
  const { say, stop } = openDesk();
  vi.stubGlobal("navigator", { onLine: false });
  expect(say({ ...waiting(), trouble: "signedOut" })).toBe("signedOut");
  stop();
});
