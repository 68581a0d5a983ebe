import { afterAll, describe, expect, test } from "vitest";
import * as windows from "@/lib/indicators/rules/windows";
import { mutantsOf, openMutants } from "./mutants";

const { areApart, liesInside } = windows;

const span = (from: string, to: string) => ({ from, to });
const year = span("2025-12-15", "2026-12-14");
const six = span("2025-12-15", "2026-06-14");
const first = span("2025-12-15", "2026-03-14");
const third = span("2026-06-15", "2026-09-14");

const inside = [
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
  ["overhang on both sides counts together", span("2025-12-03", "2026-12-02"), span("2025-12-15", "2026-11-20"), "no"],
] as const;

describe("a window inside another", () => {
  test.each(inside)("%s", (_name, inner, outer, fit) => expect(liesInside(inner, outer)).toBe(fit));
});

const apart = [
  ["6 tháng and Quý III", six, third, "yes"],
  ["the other way round", third, six, "yes"],
  ["Quý I and 6 tháng", first, six, "no"],
  ["one day shared", six, span("2026-06-14", "2026-09-14"), "nearly"],
  ["13 days shared", six, span("2026-06-02", "2026-09-01"), "nearly"],
  ["21 days shared", six, span("2026-05-25", "2026-09-01"), "no"],
] as const;

describe("windows apart, so that their sum counts nothing twice", () => {
  test.each(apart)("%s", (_name, one, other, fit) => expect(areApart(one, other)).toBe(fit));
});

describe("the cases above", () => {
  const mutants = openMutants();
  afterAll(mutants.close);
  test.each(mutantsOf("rules/windows.ts"))("turn red when broken: $at", (mutant) => {
    const broken = mutants.load("rules/windows.ts", mutant.source) as typeof windows;
    const isRed =
      inside.some(([, inner, outer, fit]) => broken.liesInside(inner, outer) !== fit) ||
      apart.some(([, one, other, fit]) => broken.areApart(one, other) !== fit);
    expect(isRed).toBe(true);
  });
});
