import { expect, test } from "vitest";
import { issueFigures, stillExplains } from "@/lib/indicators/issue";

const of = (expected: string | null, actual: string | null, message = "Tổng không khớp") => ({
  expected,
  actual,
  message,
});

test("an explanation holds while the figures it was written about are there", () => {
  const given = { about: issueFigures(of("10", "12")) };
  expect(stillExplains(given, of("10", "12", "cùng số liệu, câu chữ khác"))).toBe(true);
  expect(stillExplains(given, of("10", "90"))).toBe(false);
  expect(stillExplains(given, of("11", "12"))).toBe(false);
});

test("a rule that names no figures is about its words; an explanation of nobody knows what explains nothing", () => {
  expect(stillExplains({ about: issueFigures(of(null, null)) }, of(null, null))).toBe(true);
  expect(stillExplains({ about: issueFigures(of(null, null)) }, of(null, null, "Câu khác"))).toBe(false);
  expect(stillExplains({ about: null }, of("1", "2"))).toBe(false);
  expect(stillExplains(undefined, of("1", "2"))).toBe(false);
});
