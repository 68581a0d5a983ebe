import type { SourceTable } from "@/lib/indicators/matching/source-table";
import type { PlainBlock, PlainDocument, PlainTable } from "../plain-document";

/** Lines kept over a table: its title and its form's number stand close above it. */
const HEADINGS = 6;
const LONGEST = 300;

/** The tables of a document in order, nested ones too, each with the lines that stand between it and the one before. */
export function sourceTables(document: PlainDocument): SourceTable[] {
  const tables: SourceTable[] = [];
  let lines: string[] = [];
  const visit = (blocks: readonly PlainBlock[]): void => {
    for (const block of blocks) {
      if (block.type === "paragraph") {
        const marker = block.list === null ? "" : `${block.list.marker} `;
        const line = `${marker}${block.text}`.trim();
        if (line !== "") lines = [...lines.slice(1 - HEADINGS), line.slice(0, LONGEST)];
        continue;
      }
      tables.push(sourceTable(block, lines));
      lines = [];
      for (const cell of block.cells) {
        const nested = cell.blocks.some(({ type }) => type === "table");
        if (nested) visit(cell.blocks);
      }
      if (block.cells.some((cell) => cell.blocks.some(({ type }) => type === "table"))) lines = [];
    }
  };
  visit(document.blocks);
  return tables;
}

function sourceTable(table: PlainTable, lines: readonly string[]): SourceTable {
  const { index, rowCount, columnCount, cells, sheet } = table;
  return { index, rowCount, columnCount, cells, headings: sheet === null ? lines : [sheet, ...lines] };
}
