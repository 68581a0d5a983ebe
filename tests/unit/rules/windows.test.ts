import { describe, expect, test } from "vitest";
import { areApart, liesInside } from "@/lib/indicators/rules/windows";

const span = (from: string, to: string) => ({ from, to });
const year = span("2025-12-15", "2026-12-14");
const six = span("2025-12-15", "2026-06-14");
const first = span("2025-12-15", "2026-03-14");
const third = span("2026-06-15", "2026-09-14");

describe("a window inside another", () => {
  test.each([
    ["Quý I in 6 tháng", first, six, "yes"],
    ["6 tháng in Năm", six, year, "yes"],
    ["Quý III in Năm", third, year, "yes"],
    ["6 tháng not in Quý I", six, first, "no"],
    ["Quý III not in 6 tháng", third, six, "no"],
    ["itself, which is no shorter", six, six, "no"],
    ["a commune's Quý III, some days earlier, in the province's Năm", span("2026-06-02", "2026-09-01"), year, "yes"],
    ["a quarter that begins before the year by 14 days", span("2025-12-01", "2026-02-28"), year, "nearly"],
    ["a quarter that ends after the six months by 16 days", span("2026-04-01", "2026-06-30"), six, "nearly"],
    ["a quarter that ends after the six months by 21 days", span("2026-04-01", "2026-07-05"), six, "no"],
    [
      "overhang on both sides counts together",
      span("2025-12-03", "2026-12-02"),
      span("2025-12-15", "2026-11-20"),
      "no",
    ],
  ] as const)("%s", (_name, inner, outer, fit) => expect(liesInside(inner, outer)).toBe(fit));
});

describe("windows apart, so that their sum counts nothing twice", () => {
  test.each([
    ["6 tháng and Quý III", six, third, "yes"],
    ["the other way round", third, six, "yes"],
    ["Quý I and 6 tháng", first, six, "no"],
    ["one day shared", six, span("2026-06-14", "2026-09-14"), "nearly"],
    ["13 days shared", six, span("2026-06-02", "2026-09-01"), "nearly"],
    ["21 days shared", six, span("2026-05-25", "2026-09-01"), "no"],
  ] as const)("%s", (_name, one, other, fit) => expect(areApart(one, other)).toBe(fit));
});
