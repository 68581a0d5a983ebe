import type { Block } from "../../indicators/contract";
import type { RichBlock, RichDoc, RichList, RichParagraph } from "../rich-doc";

/** One cell of a table: its words, and the paragraph they start in. */
export type Box = { line: number; text: string; columns: number; rows: number };

/**
 * What the finding of figures reads: paragraphs and tables in reading order. `line` counts every paragraph of the
 * section from 0, empty ones, list items and table cells too, as an editor walks its text blocks.
 */
export type Passage = { kind: "line"; line: number; text: string } | { kind: "table"; rows: Box[][] };

const wordsOf = (paragraph: RichParagraph): string => (paragraph.content ?? []).map((piece) => piece.text).join("");

/** Passages of a document as the editor stores it. */
export function passagesOfDoc(doc: RichDoc): Passage[] {
  let line = 0;
  const lineOf = (paragraph: RichParagraph): Passage => ({ kind: "line", line: line++, text: wordsOf(paragraph) });
  const ofList = (list: RichList): Passage[] =>
    list.content.flatMap((item) =>
      item.content.flatMap((part) => (part.type === "bulletList" ? ofList(part) : [lineOf(part)])),
    );
  const ofBlock = (block: RichBlock): Passage[] => {
    if (block.type === "paragraph") return [lineOf(block)];
    if (block.type === "bulletList") return ofList(block);
    const rows = block.content.map((row) =>
      row.content.map(({ attrs, content }): Box => {
        const first = line;
        line += content.length;
        return {
          line: first,
          text: content.map(wordsOf).join(" "),
          columns: attrs?.colspan ?? 1,
          rows: attrs?.rowspan ?? 1,
        };
      }),
    );
    return [{ kind: "table", rows }];
  };
  return doc.content.flatMap(ofBlock);
}

/** Passages of a section as the command line reads it from a file. */
export function passagesOfBlocks(blocks: readonly Block[]): Passage[] {
  let line = 0;
  return blocks.flatMap((block): Passage[] => {
    if (block.type === "paragraph") return [{ kind: "line", line: line++, text: block.text }];
    if (block.type === "list") return block.items.map((text) => ({ kind: "line", line: line++, text }));
    const rows = block.rows.map((row) => row.map((text): Box => ({ line: line++, text, columns: 1, rows: 1 })));
    return [{ kind: "table", rows }];
  });
}
