import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import { ContractCell } from "@/lib/indicators/contract";
import { ACCEPT_ABOVE } from "@/lib/indicators/matching/accept-above";
import { readForms } from "@/lib/intake/read-forms";
import { plainCase } from "@/tests/factories/make-plain-document";
import { readCase } from "@/tests/factories/read-case";

const REAL = [
  ["snv-dong-nai-2022q1", dongNai2022],
  ["sxd-quang-binh-2024", bnv2022],
  ["vpubnd-ninh-thuan-2021", ninhThuan2021],
] as const;

describe.each(REAL)("the real report %s", (name, template) => {
  const read = readForms(plainCase(name));
  const rows = readCase(name, template);

  test("its template is recognised", () => {
    expect(read.template?.id).toBe(template.id);
    expect(read.templateConfidence).toBeGreaterThan(0.9);
  });

  test("every row of every form is there, in order, in the shape of the contract", () => {
    expect(read.cells.map(({ key }) => key)).toEqual(rows.map(({ item }) => item.key));
    for (const cell of read.cells) expect(ContractCell.safeParse(cell).error).toBeUndefined();
    expect(read.cells.filter(({ source }) => source === null)).toEqual([]);
  });

  test("every figure, its parts and its note are as written, none is invented", () => {
    const found = read.cells.map(({ key, raw, value, parts, note }) => ({ key, raw, value, parts, note }));
    const expected = rows.map(({ item, raw, value, parts, note }) => {
      const [numerator, denominator] = parts.split("/").map(Number);
      return {
        key: item.key,
        raw,
        value: value === "" || value === "TEXT" ? null : Number(value),
        parts: parts === "" ? null : { numerator, denominator },
        note: note === "" ? null : note,
      };
    });
    expect(found).toEqual(expected);
  });

  test("all of it is above the default confidence, and nothing of the forms is left over", () => {
    expect(read.cells.filter(({ confidence }) => confidence < ACCEPT_ABOVE)).toEqual([]);
    expect(read.unplaced).toEqual([]);
  });
});
