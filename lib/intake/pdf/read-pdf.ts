import { legacyEncodingOf } from "../legacy-encoding";
import type { LegacyEncoding, PlainAside, PlainBlock, PlainDocument } from "../plain-document";
import { IntakeRefused } from "../refusal";
import { pdfPages } from "./open-pdf";
import type { Page } from "./page";
import { withoutFurniture } from "./page-furniture";
import { type PagePiece, pagePieces } from "./page-pieces";
import { paragraphsOf } from "./paragraphs";

/** Fewer letters in the whole file than one line of a report has: nothing but pictures. */
const MIN_LETTERS = 30;

/**
 * Reads a PDF that Word or LibreOffice made: paragraphs put together from their lines, tables from the lines drawn
 * around their cells, else from their columns. A table that goes on over a page stays two. Throws `IntakeRefused`:
 * `scan` for pictures of pages, `encrypted`, `broken`, `tooComplex`.
 */
export async function readPdf(bytes: Uint8Array): Promise<PlainDocument> {
  const read = await pdfPages(bytes);
  const letters = read.reduce((sum, { texts }) => sum + texts.reduce((own, { text }) => own + text.length, 0), 0);
  if (letters < MIN_LETTERS) throw new IntakeRefused("scan", `${letters} letters on ${read.length} pages`);
  const { pages, asides } = withoutFurniture(read);
  const turned = read.flatMap((page) => page.turned.map((text): PlainAside => ({ where: "textBox", text })));
  return {
    format: "pdf",
    blocks: blocksOf(pages.map(pagePieces)),
    asides: [...asides, ...turned],
    legacyEncoding: legacyOf(pages),
  };
}

/** Runs of lines become paragraphs across the pages, tables are numbered through the file. */
function blocksOf(pages: readonly (readonly PagePiece[])[]): PlainBlock[] {
  const paragraphs = paragraphsOf(pages);
  let index = 0;
  return paragraphs.map((piece): PlainBlock => (piece.type === "table" ? { ...piece, index: index++ } : piece));
}

function legacyOf(pages: readonly Page[]): LegacyEncoding | null {
  for (const { texts } of pages) {
    for (const { font, text } of texts) {
      const found = legacyEncodingOf(font, text);
      if (found !== null) return found;
    }
  }
  return null;
}
