import { expect, test } from "vitest";
import { currentPeriod } from "@/components/frame/current-period";

const next = { id: "next", windowFrom: "2026-12-15", windowTo: "2027-03-14", closedAt: null };
const year = { id: "year", windowFrom: "2025-12-15", windowTo: "2026-12-14", closedAt: null };
const months = { id: "months", windowFrom: "2025-12-15", windowTo: "2026-09-14", closedAt: null };
const done = { id: "done", windowFrom: "2024-12-15", windowTo: "2025-12-14", closedAt: "2026-01-05T00:00:00.000Z" };
const all = [next, year, months, done];

test.each([
  ["a period opened ahead does not take over", "2026-11-20", "year"],
  ["nor one just begun, while the other is being gathered", "2026-12-18", "year"],
  ["it does once its own end is nearer", "2027-02-20", "next"],
  ["of two that have begun, the one that ends nearest", "2026-09-18", "months"],
  ["when none has begun, the first to begin", "2025-01-01", "year"],
])("%s", (_name, today, id) => {
  expect(currentPeriod(all, null, today)?.id).toBe(id);
});

test("the one asked for is shown, closed too; an unknown one is not", () => {
  expect(currentPeriod(all, "done", "2026-11-20")?.id).toBe("done");
  expect(currentPeriod(all, "khong-co", "2026-11-20")?.id).toBe("year");
});

test("with none open the newest, with none at all none", () => {
  expect(currentPeriod([done], null, "2026-11-20")?.id).toBe("done");
  expect(currentPeriod([], null, "2026-11-20")).toBeUndefined();
});
