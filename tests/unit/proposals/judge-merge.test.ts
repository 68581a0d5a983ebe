import { expect, test } from "vitest";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { judgeProposal } from "@/lib/indicators/proposals/judge-proposal";

const count = (value: string): Cell => ({ ...blankCell, state: "value", value, raw: value });

test.each<[string, Cell, Cell, Cell, string, boolean]>([
  ["a figure changed in the file", count("5"), count("7"), count("5"), "new", true],
  ["a figure written where there was none", blankCell, count("7"), blankCell, "new", true],
  ["a figure taken away in the file is looked at by itself", count("5"), blankCell, count("5"), "new", false],
  ["both changed it", count("5"), count("7"), count("6"), "differs", false],
  ["nobody changed it", count("5"), count("5"), count("5"), "same", false],
])("of our own workbook: %s", (_what, base, cell, current, verdict, sure) => {
  const proposal = { key: "BM1.a", base, cell, raw: cell.raw, confidence: 1, source: null, approximate: null };
  expect(judgeProposal(proposal, current)).toMatchObject({ verdict, sure });
});
