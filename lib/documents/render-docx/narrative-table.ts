import { type Table, TableRow } from "docx";
import type { RichParagraph, RichTable } from "@/lib/narrative/rich-doc";
import { textWidth } from "../text-width";
import { SIZE, TEXT_WIDTH } from "./measures";
import { richRuns } from "./rich-runs";
import { ruledTable, textCell } from "./table-frame";

type RichRow = RichTable["content"][number];
type RichCell = RichRow["content"][number];
type Placed = { cell: RichCell; column: number; columns: number; rows: number };

/** Left and right padding of a cell and its rules, in twips. */
const CELL_PADDING = 160;

/** Where each cell really stands, counting the cells that reach down from rows above. */
function placeCells(rows: readonly RichRow[]): { placed: Placed[][]; columns: number } {
  const taken: number[] = [];
  let columns = 1;
  const placed = rows.map((row) => {
    let column = 0;
    const cells = row.content.map((cell): Placed => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const spanned = { cell, column, columns: cell.attrs?.colspan ?? 1, rows: cell.attrs?.rowspan ?? 1 };
      for (let i = 0; i < spanned.columns; i += 1) taken[column + i] = spanned.rows;
      column += spanned.columns;
      return spanned;
    });
    columns = Math.max(columns, taken.length);
    taken.forEach((left, index) => {
      taken[index] = Math.max(0, left - 1);
    });
    return cells;
  });
  return { placed, columns };
}

/** Widths drawn in the editor, where every column has one. */
function drawnWeights(placed: readonly Placed[][], columns: number): number[] | null {
  const weights = Array.from({ length: columns }, () => 0);
  for (const { cell, column } of placed.flat()) {
    (cell.attrs?.colwidth ?? []).forEach((width, index) => {
      if (width > 0) weights[column + index] = width;
    });
  }
  return weights.every((weight) => weight > 0) ? weights : null;
}

/** Columns as wide as their words ask: room for the longest word first, then more for longer texts. */
function writtenWeights(placed: readonly Placed[][], columns: number): number[] {
  const words = Array.from({ length: columns }, () => 0);
  const texts = Array.from({ length: columns }, () => 0);
  for (const { cell, column, columns: span } of placed.flat()) {
    if (span > 1) continue;
    const text = plain(cell.content);
    const longest = Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, SIZE.table, "bold")));
    words[column] = Math.max(words[column] ?? 0, longest + CELL_PADDING);
    texts[column] = Math.max(texts[column] ?? 0, Math.min(textWidth(text, SIZE.table, "regular"), TEXT_WIDTH / 2));
  }
  return words.map((word, index) => word + Math.sqrt((texts[index] ?? 0) * CELL_PADDING));
}

function columnWidths(placed: readonly Placed[][], columns: number): number[] {
  const weights = drawnWeights(placed, columns) ?? writtenWeights(placed, columns);
  const usable = weights.map((weight) => Math.max(weight, 1));
  const total = usable.reduce((a, b) => a + b, 0);
  return usable.map((weight) => Math.floor((TEXT_WIDTH * weight) / total));
}

const NUMBER = /^[-–]?[\d.,\s]*\d\s*%?$/;
const plain = (paragraphs: readonly RichParagraph[]): string =>
  paragraphs.flatMap((paragraph) => (paragraph.content ?? []).map((piece) => piece.text)).join("");

const isHeader = (row: RichRow): boolean =>
  row.content.length > 0 && row.content.every((cell) => cell.type === "tableHeader");

/** A small table of the narrative: fixed widths, header rows repeated, rows never split, figures centred. */
export function narrativeTable(table: RichTable): Table {
  const rows = table.content.filter((row) => row.content.length > 0);
  const { placed, columns } = placeCells(rows);
  const widths = columnWidths(placed, columns);
  let stillHeader = true;
  let spanLeft = 0;
  return ruledTable(
    widths,
    placed.map((cells, index) => {
      const row = rows[index];
      stillHeader &&= row !== undefined && isHeader(row);
      // cantSplit does not hold rows joined by a row span: they are kept with the next one.
      spanLeft = Math.max(spanLeft - 1, ...cells.map((placedCell) => placedCell.rows - 1), 0);
      const keepNext = stillHeader || spanLeft > 0;
      return new TableRow({
        cantSplit: true,
        ...(stillHeader ? { tableHeader: true } : {}),
        keepNext,
        children: cells.map(({ cell, column, columns: span, rows: down }) => {
          const head = cell.type === "tableHeader";
          const align = head || NUMBER.test(plain(cell.content).trim()) ? "center" : "left";
          const width = widths.slice(column, column + span).reduce((a, b) => a + b, 0);
          const paragraphs = cell.content.map((paragraph) => richRuns(paragraph, { size: SIZE.table, bold: head }));
          return textCell(paragraphs, { width, align, columnSpan: span, rowSpan: down });
        }),
      });
    }),
  );
}
