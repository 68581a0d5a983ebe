import type { PlainBlock, PlainCell, PlainDocument, PlainParagraph, PlainTable } from "@/lib/intake/plain-document";

type Look = Partial<Omit<PlainParagraph, "type" | "text" | "runs">> & { bold?: boolean };

/** A paragraph; "**…**" is bold, `bold` makes all of it so. */
export function paragraph(given: string, { bold = false, ...look }: Look = {}): PlainParagraph {
  const runs = given
    .split("**")
    .map((text, at) => ({ text, bold: bold || at % 2 === 1, italic: false }))
    .filter(({ text }) => text !== "");
  return {
    type: "paragraph",
    text: runs.map(({ text }) => text).join(""),
    runs,
    style: null,
    headingLevel: null,
    align: null,
    list: null,
    ...look,
  };
}

export const centred = (text: string): PlainParagraph => paragraph(text, { align: "center", bold: true });

type Given = string | readonly (string | PlainBlock)[];

const blocksOf = (given: Given): PlainBlock[] =>
  (typeof given === "string" ? given.split("\n") : given).map((one) =>
    typeof one === "string" ? paragraph(one) : one,
  );

const textOf = (blocks: readonly PlainBlock[]): string =>
  blocks
    .flatMap((block) => (block.type === "paragraph" ? [block.text] : block.cells.map(({ text }) => text)))
    .join("\n")
    .trim();

/** A table of rows of cells; "\n" in a cell parts its paragraphs. Numbers of tables are given by `makeDocument`. */
export function table(rows: readonly (readonly Given[])[], sheet: string | null = null): PlainTable {
  const cells = rows.flatMap((row, at) =>
    row.map((given, column): PlainCell => {
      const blocks = blocksOf(given);
      return { row: at, column, rowSpan: 1, columnSpan: 1, blocks, text: textOf(blocks) };
    }),
  );
  return {
    type: "table",
    index: 0,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cells,
    headerRows: 0,
    sheet,
  };
}

function numbered(blocks: readonly PlainBlock[], next: { index: number }): PlainBlock[] {
  return blocks.map((block) => {
    if (block.type === "paragraph") return block;
    const index = next.index++;
    return { ...block, index, cells: block.cells.map((cell) => ({ ...cell, blocks: numbered(cell.blocks, next) })) };
  });
}

/** A Word document; a string is a paragraph. */
export function makeDocument(
  blocks: readonly (string | PlainBlock)[],
  more: Partial<PlainDocument> = {},
): PlainDocument {
  const all = blocks.map((block) => (typeof block === "string" ? paragraph(block) : block));
  return { format: "docx", blocks: numbered(all, { index: 0 }), asides: [], legacyEncoding: null, ...more };
}
