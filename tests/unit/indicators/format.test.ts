import { expect, test } from "vitest";
import { formatCell, formatDecimal, formatParts } from "@/lib/indicators/format";
import { makeCell } from "../../factories/make-cells";
import { makeItem } from "../../factories/make-template";

test.each([
  ["0", "0"],
  ["999", "999"],
  ["1234567.89", "1.234.567,89"],
  ["-1234.5", "-1.234,5"],
  ["100000", "100.000"],
])("%s is printed %s", (text, printed) => expect(formatDecimal(text)).toBe(printed));

test("parts are printed as a fraction", () => {
  expect(formatParts({ numerator: "1192", denominator: "1300" })).toBe("1.192/1.300");
});

test.each([
  ["count", { value: "52414" }, "52.414"],
  ["count", { value: "2", parts: { numerator: "2", denominator: "2" } }, "2/2"],
  ["percent", { value: "100", parts: { numerator: "19", denominator: "19" } }, "100 (19/19)"],
  ["percent", { value: "76.7", raw: "76.70 %" }, "76,70"],
  ["percent", { value: "62.5", raw: "62.5" }, "62,5"],
  ["percent", { value: "80", raw: "76.70 %" }, "80"],
  ["quantity", { value: "1234" }, "1.234,00"],
  ["quantity", { value: "1.234" }, "1,2340"],
  ["quantity", { value: "1234567" }, "1.234.567"],
  ["choice", { value: "1" }, "1"],
  ["choice", { text: "Phiếu" }, "Phiếu"],
  ["text", { text: "Chữ" }, "Chữ"],
  ["count", { state: "none" }, "-"],
  ["count", { state: "notApplicable" }, "Không thuộc nhiệm vụ"],
  ["count", { state: "blank", raw: "Sở khác theo dõi" }, ""],
  ["count", { state: "blank", raw: "1.23.4", problem: "badGrouping" }, "1.23.4"],
] as const)("a %s cell %o stands in the box as %j", (kind, cell, shown) => {
  expect(formatCell(makeItem("x", kind), makeCell(cell))).toBe(shown);
});
