import { type Table, TableRow } from "docx";
import type { RichParagraph, RichTable } from "@/lib/narrative/rich-doc";
import { type Placed, placeCells } from "../place-cells";
import { textWidth } from "../text-width";
import { SIZE, TEXT_WIDTH } from "./measures";
import { richRuns } from "./rich-runs";
import { ruledTable, textCell } from "./table-frame";

type RichRow = RichTable["content"][number];

/** Left and right padding of a cell and its rules, in twips. */
const CELL_PADDING = 160;

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

/** Room for the longest word of each column, in bold as headers are. */
function wordWidths(placed: readonly Placed[][], columns: number, size: number): number[] {
  const words = Array.from({ length: columns }, () => CELL_PADDING);
  for (const { cell, column, columns: span } of placed.flat()) {
    if (span > 1) continue;
    const longest = Math.max(
      0,
      ...plain(cell.content)
        .split(/\s+/)
        .map((word) => textWidth(word, size, "bold")),
    );
    words[column] = Math.max(words[column] ?? 0, longest + CELL_PADDING);
  }
  return words;
}

const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);

/** As large as the words of all columns allow: a word is never cut where the smallest size of tables holds it. */
const sizeFor = (placed: readonly Placed[][], columns: number): number =>
  sum(wordWidths(placed, columns, SIZE.table)) > TEXT_WIDTH ? SIZE.footnote : SIZE.table;

/** Columns as wide as their words ask, and what is left for longer texts. */
function writtenWidths(placed: readonly Placed[][], columns: number, size: number): number[] {
  const words = wordWidths(placed, columns, size);
  const left = TEXT_WIDTH - sum(words);
  if (left <= 0) return capped(words);
  const texts = Array.from({ length: columns }, () => 1);
  for (const { cell, column, columns: span } of placed.flat()) {
    const width = Math.min(textWidth(plain(cell.content), size, "regular"), TEXT_WIDTH / 2);
    if (span === 1) texts[column] = Math.max(texts[column] ?? 0, width);
  }
  const shares = texts.map((text) => Math.sqrt(text));
  const total = sum(shares);
  return words.map((word, index) => Math.floor(word + (left * (shares[index] ?? 0)) / total));
}

/** Words that do not fit side by side: the widest columns give way, short ones keep their word whole. */
function capped(words: readonly number[]): number[] {
  let left = TEXT_WIDTH;
  let cap = 0;
  [...words]
    .sort((a, b) => a - b)
    .forEach((word, index) => {
      cap = left / (words.length - index);
      left -= Math.min(word, cap);
    });
  return words.map((word) => Math.floor(Math.min(word, cap)));
}

function scaled(weights: readonly number[]): number[] {
  const total = sum(weights);
  return weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / total));
}

function columnWidths(placed: readonly Placed[][], columns: number, size: number): number[] {
  const drawn = drawnWeights(placed, columns);
  return drawn ? scaled(drawn) : writtenWidths(placed, columns, size);
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
  const size = sizeFor(placed, columns);
  const widths = columnWidths(placed, columns, size);
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
          const paragraphs = cell.content.map((paragraph) => richRuns(paragraph, { size, bold: head }));
          return textCell(paragraphs, { width, align, columnSpan: span, rowSpan: down });
        }),
      });
    }),
  );
}
