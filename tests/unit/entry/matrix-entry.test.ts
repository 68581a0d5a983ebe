import { describe, expect, test } from "vitest";
import { freshRowKey, rowKeys, rowsShown } from "@/components/entry/matrix/matrix-rows";
import { planMatrixPaste } from "@/components/entry/matrix/plan-matrix-paste";
import type { SendResult } from "@/components/entry/outbox/change";
import { memoryStorage } from "@/components/entry/outbox/memory-storage";
import { cellRules } from "@/components/entry/outbox/merge-cells";
import { Outbox } from "@/components/entry/outbox/outbox";
import { Turn } from "@/components/entry/outbox/turn";
import { bindRules } from "@/components/entry/store/bind-rules";
import { EntryStore } from "@/components/entry/store/entry-store";
import type { Cell } from "@/lib/indicators/cell";
import { earlierNames, keyThen } from "@/lib/indicators/matrix/earlier-rows";
import { allItems } from "@/lib/indicators/walk";
import { makeMatrix, makeMatrixTemplate, typeMatrix } from "../../factories/make-matrix";

const template = makeMatrixTemplate();
const form = makeMatrix();
const typed = (written: Record<string, string>) => typeMatrix(template, written);

function openStore() {
  const outbox = new Outbox<Cell>({
    tab: "t1",
    storage: memoryStorage<Cell>(true),
    rules: cellRules,
    known: [],
    turn: new Turn(),
    limits: { changesMax: 200, bytesMax: 200_000 },
    transport: async (): Promise<SendResult<Cell>> => ({ kind: "unreachable" }),
  });
  const sheet = { sheet: "unit", unitKind: "xa", ownerKeys: [] } as const;
  const store = new EntryStore({ items: allItems(template), rules: bindRules(template, sheet), outbox, locked: false });
  return { store, outbox, stop: store.connect() };
}

describe("the store", () => {
  test("makes the cells of an added row when they are asked for, and refuses cells no row can have", () => {
    const { store, stop } = openStore();
    expect(store.row("PL8.r1.tong").cell.state).toBe("blank");
    expect(store.item("PL8.r1.label").kind).toBe("text");
    expect(() => store.row("PL8.r1.khac")).toThrow();
    stop();
  });

  test("tells when rows come and go, and the name of a row is the name of its cells at once", () => {
    const { store, stop } = openStore();
    let told = 0;
    let figureTold = 0;
    store.subscribeRows(() => {
      told += 1;
    });
    store.row("PL8.r1.tong");
    store.subscribeRow("PL8.r1.tong", () => {
      figureTold += 1;
    });
    store.type("PL8.r1.label", "Công an");
    expect([told, store.rowsVersion()]).toEqual([1, 1]);
    expect(store.item("PL8.r1.tong").label).toBe("Công an – Tổng số");
    expect(figureTold).toBeGreaterThan(0);
    store.type("PL8.r1.label", "Công an xã");
    expect(told).toBe(1);
    expect(store.item("PL8.r1.tong").label).toBe("Công an xã – Tổng số");
    store.type("PL8.r1.label", "");
    expect(told).toBe(2);
    stop();
  });

  test("takes in a row another tab has added", () => {
    const { store, outbox, stop } = openStore();
    outbox.learn("PL8.r4.tong", { version: 1, payload: typed({ "r4.tong": "6" })["PL8.r4.tong"]! });
    expect(store.cells()["PL8.r4.tong"]?.value).toBe("6");
    expect(rowsShown(form, store.cells(), []).map(({ key }) => key)).toEqual(["ho-tich", "dat-dai", "r4"]);
    stop();
  });
});

