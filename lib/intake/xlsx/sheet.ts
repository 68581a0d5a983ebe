import type { Parts } from "../ooxml/parts";
import type { XmlAttributes } from "../ooxml/walk-xml";
import { IntakeRefused } from "../refusal";
import { type Area, readAddress, readArea } from "./cell-address";
import { LAST_COLUMN, LAST_ROW } from "./limits";
import { keepWithin, readPart } from "./read-part";
import { type RichPiece, RichTextReader } from "./rich-text";
import { type SheetCell, seenCell } from "./sheet-cell";
import type { CellStyle } from "./styles";

export type Sheet = {
  name: string;
  /** Row by row, in the order of the file, only cells in which something is seen. */
  cells: readonly SheetCell[];
  merges: readonly Area[];
  /** Rows with a cell of a drawn grid, empty ones too. */
  gridRows: ReadonlySet<number>;
  isRowHidden: (row: number) => boolean;
  isColumnHidden: (column: number) => boolean;
  /** Of the printed page, without its codes. */
  header: string;
  footer: string;
  /** Places of formulas that were never worked out. */
  withoutResult: readonly { row: number; column: number }[];
};

export type SheetContext = {
  sharedStrings: readonly (readonly RichPiece[])[];
  styleOf: (index: number) => CellStyle;
  date1904: boolean;
  /** Counts the cells of all sheets together. */
  cellsWritten: { count: number };
};

/** Reads one worksheet part in one pass. Throws `tooComplex` beyond a limit, `broken` for places no sheet has. */
export function readSheet(parts: Parts, part: string, name: string, context: SheetContext): Sheet {
  const cells: SheetCell[] = [];
  const merges: Area[] = [];
  const gridRows = new Set<number>();
  const hiddenRows = new Set<number>();
  const shownRows = new Set<number>();
  const hiddenColumns = new Uint8Array(LAST_COLUMN + 1);
  const withoutResult: { row: number; column: number }[] = [];
  const printed = { header: "", footer: "" };
  const inline = new RichTextReader();
  let rowsHiddenByDefault = false;
  let columnRanges = 0;
  let row = 0;
  let column = 0;
  let cell: CellAttributes | null = null;
  let value: string | null = null;
  let hasFormula = false;
  let into: "value" | "inline" | "header" | "footer" | null = null;

  const openRow = (attributes: XmlAttributes): void => {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r);
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw new IntakeRefused("broken", `row ${attributes.r}`);
    column = 0;
    const hidden = attributes.hidden === "1" || attributes.hidden === "true" || Number(attributes.ht ?? 1) === 0;
    (hidden ? hiddenRows : shownRows).add(row);
  };
  const openCell = (attributes: XmlAttributes): void => {
    context.cellsWritten.count += 1;
    keepWithin(context.cellsWritten.count, "cellsWritten");
    const place = attributes.r === undefined ? { row, column: column + 1 } : readAddress(attributes.r);
    if (place === null || place.column > LAST_COLUMN) throw new IntakeRefused("broken", `cell ${attributes.r}`);
    column = place.column;
    const style = context.styleOf(Number(attributes.s ?? 0));
    if (style.inGrid) gridRows.add(place.row);
    cell = { ...place, style, type: attributes.t ?? "n" };
    value = null;
    hasFormula = false;
  };
  const closeCell = (): void => {
    if (cell === null) return;
    const rich = cell.type === "s" ? (context.sharedStrings[Number(value ?? "")] ?? []) : inline.take();
    if (hasFormula && value === null) withoutResult.push({ row: cell.row, column: cell.column });
    const seen = seenCell({ ...cell, value, rich, hasFormula }, context.date1904);
    if (seen !== null) cells.push(seen);
    cell = null;
  };
  const openColumns = ({ min, max, hidden, width }: XmlAttributes): void => {
    keepWithin(++columnRanges, "columnRanges");
    if (hidden === "1" || hidden === "true" || Number(width ?? 1) === 0) {
      hiddenColumns.fill(1, Math.max(0, Number(min)), Math.min(LAST_COLUMN, Number(max)) + 1);
    }
  };

  readPart(parts, part, {
    open: (tag, attributes) => {
      if (tag === "c") openCell(attributes);
      else if (tag === "v") into = "value";
      else if (tag === "f") hasFormula = cell !== null;
      else if (tag === "is") into = "inline";
      else if (tag === "row") openRow(attributes);
      else if (tag === "col") openColumns(attributes);
      else if (tag === "sheetFormatPr") rowsHiddenByDefault = ["1", "true"].includes(attributes.zeroHeight ?? "");
      else if (tag === "mergeCell") {
        const area = readArea(attributes.ref ?? "");
        if (area !== null) merges.push(area);
        keepWithin(merges.length, "merges");
      } else if (tag === "oddHeader") into = "header";
      else if (tag === "oddFooter") into = "footer";
      if (into === "inline") inline.open(tag, attributes);
    },
    text: (text) => {
      if (into === "inline") inline.text(text);
      else if (into === "value") {
        value = (value ?? "") + text;
        keepWithin(value.length, "cellCharacters");
      } else if (into !== null) {
        printed[into] += text;
        keepWithin(printed[into].length, "cellCharacters");
      }
    },
    close: (tag) => {
      if (tag === "c") closeCell();
      if (into === "inline" && tag !== "is") inline.close(tag);
      else if (tag === "v" || tag === "is" || tag === "oddHeader" || tag === "oddFooter") into = null;
    },
  });
  return {
    name,
    cells,
    merges,
    gridRows,
    isRowHidden: (at) => hiddenRows.has(at) || (rowsHiddenByDefault && !shownRows.has(at)),
    isColumnHidden: (at) => hiddenColumns[at] === 1,
    header: withoutCodes(printed.header),
    footer: withoutCodes(printed.footer),
    withoutResult,
  };
}

type CellAttributes = { row: number; column: number; style: CellStyle; type: string };

/** `&C&"Arial,Bold"&12Trang &P` → "Trang": only the words stay. */
function withoutCodes(text: string): string {
  return text
    .replace(/&"[^"]{0,200}"|&[0-9]{1,3}|&K[0-9A-Fa-f]{6}|&[A-Za-z]/g, " ")
    .replace(/&&/g, "&")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}
