import { expect, test } from "vitest";
import type { OutlineSection } from "@/lib/indicators/template";
import { emptySections, outlineWith, sectionTitle } from "@/lib/narrative/outline";
import { textToDoc } from "@/lib/narrative/plain-text";

const section = (path: string, number: string, writes = true): OutlineSection => ({
  path,
  number,
  heading: `Mục ${path}`,
  level: path.split(".").length,
  writes,
});
const outline = [
  section("I", "I", false),
  section("I.1", "1"),
  section("II", "II", false),
  section("II.1", "1"),
  section("II.2", "2"),
  section("III", "III"),
];

test("a section the unit added stands after its siblings, with its own heading", () => {
  const all = outlineWith(outline, [
    { path: "II.3", heading: "PAR INDEX" },
    { path: "I.1", heading: null },
  ]);
  expect(all.map(({ path }) => path)).toEqual(["I", "I.1", "II", "II.1", "II.2", "II.3", "III"]);
  expect(all[5]).toMatchObject({ heading: "PAR INDEX", number: "3", writes: true });
});

test("only written sections without a word are empty", () => {
  const bodies = new Map([
    ["I.1", textToDoc(["Đã làm"])],
    ["II.1", textToDoc([" "])],
  ]);
  expect(emptySections(outline, bodies).map(({ path }) => path)).toEqual(["II.1", "II.2", "III"]);
});

test.each([
  [section("II.1", "1"), "1. Mục II.1"],
  [section("II.1", "2.1."), "2.1. Mục II.1"],
  [section("opening", ""), "Mục opening"],
])("title %#", (of, expected) => {
  expect(sectionTitle(of)).toBe(expected);
});
