import { readFileSync } from "node:fs";
import type { PlainBlock, PlainDocument, PlainParagraph, PlainTable } from "@/lib/intake/plain-document";

/** A cell of a made table: its words, or words with spans; null for a place another cell covers. */
export type MadeCell = string | null | { text: string; rows?: number; columns?: number };

export const makeParagraph = (text: string): PlainParagraph => ({
  type: "paragraph",
  text,
  runs: text === "" ? [] : [{ text, bold: false, italic: false }],
  style: null,
  headingLevel: null,
  align: null,
  list: null,
});

export function makeTable(rows: readonly (readonly MadeCell[])[], index = 0, sheet: string | null = null): PlainTable {
  const cells = rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((cell, column) => {
      if (cell === null) return [];
      const { text, rows: rowSpan = 1, columns: columnSpan = 1 } = typeof cell === "string" ? { text: cell } : cell;
      return [{ row, column, rowSpan, columnSpan, blocks: text.split("\n").map(makeParagraph), text }];
    }),
  );
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { type: "table", index, rowCount: rows.length, columnCount, cells, headerRows: 0, sheet };
}

/** A document of paragraphs (strings) and tables (rows of cells), the tables numbered in order. */
export function makePlainDocument(blocks: readonly (string | readonly (readonly MadeCell[])[])[]): PlainDocument {
  let tables = 0;
  const made = blocks.map((block): PlainBlock => {
    if (typeof block === "string") return makeParagraph(block);
    tables += 1;
    return makeTable(block, tables - 1);
  });
  return { format: "docx", blocks: made, asides: [], legacyEncoding: null };
}

/** A real report from its text: lines with tabs are rows of a table, other lines paragraphs. */
export function plainCase(name: string): PlainDocument {
  const text = readFileSync(new URL(`../fixtures/cases/${name}.txt`, import.meta.url), "utf8");
  const blocks: (string | string[][])[] = [];
  let table: string[][] | null = null;
  for (const line of text
    .normalize("NFC")
    .replace(/<\/?[a-z]+>|\*\*/g, "")
    .split(/\r?\n/)) {
    if (line.includes("\t")) {
      if (table === null) {
        table = [];
        blocks.push(table);
      }
      table.push(line.split("\t"));
    } else {
      table = null;
      if (line.trim() !== "") blocks.push(line.trim());
    }
  }
  return makePlainDocument(blocks);
}
