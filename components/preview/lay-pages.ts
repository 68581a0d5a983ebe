import type { DocxDocument, DocxSection } from "@/lib/documents/read-docx/docx-document";
import { breakPages, type PageRange } from "./break-pages";
import { measurePieces, type Piece, rowsOf } from "./measure-pieces";
import { type BlockFlow, documentFlow, type PageHead, pageHead } from "./page-flow";

const children = (element: Element): HTMLElement[] => [...element.children] as HTMLElement[];

/** A page like this section, without text. */
function emptyPage(section: HTMLElement): { page: HTMLElement; text: HTMLElement } {
  const page = section.cloneNode(false) as HTMLElement;
  const text = (section.querySelector("article") ?? section).cloneNode(false) as HTMLElement;
  page.append(text);
  return { page, text };
}

/** The part of a table on one page: header rows again where it goes on, and its rows moved over. */
function tablePart(table: HTMLElement, flow: BlockFlow, rows: readonly HTMLTableRowElement[], goesOn: boolean) {
  const part = table.cloneNode(false) as HTMLElement;
  for (const child of children(table)) if (child.tagName === "COLGROUP") part.append(child.cloneNode(true));
  const heads = goesOn ? rowsOf(table).filter((_, at) => flow.rows[at]?.repeats) : [];
  part.append(...heads.map((row) => row.cloneNode(true)), ...rows.map((row) => row.cloneNode(true)));
  return part;
}

/** Some lines of a paragraph: the whole of it behind a window of their height. */
function linesPart(paragraph: HTMLElement, pieces: readonly Piece[], all: readonly Piece[]): HTMLElement {
  const [first, last, start] = [pieces[0], pieces.at(-1), all[0]];
  const window = paragraph.ownerDocument.createElement("div");
  const copy = paragraph.cloneNode(true) as HTMLElement;
  if (!first || !last || !start) return copy;
  copy.style.marginTop = `${start.top - first.top}px`;
  copy.style.marginBottom = "0";
  if (last === all.at(-1)) window.style.marginBottom = getComputedStyle(paragraph).marginBottom;
  window.style.height = `${last.bottom - first.top}px`;
  window.style.overflow = "hidden";
  // Read aloud once, where it begins.
  if (first.part > 0) window.setAttribute("aria-hidden", "true");
  window.append(copy);
  return window;
}

function fillPage(
  text: HTMLElement,
  range: PageRange,
  pieces: readonly Piece[],
  blocks: readonly HTMLElement[],
  flows: readonly BlockFlow[],
): void {
  const onPage = pieces.slice(range.from, range.to);
  for (const block of new Set(onPage.map((piece) => piece.block))) {
    const element = blocks[block];
    const own = onPage.filter((piece) => piece.block === block);
    const all = pieces.filter((piece) => piece.block === block);
    if (!element) continue;
    if (own.length === all.length) text.append(element.cloneNode(true));
    else if (element.tagName === "TABLE") {
      const rows = own.flatMap(({ part }) => rowsOf(element)[part] ?? []);
      const flow = flows[block] ?? { keepNext: false, keepLines: false, rows: [] };
      text.append(tablePart(element, flow, rows, (own[0]?.part ?? 0) > 0));
    } else text.append(linesPart(element, own, all));
  }
}

function writeHead(page: HTMLElement, head: PageHead, paddingTop: number): void {
  if (!head) return;
  const line = page.ownerDocument.createElement("div");
  line.className = "page-head";
  line.textContent = head.text;
  line.style.fontSize = `${head.sizePoints}pt`;
  line.style.top = `${paddingTop / 2}px`;
  page.append(line);
}

const repeatedRoom = (pieces: readonly Piece[], flows: readonly BlockFlow[]) => (piece: Piece) =>
  piece.part === 0
    ? 0
    : pieces
        .filter(({ block, part }) => block === piece.block && flows[block]?.rows[part]?.repeats)
        .reduce((sum, { top, bottom }) => sum + bottom - top, 0);

/** Twentieths of a point in a pixel of the screen. */
const TWIPS_PX = 15;
const A4_TEXT = { top: 75, limit: 970, landscape: false };

/** Pixels: the top margin, and the height of the text. */
function roomOf(section: DocxSection | undefined): typeof A4_TEXT {
  if (!section || section.page.height === 0) return A4_TEXT;
  const { height, margins, landscape } = section.page;
  return { top: margins.top / TWIPS_PX, limit: (height - margins.top - margins.bottom) / TWIPS_PX, landscape };
}

/** Which section of the document holds this block, counted over all of it. */
function sectionAt({ sections }: DocxDocument, block: number): DocxSection | undefined {
  let end = 0;
  return sections.find(({ blocks }) => {
    end += blocks.length;
    return block < end;
  });
}

/**
 * Parts the sections that a Word document was drawn as into pages of their size, in place: rows and lines stay whole,
 * header rows repeat, what the document keeps together stays together, and each page gets its number. Returns how many
 * pages there are.
 */
export function layPages(container: HTMLElement, document: DocxDocument): number {
  const flowAt = documentFlow(document);
  let before = 0;
  let count = 0;
  const pagesOf = new Map<DocxSection, number>();
  for (const section of container.querySelectorAll<HTMLElement>("section.docx")) {
    const article = section.querySelector("article");
    if (!article) continue;
    const own = sectionAt(document, before);
    const blocks = children(article);
    const flows = blocks.map((block, index) => flowAt(before + index, block.tagName === "TABLE"));
    before += blocks.length;
    const { top, limit, landscape } = roomOf(own);
    section.classList.toggle("wide", landscape);
    const pieces = measurePieces(blocks, flows, article.getBoundingClientRect().top);
    const pages = breakPages(pieces, limit, repeatedRoom(pieces, flows)).map((range) => {
      const { page, text } = emptyPage(section);
      fillPage(text, range, pieces, blocks, flows);
      if (own) {
        const index = pagesOf.get(own) ?? 0;
        writeHead(page, pageHead(own, index), top);
        pagesOf.set(own, index + 1);
      }
      return page;
    });
    count += pages.length;
    section.replaceWith(...pages);
  }
  return count;
}
