import type { DocxBlock, DocxDocument, DocxSection } from "@/lib/documents/read-docx/docx-document";

/** What a block may not be parted from, as the document says it. */
export type BlockFlow = {
  keepNext: boolean;
  keepLines: boolean;
  /** Of a table: rows repeated on every page, and rows kept with the next. */
  rows: { repeats: boolean; keepNext: boolean }[];
};

const NOTHING_KEPT: BlockFlow = { keepNext: false, keepLines: false, rows: [] };

function flowOf(block: DocxBlock): BlockFlow {
  if (block.kind === "paragraph") return { keepNext: block.keepNext, keepLines: block.keepLines, rows: [] };
  const rows = block.rows.map(({ repeats, cells }) => ({
    repeats,
    keepNext: cells.some(({ blocks }) => blocks.some((inner) => inner.kind === "paragraph" && inner.keepNext)),
  }));
  return { keepNext: false, keepLines: false, rows };
}

/** The blocks of the document in order with what each is kept with; a block that cannot be found again keeps nothing. */
export function documentFlow({ sections }: DocxDocument): (at: number, isTable: boolean) => BlockFlow {
  const blocks = sections.flatMap((section) => section.blocks);
  return (at, isTable) => {
    const block = blocks[at];
    return block && (block.kind === "table") === isTable ? flowOf(block) : NOTHING_KEPT;
  };
}

/** How a page of a section is headed: its words, "#" where its number stands. Null where there are none. */
export type PageHead = { text: string; sizePoints: number } | null;

/** The head of the page `index` (from 0) of a section. */
export function pageHead({ titlePage, headers, pageNumbers }: DocxSection, index: number): PageHead {
  const lines = titlePage && index === 0 ? headers.first : headers.default;
  const number = String((pageNumbers.start ?? 1) + index);
  const text = lines
    .map((line) => (line.pageField ? `${line.text.replace(/\d+/g, "")}${number}` : line.text))
    .join(" ");
  return text.trim() === "" ? null : { text: text.trim(), sizePoints: lines[0]?.runs[0]?.size ?? 14 };
}
