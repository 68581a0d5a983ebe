import type { RichBlock, RichDoc, RichList, RichListItem, RichParagraph } from "./rich-doc";

/** Level of a line that starts with a bullet as reports print them ("- " first, "+ " beneath), and the rest. */
type Bulleted = { level: 1 | 2; rest: string };

/** Word's own signs: "·" and "§" come from Symbol and Wingdings, "o" from Courier followed by a wide gap. */
const FIRST = /^[\s\u00A0]*[-–−•·▪§](?:[\s\u00A0]+|(?=\p{Lu}))/u;
const SECOND = /^[\s\u00A0]*(?:\+[\s\u00A0]*|o[\s\u00A0]{2,})/u;

export function readBullet(text: string): Bulleted | null {
  const second = SECOND.exec(text);
  if (second && text.length > second[0].length) return { level: 2, rest: text.slice(second[0].length) };
  const first = FIRST.exec(text);
  if (first && text.length > first[0].length) return { level: 1, rest: text.slice(first[0].length) };
  return null;
}

/** The paragraph without its first `length` characters, marks of the rest kept. */
function dropStart(paragraph: RichParagraph, length: number): RichParagraph {
  let left = length;
  const content: NonNullable<RichParagraph["content"]> = [];
  for (const piece of paragraph.content ?? []) {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    if (cut < piece.text.length) content.push({ ...piece, text: piece.text.slice(cut) });
  }
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

const textOf = (paragraph: RichParagraph): string => (paragraph.content ?? []).map((piece) => piece.text).join("");

/**
 * Turns paragraphs that print their own bullet ("- ", "+ ", "·") into lists, "+" beneath the "-" before
 * it. Other blocks are kept as they are. Used for text pasted from Word and for plain lines.
 */
export function bulletsToLists(blocks: readonly RichBlock[]): RichBlock[] {
  const out: RichBlock[] = [];
  let list: RichList | null = null;
  for (const block of blocks) {
    const text = block.type === "paragraph" ? textOf(block) : "";
    const bullet = block.type === "paragraph" ? readBullet(text) : null;
    if (block.type !== "paragraph" || !bullet) {
      list = null;
      out.push(block);
      continue;
    }
    if (!list) {
      list = { type: "bulletList", content: [] };
      out.push(list);
    }
    const item: RichListItem = {
      type: "listItem",
      content: [dropStart(block, text.length - bullet.rest.length)],
    };
    const above = list.content.at(-1);
    if (bullet.level === 2 && above) nest(above, item);
    else list.content.push(item);
  }
  return out;
}

function nest(above: RichListItem, item: RichListItem): void {
  const last = above.content.at(-1);
  if (last?.type === "bulletList") last.content.push(item);
  else above.content.push({ type: "bulletList", content: [item] });
}

/** Blocks as a document; an empty one keeps the single empty paragraph the editor needs. */
export const docOf = (blocks: RichBlock[]): RichDoc => ({
  type: "doc",
  content: blocks.length > 0 ? blocks : [{ type: "paragraph" }],
});
