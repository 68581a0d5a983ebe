import type { Block } from "../indicators/contract";
import type { RichBlock, RichListItem, RichParagraph } from "../narrative/rich-doc";
import { tableOfRows } from "../narrative/table-of-rows";
import { paragraphOf } from "./narrative-part";

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

function richBlock(block: Block): RichBlock {
  switch (block.type) {
    case "paragraph":
      return wordsOf(block.text);
    case "list":
      return listOf(block.items);
    case "table":
      return tableOfRows(block.rows);
  }
}

/** Blocks of the command line's JSON as the product's own text. */
export const richBlocksOf = (blocks: readonly Block[]): RichBlock[] => blocks.map(richBlock);
