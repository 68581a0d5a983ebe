import { headerOf } from "./merged-header";
import type { RichParagraph, RichTable } from "./rich-doc";

type RichRow = RichTable["content"][number];

const wordsOf = (text: string): RichParagraph[] => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [{ type: "paragraph" }];
  return lines.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line.trim() }] }));
};

/** A table given as rows of words, as a file's reading gives it: those of the header first, its merged cells as they were. */
export function tableOfRows(rows: readonly (readonly string[])[]): RichTable {
  const header = headerOf(rows);
  const at = (row: number, column: number) => header.cells.find((cell) => cell.row === row && cell.column === column);
  const headerRow = (row: readonly string[], index: number): RichRow => ({
    type: "tableRow",
    content: row.flatMap((text, column) => {
      const cell = at(index, column);
      if (!cell) return [];
      const attrs = { colspan: cell.columns, rowspan: cell.rows, colwidth: null };
      return [{ type: "tableHeader" as const, attrs, content: wordsOf(text) }];
    }),
  });
  const bodyRow = (row: readonly string[]): RichRow => ({
    type: "tableRow",
    content: row.map((text) => ({ type: "tableCell" as const, content: wordsOf(text) })),
  });
  return {
    type: "table",
    content: rows.map((row, index) => (index < header.rows ? headerRow(row, index) : bodyRow(row))),
  };
}
