import { blankCell, type Cell, type Cells } from "../cell";
import type { ContractCell, Parse } from "../contract";
import { parseCell } from "../parse-cell";
import type { Item, Template } from "../template";
import { itemByKey } from "../walk";
import { cellsOfMatrices } from "./cells-of-matrices";
import { decimalOf, ParseRefused } from "./given-figure";

/**
 * The cells of a report as `parse` prints them, under the keys of its template: figures, states and words as they
 * stand in the file; what it leaves blank although something was written is read again, so that the same complaint
 * comes of it as in the grid. Throws `ParseRefused` for rows the template does not have and rows given twice.
 */
export function cellsOfParse(template: Template, parse: Pick<Parse, "cells" | "matrices">): Cells {
  const items = itemByKey(template);
  const cells: Record<string, Cell> = {};
  for (const given of parse.cells) {
    const item = items.get(given.key);
    if (!item) throw new ParseRefused(`${template.id} has no row ${given.key}`);
    if (cells[given.key]) throw new ParseRefused(`row ${given.key} is given twice`);
    cells[given.key] = cellOf(item, given);
  }
  return { ...cells, ...cellsOfMatrices(template, parse.matrices) };
}

function cellOf(item: Item, given: ContractCell): Cell {
  const { key, state, text, note, asOf, raw } = given;
  const value = decimalOf(given.value, key);
  const parts = given.parts && {
    numerator: decimalOf(given.parts.numerator, key) ?? "0",
    denominator: decimalOf(given.parts.denominator, key) ?? "0",
  };
  const cell: Cell = { ...blankCell, state, value, text, note, asOf, parts, raw };
  const empty = state === "blank" || (state === "value" && value === null && text === null && parts === null);
  if (!empty) return cell;
  // Something may have been written and nothing understood: why, as the grid would say it.
  return { ...cell, state: "blank", problem: parseCell(item, raw).problem?.code ?? null };
}
