import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { noteIsSaid, withoutPrintedWords } from "@/lib/indicators/proposals/printed-note";
import { itemByKey } from "@/lib/indicators/walk";

const item = (key: string) => {
  const found = itemByKey(bnv2022).get(key);
  if (!found) throw new Error(key);
  return found;
};
const COUNT = item("BM1.nhiem-vu-ke-hoach");

const cell = (more: Partial<Cell>): Cell => ({ ...blankCell, ...more });

describe("what Ghi chú prints of a row's state and day is no note of the unit", () => {
  test.each<[string, Partial<Cell>, Pick<Cell, "note" | "asOf">]>([
    ["none", { state: "none", note: "Không phát sinh" }, { note: null, asOf: null }],
    ["not theirs", { state: "notApplicable", note: "Không thuộc nhiệm vụ của đơn vị" }, { note: null, asOf: null }],
    ["a day", { state: "value", note: "Số liệu tính đến ngày 05/12/2026" }, { note: null, asOf: "2026-12-05" }],
    [
      "a day after the unit's words",
      { state: "value", note: "Chưa tính xã Minh Họa; Số liệu tính đến ngày 5/12/2026" },
      { note: "Chưa tính xã Minh Họa", asOf: "2026-12-05" },
    ],
    [
      "the words of another state",
      { state: "value", note: "Không phát sinh" },
      { note: "Không phát sinh", asOf: null },
    ],
    [
      "a day its month has not",
      { state: "value", note: "Số liệu tính đến ngày 31/02/2026" },
      { note: "Số liệu tính đến ngày 31/02/2026", asOf: null },
    ],
    [
      "no day there is",
      { state: "value", note: "Số liệu tính đến ngày 45/13/2026" },
      { note: "Số liệu tính đến ngày 45/13/2026", asOf: null },
    ],
    [
      "the unit's own words",
      { state: "none", note: "Trang CCHC; của tỉnh" },
      { note: "Trang CCHC; của tỉnh", asOf: null },
    ],
  ])("%s", (_name, given, { note, asOf }) => {
    expect(withoutPrintedWords(COUNT, cell(given))).toEqual(cell({ ...given, note, asOf }));
  });
});

test.each<[string, Partial<Cell>, boolean]>([
  ["1/1", { parts: { numerator: "1", denominator: "1" } }, true],
  ["1.192/1.300", { parts: { numerator: "1192", denominator: "1300" } }, true],
  ["1/1; theo kế hoạch", { parts: { numerator: "1", denominator: "1" }, note: "Theo kế hoạch" }, true],
  ["1/2", { parts: { numerator: "1", denominator: "1" } }, false],
  ["1/1; theo kế hoạch", { parts: { numerator: "1", denominator: "1" } }, false],
  ["TTHC cấp tỉnh", { note: "44 TTHC cấp tỉnh" }, true],
  ["TTHC cấp tỉnh", {}, false],
])("a file's note %s beside %o", (note, held, said) => {
  expect(noteIsSaid(note, cell(held))).toBe(said);
});

describe("the figure typed beside a computed ratio", () => {
  const read = cell({ state: "value", value: "100", raw: "100", note: "Số đã nhập: 62,5; theo kế hoạch" });
  test("is what the unit said", () => {
    expect(withoutPrintedWords(item("BM7.ty-le-ho-so-muc-do-3-4"), read)).toEqual(
      cell({ state: "value", value: "62.5", raw: "62,5", note: "theo kế hoạch" }),
    );
  });
  test("is a note like any other in a row that computes nothing, and where it is no figure", () => {
    expect(withoutPrintedWords(COUNT, read)).toEqual(read);
    const words = { ...read, note: "Số đã nhập: nhiều" };
    expect(withoutPrintedWords(item("BM7.ty-le-ho-so-muc-do-3-4"), words)).toEqual(words);
  });
});
