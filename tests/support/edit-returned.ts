import type { ReturnedBlock, ReturnedDocument, ReturnedTable } from "@/lib/narrative/returned-document";
import type { ReportDocument } from "@/lib/report/report-document";

/** A small fixed generator: 0…max. */
export function numbersFrom(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * (max + 1));
  };
}

/** The returned document with one block rewritten; null takes it out. */
export const withBlock = (
  document: ReturnedDocument,
  at: number,
  change: (block: ReturnedBlock) => ReturnedBlock[],
): ReturnedDocument => ({
  ...document,
  blocks: document.blocks.flatMap((block, index) => (index === at ? change(block) : [block])),
});

/** Places of the form tables: the last tables of the document, one an appendix. */
export function formTablesOf(document: ReturnedDocument, { appendices }: ReportDocument): number[] {
  const tables = document.blocks.flatMap(({ type }, at) => (type === "table" ? [at] : []));
  return appendices.length === 0 ? [] : tables.slice(-appendices.length);
}

/** A cell rewritten in one row of a table. */
export const withCell =
  (row: number, column: number, change: (text: string) => string) =>
  (block: ReturnedBlock): ReturnedTable[] => {
    if (block.type !== "table") throw new Error("not a table");
    return [
      {
        ...block,
        rows: block.rows.map((cells, at) =>
          at === row
            ? cells.map((cell) => (cell.column === column ? { ...cell, text: change(cell.text) } : cell))
            : cells,
        ),
      },
    ];
  };

export const withRows =
  (change: (rows: ReturnedTable["rows"]) => ReturnedTable["rows"]) =>
  (block: ReturnedBlock): ReturnedTable[] => {
    if (block.type !== "table") throw new Error("not a table");
    return [{ ...block, rows: change(block.rows) }];
  };
