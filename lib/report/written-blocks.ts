import type { Block } from "../indicators/contract";
import type { RichBlock, RichListItem, RichParagraph, RichTable } from "../narrative/rich-doc";
import { headerOf } from "./merged-header";
import { paragraphOf } from "./narrative-part";

type RichRow = RichTable["content"][number];

/** An item of the second level begins "+ ", of the third "* "; the first level has no sign. */
const SIGN = /^([+*])\s+/;
const LEVEL: Readonly<Record<string, number>> = { "+": 1, "*": 2 };

const wordsOf = (text: string): RichParagraph => (text === "" ? { type: "paragraph" } : paragraphOf(text));

/** The items put under each other by their signs; one whose level has nothing above it stands under nothing. */
function listOf(items: readonly string[]): RichBlock {
  const top: RichListItem[] = [];
  for (const item of items) {
    const [signed = "", sign = ""] = SIGN.exec(item) ?? [];
    let under = top;
    for (let level = LEVEL[sign] ?? 0; level > 0; level -= 1) {
      const above = under.at(-1);
      const inner = above?.content.at(-1);
      if (inner?.type === "bulletList") under = inner.content;
      else {
        const list = { type: "bulletList" as const, content: [] };
        if (above) above.content.push(list);
        else under.push({ type: "listItem", content: [list] });
        under = list.content;
      }
    }
    under.push({ type: "listItem", content: [wordsOf(item.slice(signed.length))] });
  }
  return { type: "bulletList", content: top };
}

/** Rows of words, those of the header first, its merged cells as they were. */
function tableOf(rows: readonly (readonly string[])[]): RichTable {
  const header = headerOf(rows);
  const at = (row: number, column: number) => header.cells.find((cell) => cell.row === row && cell.column === column);
  const headerRow = (row: readonly string[], index: number): RichRow => ({
    type: "tableRow",
    content: row.flatMap((text, column) => {
      const cell = at(index, column);
      if (!cell) return [];
      const attrs = { colspan: cell.columns, rowspan: cell.rows, colwidth: null };
      return [{ type: "tableHeader" as const, attrs, content: [wordsOf(text)] }];
    }),
  });
  const bodyRow = (row: readonly string[]): RichRow => ({
    type: "tableRow",
    content: row.map((text) => ({ type: "tableCell" as const, content: [wordsOf(text)] })),
  });
  return {
    type: "table",
    content: rows.map((row, index) => (index < header.rows ? headerRow(row, index) : bodyRow(row))),
  };
}

function richBlock(block: Block): RichBlock {
  switch (block.type) {
    case "paragraph":
      return wordsOf(block.text);
    case "list":
      return listOf(block.items);
    case "table":
      return tableOf(block.rows);
  }
}

/** Blocks of the command line's JSON as the product's own text. */
export const richBlocksOf = (blocks: readonly Block[]): RichBlock[] => blocks.map(richBlock);
