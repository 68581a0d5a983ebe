import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SendResult } from "@/components/entry/outbox/change";
import { memoryStorage } from "@/components/entry/outbox/memory-storage";
import { cellRules } from "@/components/entry/outbox/merge-cells";
import { Outbox } from "@/components/entry/outbox/outbox";
import { Turn } from "@/components/entry/outbox/turn";
import type { EntryRules } from "@/components/entry/store/entry-rules";
import { EntryStore } from "@/components/entry/store/entry-store";
import { boxText, noteText } from "@/components/entry/store/row-view";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { computeRatio } from "@/lib/indicators/ratio";
import { makeItem } from "./make-item";

const items = [
  makeItem("BM1.giao", { label: "Số được giao" }),
  makeItem("BM1.xong", { label: "Số đã xong" }),
  makeItem("BM1.ty-le", { kind: "ratio", numerator: "BM1.xong", denominator: "BM1.giao" }),
  makeItem("BM1.khac"),
  makeItem("BM1.so-tien", { kind: "quantity" }),
];

const rules: EntryRules = {
  ratioOf: (cells, key) =>
    key === "BM1.ty-le" ? computeRatio(cells["BM1.xong"]?.value ?? null, cells["BM1.giao"]?.value ?? null) : null,
  issuesOf: (cells) =>
    Number(cells["BM1.xong"]?.value ?? 0) > Number(cells["BM1.giao"]?.value ?? 0)
      ? [
          {
            rule: "part",
            severity: "warning",
            form: "BM1",
            cells: ["BM1.xong", "BM1.giao"],
            message: "Xong nhiều hơn được giao",
            expected: null,
            actual: null,
            suggestion: null,
          },
        ]
      : [],
  progressOf: (cells) => new Map([["BM1", { filled: Object.keys(cells).length, expected: items.length }]]),
};

function openStore(stored: Record<string, Cell> = {}, locked = false) {
  const sent: { key: string; payload: Cell }[] = [];
  const outbox = new Outbox<Cell>({
    tab: "t1",
    storage: memoryStorage<Cell>(true),
    rules: cellRules,
    known: Object.entries(stored).map(([key, payload]) => [key, { version: 1, payload }]),
    turn: new Turn(),
    limits: { changesMax: 200, bytesMax: 200_000 },
    transport: async (flight): Promise<SendResult<Cell>> => {
      sent.push(...flight.changes.map(({ key, payload }) => ({ key, payload })));
      const answers = flight.changes.map(({ key, baseVersion }) => ({
        key,
        outcome: "saved" as const,
        version: baseVersion + 1,
      }));
      return { kind: "answered", answers, savedAt: "2026-12-16T10:00:00Z" };
    },
  });
  const store = new EntryStore({ items, rules, outbox, locked });
  store.connect();
  void outbox.start([], !locked);
  return { store, outbox, sent };
}

const typeAll = (store: EntryStore, key: string, text: string) => {
  store.focus(key);
  for (let end = 1; end <= text.length; end++) store.type(key, text.slice(0, end));
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a key press", () => {
  test("tells its own row and the ratio made from it, no other", () => {
    const { store } = openStore();
    const told: string[] = [];
    for (const { key } of items) store.subscribeRow(key, () => told.push(key));
    typeAll(store, "BM1.giao", "40");
    expect(new Set(told)).toEqual(new Set(["BM1.giao"]));
    typeAll(store, "BM1.xong", "10");
    expect(new Set(told)).toEqual(new Set(["BM1.giao", "BM1.xong", "BM1.ty-le"]));
    expect(store.row("BM1.ty-le").computed).toBe("25");
  });

  test("never changes what stands in the box; leaving it formats what was understood", () => {
    const { store } = openStore();
    typeAll(store, "BM1.giao", "52,414");
    expect(boxText(items[0] as never, store.row("BM1.giao"))).toBe("52,414");
    expect(store.row("BM1.giao")).toMatchObject({ echo: "Hệ thống hiểu: 52.414", problem: null, save: "sending" });
    store.settle("BM1.giao");
    expect(boxText(items[0] as never, store.row("BM1.giao"))).toBe("52.414");
    expect(store.row("BM1.giao").echo).toBe("");
  });

  test("what cannot be read is kept as typed, saved and explained", async () => {
    const { store, sent } = openStore();
    typeAll(store, "BM1.so-tien", "1.081");
    store.settle("BM1.so-tien");
    await vi.advanceTimersByTimeAsync(10);
    expect(boxText(items[4] as never, store.row("BM1.so-tien"))).toBe("1.081");
    expect(store.row("BM1.so-tien").problem).toContain("1.081");
    expect(sent).toMatchObject([{ key: "BM1.so-tien", payload: { raw: "1.081", problem: "ambiguous", value: null } }]);
    expect(store.row("BM1.so-tien").save).toBe("settled");
  });

  test("words where a figure belongs become the note; deleting them gives the old note back", () => {
    const { store } = openStore({ "BM1.giao": { ...blankCell, note: "cũ" } });
    typeAll(store, "BM1.giao", "Sở Y tế theo dõi");
    expect(noteText(store.row("BM1.giao"))).toBe("cũ; Sở Y tế theo dõi");
    store.type("BM1.giao", "");
    expect(noteText(store.row("BM1.giao"))).toBe("cũ");
  });

  test("decomposed letters stay in the box while typing and are kept composed", () => {
    const { store } = openStore();
    const typed = "đã có".normalize("NFD");
    store.typeNote("BM1.giao", typed);
    expect(noteText(store.row("BM1.giao"))).toBe(typed);
    expect(store.row("BM1.giao").cell.note).toBe("đã có");
  });
});

test("checks run after a pause, once, and only rows with another finding are told", async () => {
  const { store } = openStore();
  typeAll(store, "BM1.giao", "1");
  typeAll(store, "BM1.xong", "2");
  expect(store.issues()).toEqual([]);
  const told = vi.fn();
  store.subscribeRow("BM1.khac", told);
  await vi.advanceTimersByTimeAsync(260);
  expect(store.issues()).toHaveLength(1);
  expect(store.row("BM1.giao").issues).toHaveLength(1);
  expect(store.row("BM1.xong").issues).toHaveLength(1);
  expect(store.progress().get("BM1")).toEqual({ filled: 2, expected: 5 });
  expect(told).not.toHaveBeenCalled();
});

test("a whole form marked 'không phát sinh' is undone in one go, notes untouched", () => {
  const { store } = openStore({ "BM1.khac": { ...blankCell, note: "ghi chú" } });
  const before = store.mark(["BM1.giao", "BM1.khac"], "none");
  expect(store.row("BM1.khac").cell).toMatchObject({ state: "none", note: "ghi chú" });
  store.apply(before, "typed");
  expect(store.row("BM1.giao").cell).toEqual(blankCell);
  expect(store.row("BM1.khac").cell).toEqual({ ...blankCell, note: "ghi chú" });
});

test("a locked report takes no key", () => {
  const { store, outbox } = openStore({}, true);
  store.type("BM1.giao", "1");
  store.mark(["BM1.giao"], "none");
  expect(store.row("BM1.giao").cell).toEqual(blankCell);
  expect(outbox.status().pending).toBe(0);
});

test("another tab's newer value is shown when nothing of ours waits", () => {
  const { store, outbox } = openStore();
  outbox.learn("BM1.giao", { version: 4, payload: { ...blankCell, state: "value", value: "9", raw: "9" } });
  expect(boxText(items[0] as never, store.row("BM1.giao"))).toBe("9");
});
