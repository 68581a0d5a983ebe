import { describe, expect, test } from "vitest";
import { movedOffWeekend, readMoment, showMoment } from "@/components/admin/local-moment";
import { noSuchDay, readDay, showDay } from "@/components/ui/read-day";

describe("a day", () => {
  test.each([
    ["16/12/2026", "2026-12-16"],
    [" 5/3/2026 ", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["05.03.2026", "2026-03-05"],
    ["2026-12-16", "2026-12-16"],
    ["31/02/2026", null],
    ["12/16/2026", null],
    ["16/12/26", null],
    ["mai", null],
    ["", null],
  ])("%s", (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test("is shown day first; what is no day stays as typed", () => {
    expect(showDay("2026-12-16")).toBe("16/12/2026");
    expect(showDay("16/1")).toBe("16/1");
  });
});

describe("a moment", () => {
  test.each([
    ["16/12/2026, 17:00", "2026-12-16T10:00:00.000Z"],
    ["16/12/2026 7h30", "2026-12-16T00:30:00.000Z"],
    ["16/12/2026", "2026-12-16T16:59:59.999Z"],
    ["16/12/2026, 25:00", null],
    ["17:00", null],
  ])("%s on the clock of Vietnam", (typed, iso) => {
    expect(readMoment(typed)).toBe(iso);
  });

  test.each(["16/12/2026, 17:00", "16/12/2026", "01/01/2027, 00:00"])("%s is shown as it was typed", (typed) => {
    expect(showMoment(readMoment(typed) ?? "")).toBe(typed);
  });

  test("an unreadable text is kept", () => {
    expect(showMoment("mai, 17h")).toBe("mai, 17h");
  });
});

test("a proposed due date leaves the weekend as the province decided", () => {
  const sunday = "2026-12-20T10:00:00.000Z";
  expect(movedOffWeekend(sunday, "keep")).toBe(sunday);
  expect(movedOffWeekend(sunday, "before")).toBe("2026-12-18T10:00:00.000Z");
  expect(movedOffWeekend(sunday, "after")).toBe("2026-12-21T10:00:00.000Z");
});

test.each([
  ["31/02/2025", "Ngày 31/02/2025 không có."],
  ["29-2-2025", "Ngày 29-2-2025 không có."],
  [" 10/13/2025 ", "Ngày 10/13/2025 không có."],
  ["2025-02-31", "Ngày 31/02/2025 không có."],
  ["29/02/2024", null],
  ["2025-02-28", null],
  ["31/02/20", null],
  ["hôm qua", null],
  ["", null],
])("of the day %j it is said: %s", (typed, sentence) => {
  expect(noSuchDay(typed)).toBe(sentence);
});
