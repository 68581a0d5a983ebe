import { describe, expect, test } from "vitest";
import { byUrgency, isAhead, isOverdue, openLabel, timeLeft, waitsFor } from "@/components/home/due-words";
import type { ReportHead } from "@/lib/workflow/views";

const head = (over: Partial<ReportHead> = {}): ReportHead => ({
  id: "r",
  provinceId: "p",
  period: {
    id: "k",
    kind: "Y",
    year: 2026,
    title: "Báo cáo năm 2026",
    windowFrom: "2025-12-15",
    windowTo: "2026-12-14",
    closedAt: null,
  },
  unit: { id: "u", name: "Sở Xây dựng", shortName: "SXD", kind: "so" },
  sheet: "unit",
  templateId: "t",
  state: "draft",
  version: 1,
  windowFrom: "2025-12-15",
  windowTo: "2026-12-14",
  dueAt: "2026-12-16T10:00:00.000Z",
  stopNewAt: null,
  stopEditAt: null,
  serverNow: "2026-12-14T10:00:00.000Z",
  returnReason: null,
  excuseReason: null,
  revision: null,
  behalf: null,
  signed: null,
  ...over,
});

describe("time left, by the server's clock", () => {
  test.each([
    ["2026-12-14T10:00:00.000Z", "còn 2 ngày"],
    ["2026-12-15T17:00:00.000Z", "còn 17 giờ"],
    ["2026-12-16T09:30:00.000Z", "còn chưa đầy 1 giờ"],
    ["2026-12-16T10:30:00.000Z", "vừa quá hạn"],
    ["2026-12-16T15:00:00.000Z", "quá hạn 5 giờ"],
    ["2026-12-18T10:00:00.000Z", "quá hạn 2 ngày"],
  ])("%s", (serverNow, words) => {
    expect(timeLeft(head({ serverNow }))).toBe(words);
    expect(isOverdue(head({ serverNow }))).toBe(words.includes("quá hạn"));
  });

  test("nothing is said once it was sent", () => {
    expect(timeLeft(head({ state: "submitted" }))).toBeNull();
  });
});

test("what blocks comes in the order one would do it", () => {
  const progress = { filled: 91, expected: 98, errors: 1, unexplained: 2 };
  expect(waitsFor(head({ state: "awaitingLeader" }), progress, "unitStaff")).toEqual([
    "Còn 7 chỉ tiêu chưa nhập.",
    "1 lỗi phải sửa trước khi gửi.",
    "2 cảnh báo cần giải trình.",
    "Chờ lãnh đạo đơn vị xem và gửi.",
  ]);
});

test.each([
  ["draft", "unitStaff", "Tiếp tục nhập"],
  ["draft", "unitClerk", "Xem báo cáo"],
  ["returned", "unitStaff", "Sửa báo cáo"],
  ["awaitingLeader", "unitStaff", "Xem báo cáo"],
  ["awaitingLeader", "unitLeader", "Xem và gửi"],
  ["accepted", "unitLeader", "Xem báo cáo"],
] as const)("the button of a report %s for %s says %s", (state, role, words) => {
  expect(openLabel(head({ state }), { filled: 1, expected: 2, errors: 0, unexplained: 0 }, role)).toBe(words);
});

test("what was asked back comes first, and the unit's own sheet before the whole province's", () => {
  const sorted = [
    head({ id: "p", sheet: "province" }),
    head({ id: "u" }),
    head({ id: "b", state: "returned" }),
  ].toSorted(byUrgency);
  expect(sorted.map(({ id }) => id)).toEqual(["b", "u", "p"]);
});

test("a period that has not begun comes last, whatever its date, unless it was asked back", () => {
  const ahead = { windowFrom: "2026-12-15", dueAt: "2026-12-15T10:00:00.000Z" };
  const heads = [head({ id: "ahead", ...ahead }), head({ id: "sent", state: "submitted" }), head({ id: "now" })];
  expect(heads.toSorted(byUrgency).map(({ id }) => id)).toEqual(["now", "sent", "ahead"]);
  expect(heads.map(isAhead)).toEqual([true, false, false]);
  expect(isAhead(head({ ...ahead, state: "returned" }))).toBe(false);
});
