import type { PlainBlock } from "../plain-document";

const linesOf = (block: PlainBlock): string[] => {
  if (block.type === "table") return block.cells.flatMap(({ blocks }) => blocks.flatMap(linesOf));
  return [block.list === null ? block.text : `${block.list.marker} ${block.text}`];
};

/** All that paragraphs and tables show, line by line, with the markers of lists; trimmed. */
export const shownText = (blocks: readonly PlainBlock[]): string => blocks.flatMap(linesOf).join("\n").trim();
