import { expect, test } from "vitest";
import { cellRules } from "@/components/entry/outbox/merge-cells";
import { blankCell, type Cell } from "@/lib/indicators/cell";

const figure = (value: string, note: string | null = null): Cell => ({
  ...blankCell,
  state: "value",
  value,
  raw: value,
  note,
});

test.each<[string, Cell, Cell, Cell, Cell | null]>([
  ["one the figure, the other the note: both", figure("1"), figure("2"), figure("1", "ghi"), figure("2", "ghi")],
  ["the same figure: no conflict", figure("1"), figure("2"), figure("2", "ghi"), figure("2", "ghi")],
  ["two different figures: a person chooses", figure("1"), figure("2"), figure("3"), null],
  ["two different notes: a person chooses", figure("1"), figure("1", "a"), figure("1", "b"), null],
  ["mine unchanged: theirs", figure("1"), figure("1"), figure("3"), figure("3")],
  [
    "the same number written in two ways is a difference of the figure",
    figure("1"),
    { ...figure("2"), raw: "02" },
    figure("2"),
    null,
  ],
])("%s", (_name, base, mine, theirs, expected) => {
  expect(cellRules.merge(base, mine, theirs)).toEqual(expected);
});
