import type { OfflineWriting } from "../../indicators/offline/offline-file";
import { roundHalfUp } from "../../indicators/round";
import type { Parts } from "../ooxml/parts";
import { readAddress } from "../xlsx/cell-address";
import { numberText } from "../xlsx/number-text";
import { movePoint, plainDecimal } from "../xlsx/plain-decimal";
import { keepWithin, readPart } from "../xlsx/read-part";
import { RichTextReader } from "../xlsx/rich-text";
import type { SheetContext } from "../xlsx/sheet";
import type { CellStyle } from "../xlsx/styles";

/** Places of a sheet by row, then by column; what is empty is not there. */
export type SheetPlaces = ReadonlyMap<number, ReadonlyMap<number, OfflineWriting>>;

/** Digits behind the point that a figure may have (cell.ts); a formula such as =1/3 gives more. */
const PLACES_MAX = 10;

/**
 * Every place of a sheet as it is stored, hidden ones too, formulas by the result stored with them: a format that shows
 * fewer digits hides nothing here. Throws `tooComplex` beyond the limits of workbooks.
 */
export function readSheetPlaces(parts: Parts, part: string, context: SheetContext): SheetPlaces {
  const rows = new Map<number, Map<number, OfflineWriting>>();
  const inline = new RichTextReader();
  let at: { row: number; column: number; style: CellStyle; type: string } | null = null;
  let value: string | null = null;
  let into: "value" | "inline" | null = null;
  let row = 0;
  let column = 0;

  const openCell = ({ r, s, t }: Readonly<Record<string, string>>): void => {
    context.cellsWritten.count += 1;
    keepWithin(context.cellsWritten.count, "cellsWritten");
    const place = (r === undefined ? null : readAddress(r)) ?? { row, column: column + 1 };
    column = place.column;
    at = { ...place, style: context.styleOf(Number(s ?? 0)), type: t ?? "n" };
    value = null;
  };
  const closeCell = (): void => {
    if (at === null) return;
    const rich = at.type === "s" ? (context.sharedStrings[Number(value ?? "")] ?? []) : inline.take();
    const words = at.type === "s" || at.type === "inlineStr" ? rich.map(({ text }) => text).join("") : value;
    const writing = writingOf(at.type, words, at.style, context.date1904);
    if (writing.kind !== "empty") {
      const places = rows.get(at.row) ?? new Map<number, OfflineWriting>();
      places.set(at.column, writing);
      rows.set(at.row, places);
      keepWithin(rows.size, "rows");
    }
    at = null;
  };

  readPart(parts, part, {
    open: (tag, attributes) => {
      if (tag === "c") openCell(attributes);
      else if (tag === "v") into = "value";
      else if (tag === "is") into = "inline";
      else if (tag === "row") {
        row = Number(attributes.r ?? row + 1);
        column = 0;
      }
      if (into === "inline") inline.open(tag, attributes);
    },
    text: (text) => {
      if (into === "inline") inline.text(text);
      else if (into === "value") {
        value = (value ?? "") + text;
        keepWithin(value.length, "cellCharacters");
      }
    },
    close: (tag) => {
      if (tag === "c") closeCell();
      if (into === "inline" && tag !== "is") inline.close(tag);
      else if (tag === "v" || tag === "is") into = null;
    },
  });
  return rows;
}

function writingOf(type: string, stored: string | null, style: CellStyle, date1904: boolean): OfflineWriting {
  const text = stored ?? "";
  if (text.trim() === "") return { kind: "empty" };
  if (type === "b") return { kind: "text", text: text === "1" || text === "true" ? "TRUE" : "FALSE" };
  if (type !== "n") return { kind: "text", text };
  const decimal = plainDecimal(text);
  if (decimal === null) return { kind: "text", text };
  const [format] = style.format;
  // "1/2" that Excel took for a day stays a day: nobody typed its number.
  if (format?.kind === "date") return { kind: "text", text: numberText(decimal, style.format, date1904).text };
  // 93,35% is kept as 0,9335.
  const percent = format !== undefined && format.shift > 0;
  return { kind: "number", decimal: roundHalfUp(percent ? movedBy(decimal, format.shift) : decimal, PLACES_MAX) };
}

const movedBy = (decimal: string, by: number): string =>
  decimal.startsWith("-") ? `-${movePoint(decimal.slice(1), by)}` : movePoint(decimal, by);