test("a row just added stays in sight while it is empty, and numbers go on", () => {
  const cells = typed({ "r2.label": "Y tế" });
  expect(freshRowKey(form, cells, [])).toBe("r3");
  expect(freshRowKey(form, cells, ["r3"])).toBe("r4");
  expect(rowsShown(form, cells, ["r3"]).map(({ key, tt, label }) => [key, tt, label])).toEqual([
    ["ho-tich", "1", "Hộ tịch"],
    ["dat-dai", "2", "Đất đai"],
    ["r2", "3", "Y tế"],
    ["r3", "4", "(chưa ghi tên)"],
  ]);
  expect(rowKeys(form, { key: "r2", open: "sheet" })).toEqual([
    "PL8.r2.label",
    "PL8.r2.tong",
    "PL8.r2.trucTiep",
    "PL8.r2.trucTuyen",
  ]);
});

test("rows of another period are met by their name, never by their key", () => {
  const then = typed({ "r1.label": "Công an", "r1.tong": "5", "r2.label": "Y tế", "r2.tong": "7" });
  const now = typed({ "r1.label": "y tế", "r2.tong": "1" });
  expect(keyThen(form, "PL8.r1.tong", now, then)).toBe("PL8.r2.tong");
  expect(keyThen(form, "PL8.r2.tong", now, then)).toBeNull();
  expect(keyThen(form, "PL8.ho-tich.tong", now, then)).toBe("PL8.ho-tich.tong");
  expect(earlierNames(form, now, then)).toEqual(["Công an"]);
});

describe("a pasted block", () => {
  const rows = rowsShown(form, typed({ "r1.label": "Công an" }), []);
  const plan = (text: string, startKey = "PL8.ho-tich.tong") =>
    planMatrixPaste({ grid: text.split("\n").map((line) => line.split("\t")), form, rows, startKey });
  const says = (given: ReturnType<typeof plan>) =>
    given.lines.map(({ rowKey, label, cells }) => [
      rowKey,
      label,
      ...cells.map(({ column, raw }) => `${column.key}=${raw}`),
    ]);

  test("with names meets rows by them, passes over headings, adds other names, takes the total as evidence", () => {
    const given = plan(
      "TT\tLĩnh vực\tTổng số\tTrực tiếp\tTrực tuyến\n1\tHỘ TỊCH\t10\t7\t3\n2\tY tế\t4\t-\t4\n9\tcông an\t2\t\t2\n\tTổng số\t16\t7\t9",
    );
    expect(given.byName).toBe(true);
    expect(says(given)).toEqual([
      ["ho-tich", "HỘ TỊCH", "tong=10", "trucTiep=7", "trucTuyen=3"],
      [null, "Y tế", "tong=4", "trucTiep=-", "trucTuyen=4"],
      ["r1", "công an", "tong=2", "trucTuyen=2"],
      ["total", "Tổng số", "tong=16", "trucTiep=7", "trucTuyen=9"],
    ]);
  });

  test("without names is laid down from the focused box; what stands outside is said to be left over", () => {
    const given = plan("7\t3\t99\n1\t2\n\t5\n6\t6\n8\t8", "PL8.ho-tich.trucTiep");
    expect(given.byName).toBe(false);
    expect(says(given)).toEqual([
      ["ho-tich", "Hộ tịch", "trucTiep=7", "trucTuyen=3"],
      ["dat-dai", "Đất đai", "trucTiep=1", "trucTuyen=2"],
      ["r1", "Công an", "trucTuyen=5"],
      ["total", "Tổng số", "trucTiep=6", "trucTuyen=6"],
    ]);
    expect(given.leftOver).toEqual([["8", "8"]]);
  });

  test("never adds a row to a form that takes none", () => {
    const closed = makeMatrix({ openRows: false });
    const given = planMatrixPaste({
      grid: [
        ["Hộ tịch", "1"],
        ["Y tế", "2"],
      ],
      form: closed,
      rows: closed.rows,
      startKey: "PL8.ho-tich.tong",
    });
    expect(given.lines.map(({ rowKey }) => rowKey)).toEqual(["ho-tich"]);
    expect(given.leftOver).toEqual([["Y tế", "2"]]);
  });
});
