import type { Cell } from "../cell";
import { formatCell } from "../format";
import { parseCell } from "../parse-cell";
import type { Code, Item } from "../template";
import type { OfflinePlaces, OfflineWriting } from "./offline-file";

/** Excel keeps 15 digits: a longer figure is written as text rather than rounded without a word. */
const DIGITS_MAX = 15;

const EMPTY: OfflineWriting = { kind: "empty" };
const words = (text: string): OfflineWriting => (text.trim() === "" ? EMPTY : { kind: "text", text });

/** What people choose from in a drop-down: "1 - Có", or the bare code where that would not be read as it. */
export function choiceWords(item: Item, { code, label }: Code): string {
  const both = `${code} - ${label}`;
  return parseCell(item, both).cell.value === String(code) ? both : String(code);
}

/** The rows whose percentage is often written as its two parts, "19/19", which Excel would take for a date. */
export const isWrittenAsText = (item: Item): boolean =>
  item.kind === "text" || item.kind === "choice" || item.asksParts === true;

/** What the workbook shows of a cell. Reading it back gives the same figure. */
export function writePlaces(item: Item, cell: Cell, withNote: boolean): OfflinePlaces {
  return { figure: writeFigure(item, cell), note: withNote ? (cell.note ?? "") : null };
}

function writeFigure(item: Item, cell: Cell): OfflineWriting {
  if (cell.state === "blank" || cell.problem !== null) return words(cell.raw);
  if (cell.state === "value" && cell.value !== null) {
    const code = item.codes?.find((one) => String(one.code) === cell.value);
    if (code) return words(choiceWords(item, code));
    if (!isWrittenAsText(item) && cell.text === null) return decimalPlace(item, cell);
  }
  return words(formatCell(item, cell));
}

/** A number where Excel can keep it exactly; of a count with two parts the count alone, so that formulas can use it. */
function decimalPlace(item: Item, cell: Cell): OfflineWriting {
  const digits = (cell.value ?? "").replace(/[-.]/g, "").replace(/^0+/, "");
  if (cell.value === null || digits.length > DIGITS_MAX) return words(formatCell(item, cell));
  return { kind: "number", decimal: cell.value };
}
