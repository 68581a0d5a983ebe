import { carryCells } from "../carry-cells";
import type { Cell, Cells } from "../cell";
import { linkTemplates } from "../concordance/link-templates";
import type { ContractCell, Parse } from "../contract";
import { cellsOfParse } from "../parse-json/cells-of-parse";
import type { Template } from "../template";
import { findItem, formOf, itemByKey, itemsOfSheet, type SheetContext } from "../walk";
import { withOurRowKeys } from "./added-rows";
import { withoutPrintedWords } from "./printed-note";
import type { LeftOver, Proposal, Proposed } from "./proposal";

type Asked = {
  /** The report's template, and the one the file was recognised as. */
  template: Template;
  source: Template;
  parse: Parse;
  sheet: SheetContext;
  /** What the sheet holds: names of the rows it has added. */
  current: Cells;
};

/**
 * What a file says of each row of our sheet, in the order of the print; rows the file leaves empty propose nothing. A
 * file on another template passes through the concordance. What has no row here is left over, never dropped.
 */
export function proposeCells({ template, source, parse, sheet, current }: Asked): Proposed {
  const told = new Map(parse.cells.map((cell) => [cell.key, cell]));
  const theirs = cellsOfParse(source, parse);
  const carried = carryCells(template, source, theirs, sheet.unitKind);
  const cells = withOurRowKeys(template, carried.cells, current);
  const origins = originsOf(template, source);
  const rows = new Set(itemsOfSheet(template, sheet.sheet, sheet.ownerKeys).map(({ key }) => key));
  const order = new Map([...itemByKey(template).keys()].map((key, at) => [key, at]));

  const proposals: Proposal[] = [];
  const used = new Set<string>();
  for (const [key, cell] of Object.entries(cells)) {
    const matrix = formOf(template, key)?.kind === "matrix";
    const item = findItem(template, key);
    if (isEmpty(cell) || !item || (!rows.has(key) && !(matrix && sheet.sheet === "unit"))) continue;
    const from = (origins.get(key) ?? [key]).flatMap((one) => told.get(one) ?? []);
    for (const one of from) used.add(one.key);
    proposals.push({
      key,
      cell: withoutPrintedWords(item, cell),
      raw: from.length > 0 ? from.map(({ raw }) => raw).join(" + ") : cell.raw,
      confidence: confidenceOf(from, cell, parse.templateConfidence),
      source: from[0]?.source ?? null,
      approximate: carried.approximate[key] ?? null,
    });
  }
  proposals.sort((a, b) => (order.get(a.key) ?? Number.MAX_VALUE) - (order.get(b.key) ?? Number.MAX_VALUE));
  return { proposals, leftOver: leftOverOf(parse.cells, used) };
}

/** A matrix has no confidence of its own: its rows and columns were found with the template. */
const confidenceOf = (from: readonly ContractCell[], cell: Cell, ofTemplate: number): number =>
  from.length > 0 ? Math.min(...from.map(({ confidence }) => confidence)) : cell.problem === null ? ofTemplate : 0;

const isEmpty = (cell: Cell): boolean => cell.state === "blank" && cell.raw.trim() === "" && cell.note === null;

/** Our row → the rows of the file's template it is made from. */
function originsOf(template: Template, source: Template): ReadonlyMap<string, readonly string[]> {
  if (template.id === source.id) return new Map();
  return new Map(linkTemplates(source, template).flatMap(({ from, to }) => to.map((key) => [key, from] as const)));
}

/** Written in the file, on a row that none of ours is made from. */
function leftOverOf(cells: readonly ContractCell[], used: ReadonlySet<string>): LeftOver[] {
  return cells
    .filter(({ key, raw, note }) => !used.has(key) && (raw.trim() !== "" || note !== null))
    .map(({ form, tt, label, raw, note, source }) => ({
      what: [form, tt, label].filter((part) => part !== "").join(" "),
      raw: [raw, note].filter((part) => part).join("; "),
      source,
    }));
}
