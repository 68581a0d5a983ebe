import { expect, test } from "vitest";
import { withParts } from "@/components/entry/panel/with-parts";
import { writtenCell } from "@/components/entry/store/written-cell";
import { blankCell } from "@/lib/indicators/cell";
import { makeItem } from "./make-item";

const percent = makeItem("BM4.ty-le", { kind: "percent", asksParts: true, printedUnit: "%" });
const cellOf = (raw: string) => writtenCell(percent, raw, blankCell, null).cell;

test.each([
  ["an empty cell gets the ratio of its two numbers", "", { numerator: "19", denominator: "20" }, "95% (19/20)"],
  ["a percentage typed by hand stays", "98", { numerator: "19", denominator: "20" }, "98% (19/20)"],
  [
    "one that came from the old numbers follows the new",
    "95% (19/20)",
    { numerator: "10", denominator: "20" },
    "50% (10/20)",
  ],
  ["half a pair is kept as it is", "", { numerator: "19", denominator: "" }, "19/"],
  ["both gone, only the typed percentage is left", "98% (19/20)", { numerator: "", denominator: "" }, "98"],
  ["a whole of 0 has no percentage", "", { numerator: "0", denominator: "0" }, "0/0"],
])("%s", (_name, raw, typed, expected) => {
  expect(withParts(percent, cellOf(raw), typed)).toBe(expected);
});

test("what is written is read back as the same pair", () => {
  const cell = cellOf(withParts(percent, blankCell, { numerator: "1.192", denominator: "1.300" }));
  expect(cell).toMatchObject({ value: "91.69", parts: { numerator: "1192", denominator: "1300" } });
});
