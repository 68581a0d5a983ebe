import { expect, test } from "vitest";
import { earlierFigure } from "@/components/entry/earlier-figure";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { makeItem } from "./make-item";

const number = (value: string): Cell => ({ ...blankCell, state: "value", value, raw: value });
const ratio = makeItem("BM3.tl", { kind: "ratio", numerator: "BM3.a", denominator: "BM3.b" });

test("an earlier ratio is computed from the parts of that report, though nobody typed it", () => {
  expect(earlierFigure(ratio, { "BM3.a": number("14"), "BM3.b": number("15") }, "BM3.tl")).toBe("93,33");
});

test("the parts hold before what was typed; without them the typed figure stands", () => {
  const typed = number("90");
  expect(earlierFigure(ratio, { "BM3.a": number("1"), "BM3.b": number("2"), "BM3.tl": typed }, "BM3.tl")).toBe("50");
  expect(earlierFigure(ratio, { "BM3.tl": typed }, "BM3.tl")).toBe("90");
  expect(earlierFigure(ratio, {}, "BM3.tl")).toBe("");
});

test("another row shows what it said; a row without a counterpart shows nothing", () => {
  const count = makeItem("BM1.a");
  expect(earlierFigure(count, { "BM1.a": number("52414") }, "BM1.a")).toBe("52.414");
  expect(earlierFigure(count, {}, null)).toBe("");
});
