import { blankCell, type Cell, type Cells } from "../indicators/cell";
import { withOpenRows } from "../indicators/matrix/open-rows";
import { pairOf } from "../indicators/sheet-ratio";
import type { Template } from "../indicators/template";
import { allItems, formOf } from "../indicators/walk";
import { docToText } from "../narrative/plain-text";
import type { RichDoc } from "../narrative/rich-doc";
import { printCell } from "./cell-words";

/** One row that says something else than before: as printed, with its note where only the note changed. */
export type CellDifference = {
  key: string;
  form: string;
  tt: string;
  label: string;
  before: string;
  after: string;
  noteBefore: string | null;
  noteAfter: string | null;
};

export type SectionDifference = { path: string; heading: string; before: string; after: string };

const FIELDS = ["state", "value", "text", "note", "asOf"] as const;

const says = (cell: Cell): string =>
  JSON.stringify([...FIELDS.map((field) => cell[field]), cell.parts, cell.problem === null ? null : cell.raw]);

/** A cell emptied since does not take away the name a row had. */
const onlyAnswered = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.state !== "blank" || cell.raw !== ""));

/** Rows in form order whose meaning changed. A figure written another way ("04", "4") has not changed. */
export function cellDifferences(template: Template, before: Cells, after: Cells): CellDifference[] {
  const found: CellDifference[] = [];
  // Both sheets' own rows: one that is gone is a difference, too.
  for (const item of allItems(withOpenRows(template, { ...before, ...onlyAnswered(after) }))) {
    const old = before[item.key] ?? blankCell;
    const now = after[item.key] ?? blankCell;
    if (says(old) === says(now)) continue;
    found.push({
      key: item.key,
      form: formOf(template, item.key)?.code ?? "",
      tt: item.tt,
      label: item.label,
      before: printCell(item, old, pairOf(item, before)).value,
      after: printCell(item, now, pairOf(item, after)).value,
      noteBefore: old.note,
      noteAfter: now.note,
    });
  }
  return found;
}

type Section = { path: string; heading: string | null; body: RichDoc };

/** Sections whose words changed, in the order of the outline; bold and italic alone are not a change. */
export function sectionDifferences(
  template: Template,
  before: readonly Section[],
  after: readonly Section[],
): SectionDifference[] {
  const old = new Map(before.map((section) => [section.path, section]));
  const now = new Map(after.map((section) => [section.path, section]));
  const order = [...template.outline.map(({ path }) => path), ...now.keys(), ...old.keys()];
  return [...new Set(order)].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    const [textBefore, textAfter] = [was ? docToText(was.body) : "", is ? docToText(is.body) : ""];
    if (textBefore === textAfter) return [];
    const outlined = template.outline.find((section) => section.path === path);
    const heading = is?.heading ?? was?.heading ?? (outlined ? `${outlined.number} ${outlined.heading}`.trim() : path);
    return [{ path, heading, before: textBefore, after: textAfter }];
  });
}
