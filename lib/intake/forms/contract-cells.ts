import { blankCell, type Cell } from "@/lib/indicators/cell";
import type { ContractCell } from "@/lib/indicators/contract";
import type { MatchedRow } from "@/lib/indicators/matching/match-forms";
import { parseCell } from "@/lib/indicators/parse-cell";
import { sheetRatio } from "@/lib/indicators/sheet-ratio";
import type { Item, Template } from "@/lib/indicators/template";
import { allItems, formOf } from "@/lib/indicators/walk";
import { readFigure } from "./read-figure";

/** A figure that may be another one: several rows or columns could be its own, or a running total stands beside it. */
const SHARED = 0.7;
const STATE_IN_NOTE = 0.8;
const NOTE_LENGTH = 4000;

type ReadCell = { cell: Cell; confidence: number; match: MatchedRow };

/**
 * Every row of the forms found, in the order of the print: rows of the file with figure, note and place; rows the file
 * does not have blank, without a place. Confidence is match × reading; a blank row of the file has its match's.
 */
export function contractCells(
  template: Template,
  matched: readonly MatchedRow[],
  forms: ReadonlySet<string>,
): ContractCell[] {
  const read = new Map<string, ReadCell>();
  const matches = new Map(matched.map((match) => [match.key, match]));
  const items = allItems(template).filter(({ key }) => forms.has(formOf(template, key)?.code ?? ""));
  for (const item of items) {
    const match = matches.get(item.key);
    if (match) read.set(item.key, readCell(item, match));
  }
  const cells = Object.fromEntries([...read].map(([key, { cell }]) => [key, cell]));
  return items.map((item) => {
    const ratio = sheetRatio(template, cells, item.key);
    return contractCell(item, formOf(template, item.key)?.code ?? "", read.get(item.key), ratio);
  });
}

function readCell(item: Item, match: MatchedRow): ReadCell {
  const { row } = match;
  const reading = readFigure(item, row.figure);
  const printed = row.note.normalize("NFC").replace(/\s+/g, " ").trim();
  const inNote = row.figure.trim() === "" && printed !== "" ? parseCell({ ...item, kind: "count" }, printed) : null;
  const stated = inNote && (inNote.cell.state === "none" || inNote.cell.state === "notApplicable") ? inNote : null;
  const note = [reading.cell.note ?? "", printed].filter((text) => text !== "").join("; ");
  const cell: Cell = {
    ...blankCell,
    ...reading.cell,
    ...(stated && { state: stated.cell.state }),
    note: note === "" ? null : note.slice(0, NOTE_LENGTH),
  };
  const doubts = [
    reading.confidence,
    ...(stated ? [STATE_IN_NOTE] : []),
    ...(row.sharedFigure || row.columnUnsure ? [SHARED] : []),
    ...(otherTotal(item, match) ? [SHARED] : []),
  ];
  return { cell, confidence: match.confidence * Math.min(...doubts), match };
}

/** A row that counts since the beginning of the year, with a different running total beside the period's figure. */
const otherTotal = ({ time }: Item, { row }: MatchedRow): boolean =>
  time === "yearToDate" && row.runningTotal !== "" && row.runningTotal.trim() !== row.figure.trim();

const figure = (text: string | null): number | null => (text === null ? null : Number(text));

function contractCell(item: Item, form: string, read: ReadCell | undefined, ratio: string | null): ContractCell {
  const { cell, confidence, match } = read ?? { cell: blankCell, confidence: 0, match: null };
  const { key, tt, label, kind } = item;
  return {
    form,
    key,
    tt,
    label,
    kind,
    state: cell.state,
    value: figure(cell.value),
    computed: figure(ratio),
    text: cell.text,
    parts: cell.parts && {
      numerator: Number(cell.parts.numerator),
      denominator: Number(cell.parts.denominator),
    },
    asOf: null,
    note: cell.note,
    raw: cell.raw,
    confidence: Math.round(confidence * 1000) / 1000,
    source: match?.row.place ?? null,
  };
}
