import { describe, expect, test } from "vitest";
import {
  daysLeft,
  dueMoment,
  formatDate,
  formatDateTime,
  isOpenForEntry,
  isOpenForSubmission,
  isWeekend,
  localDate,
  type Timing,
  timelinessOf,
} from "@/lib/workflow/deadline";

test.each([
  ["2026-12-16T10:00:00.000Z", "16/12/2026, 17:00"],
  ["2026-12-31T17:05:00Z", "01/01/2027, 00:05"],
  ["2026-03-01T16:59:59Z", "01/03/2026, 23:59"],
])("%s is shown in Vietnam's time: %s", (iso, shown) => {
  expect(formatDateTime(iso)).toBe(shown);
});

test("a date without an hour stays the same day", () => {
  expect(formatDate("2026-12-14")).toBe("14/12/2026");
  expect(localDate("2026-12-14")).toBe("2026-12-14");
  expect(formatDate("2026-12-14T20:00:00Z")).toBe("15/12/2026");
});

test.each([
  ["2026-12-16", "17:00", "2026-12-16T10:00:00.000Z"],
  ["2026-12-16", "06:30", "2026-12-15T23:30:00.000Z"],
  ["2026-12-16", null, "2026-12-16T16:59:59.999Z"],
])("due on %s at %s is %s", (date, time, moment) => {
  expect(dueMoment(date, time)).toBe(moment);
});

test.each([
  ["the same local day", "2026-12-16T16:59:00Z", "2026-12-16T10:00:00Z", 0],
  ["past midnight in Vietnam", "2026-12-16T17:01:00Z", "2026-12-16T10:00:00Z", -1],
  ["the evening before", "2026-12-15T16:59:00Z", "2026-12-16T10:00:00Z", 1],
  ["over a year's end", "2026-12-30T00:00:00Z", "2027-01-02T00:00:00Z", 3],
])("days left, %s", (_name, now, until, days) => {
  expect(daysLeft(now, until)).toBe(days);
});

test("20/12/2026 is a Sunday", () => {
  expect([isWeekend("2026-12-20"), isWeekend("2026-12-19"), isWeekend("2026-12-18")]).toEqual([true, true, false]);
});

const timing = (overrides: Partial<Timing>): Timing => ({
  state: "draft",
  dueAt: "2026-12-16T10:00:00Z",
  stopNewAt: null,
  stopEditAt: null,
  windowFrom: "2025-12-15",
  serverNow: "2026-12-10T00:00:00Z",
  revision: null,
  ...overrides,
});

describe("timeliness", () => {
  test.each([
    ["còn hạn", {}, "open"],
    ["sắp đến hạn", { serverNow: "2026-12-14T01:00:00Z" }, "dueSoon"],
    ["to the millisecond on time", { serverNow: "2026-12-16T10:00:00.000Z" }, "dueSoon"],
    ["quá hạn a millisecond later", { serverNow: "2026-12-16T10:00:00.001Z" }, "overdue"],
    ["chưa đến kỳ", { windowFrom: "2026-12-15" }, "notYet"],
    ["sent on time", { state: "submitted", revision: { late: false }, serverNow: "2027-01-01T00:00:00Z" }, "onTime"],
    ["sent late", { state: "accepted", revision: { late: true } }, "late"],
    [
      "asked back after the date",
      { state: "returned", revision: { late: false }, serverNow: "2027-01-01T00:00:00Z" },
      "overdue",
    ],
    ["not asked", { state: "notRequired", serverNow: "2027-01-01T00:00:00Z" }, "notAsked"],
  ] as const)("%s", (_name, overrides, expected) => {
    expect(timelinessOf(timing(overrides))).toBe(expected);
  });
});

describe("stop-new and stop-edit are apart", () => {
  const stopped = { stopNewAt: "2026-12-17T10:00:00Z", stopEditAt: "2026-12-20T10:00:00Z" };
  test.each([
    ["before both", "2026-12-17T09:00:00Z", null, true, true],
    ["after stop-new, never sent", "2026-12-18T00:00:00Z", null, true, false],
    ["after stop-new, sent before", "2026-12-18T00:00:00Z", { late: false }, true, true],
    ["after stop-edit", "2026-12-20T10:00:00.001Z", { late: false }, false, false],
  ])("%s", (_name, serverNow, revision, entry, submission) => {
    const report = timing({ ...stopped, serverNow, revision });
    expect([isOpenForEntry(report), isOpenForSubmission(report)]).toEqual([entry, submission]);
  });
});
