import { expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import { compareDecimals } from "@/lib/indicators/decimal";
import { parseCell } from "@/lib/indicators/parse-cell";
import { validate } from "@/lib/indicators/validate";
import { readCase, typeCase } from "../../factories/read-case";

const reports = [
  ["sxd-quang-binh-2024", bnv2022],
  ["snv-dong-nai-2022q1", dongNai2022],
  ["vpubnd-ninh-thuan-2021", ninhThuan2021],
] as const;

test.each(reports)("every figure of %s is read as a person understands it", (name, template) => {
  for (const { item, raw, value, parts } of readCase(name, template)) {
    const { cell, problem } = parseCell(item, raw);
    expect(problem, `${item.key}: ${raw}`).toBeNull();
    if (value === "") expect(cell.state, item.key).toBe("blank");
    else if (value === "TEXT") expect(cell, item.key).toMatchObject({ state: "value", value: null, text: raw });
    else expect(compareDecimals(cell.value ?? "-1", value), `${item.key}: ${raw}`).toBe(0);
    const pair = cell.parts && `${cell.parts.numerator}/${cell.parts.denominator}`;
    expect(pair ?? "", item.key).toBe(parts);
  }
});

/** What must be corrected or explained; hints are not findings a person has to answer. */
const findings = (name: string, template: (typeof reports)[number][1]) =>
  validate(template, typeCase(readCase(name, template)))
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, severity, cells, expected, actual }) => [rule, severity, cells[0], expected, actual]);

test("Sở Xây dựng 2024 has one contradiction: 48 procedures provided of 11 eligible", () => {
  expect(findings("sxd-quang-binh-2024", bnv2022)).toEqual([
    ["part-whole", "warning", "BM7.tthc-muc-do-4", "≤ 11", "48"],
  ]);
});

test("Sở Nội vụ 2022 has the four ratios that differ from their parts and the one over a whole of 0, and no other", () => {
  expect(findings("snv-dong-nai-2022q1", dongNai2022)).toEqual([
    ["zero-whole", "warning", "BM2.vbqppl-da-xu-ly-sau-ra-soat", "0", "4"],
    ["typed-ratio", "warning", "BM7.ty-le-tthc-muc-do-3", "100", "62,5"],
    ["typed-ratio", "warning", "BM7.ty-le-tthc-muc-do-4", "100", "88"],
    ["typed-ratio", "warning", "BM7.ty-le-muc-do-3-4-tren-cong-quoc-gia", "100", "64,57"],
    ["typed-ratio", "warning", "BM7.ty-le-ho-so-muc-do-3-4", "57,27", "72,08"],
  ]);
});

test("Văn phòng UBND 2021 has none: 1.821 = 1.404 + 269 + 148 holds", () => {
  expect(findings("vpubnd-ninh-thuan-2021", ninhThuan2021)).toEqual([]);
});
