import type { Cell, Cells } from "./cell";
import { matchByConcept } from "./consolidation-steps/match-by-concept";
import type { Template } from "./template";

/**
 * Cells of an earlier report under this template's keys: rows meet through their concept, whatever
 * their number or place was then. Rows without a counterpart are left out, never guessed.
 */
export function carryCells(template: Template, source: Template, cells: Cells): Cells {
  if (template.id === source.id) return cells;
  const carried: Record<string, Cell> = {};
  for (const [key, item] of matchByConcept(template, source)) {
    const cell = cells[item.key];
    if (cell) carried[key] = cell;
  }
  return carried;
}
