import type { PlainBlock, PlainDocument, PlainTable } from "@/lib/intake/plain-document";

/** Every text of the blocks in reading order, the names of sheets left out. */
export const textsOf = (blocks: readonly PlainBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === "paragraph") return block.style === "sheet name" ? [] : [block.text];
    return block.cells.map(({ text }) => text).filter((text) => text !== "");
  });

export const tablesOf = ({ blocks }: PlainDocument): PlainTable[] => blocks.filter((block) => block.type === "table");

/** The rows of a table; a merged text stands at its first place, the rest of its area is empty. */
export function rowsOf(table: PlainTable): string[][] {
  const rows = Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => ""));
  for (const { row, column, text } of table.cells) {
    const line = rows[row];
    if (line) line[column] = text;
  }
  return rows;
}
