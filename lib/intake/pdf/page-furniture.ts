import type { PlainAside } from "../plain-document";
import type { Page } from "./page";
import { type TextLine, textLines, wordsOf } from "./text-lines";

/** Part of the page's height at the top and the bottom in which headers and footers stand. */
const MARGIN = 0.12;
/** A line that comes on this many pages at least, and on half of them, is a header or a footer. */
const MIN_REPEATS = 3;
const PAGE_NUMBER = /^(?:trang\s{0,3})?[-–—\s]{0,3}\d{1,4}(?:\s{0,2}\/\s{0,2}\d{1,4})?[-–—\s]{0,3}$/i;

type Edge = { where: "header" | "footer"; line: TextLine };

/** The pages without page numbers and without what is repeated on them, which stands beside, once. */
export function withoutFurniture(pages: readonly Page[]): { pages: Page[]; asides: PlainAside[] } {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const key of edges.flatMap((own) => own.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = new Map<string, PlainAside>();
  const cleaned = pages.map((page, index): Page => {
    const gone = new Set(
      (edges[index] ?? []).flatMap((edge) => {
        if (isPageNumber(edge, pages.length)) return edge.line.texts;
        const count = counts.get(keyOf(edge)) ?? 0;
        if (count < MIN_REPEATS || count * 2 < pages.length) return [];
        if (!repeated.has(keyOf(edge))) repeated.set(keyOf(edge), { where: edge.where, text: wordsOf(edge.line) });
        return edge.line.texts;
      }),
    );
    return gone.size === 0 ? page : { ...page, texts: page.texts.filter((text) => !gone.has(text)) };
  });
  return { pages: cleaned, asides: [...repeated.values()] };
}

/** The first and the last line of a page, where they stand in its margins. */
function edgesOf({ texts, height }: Page): Edge[] {
  const lines = textLines(texts);
  const [first, last] = [lines[0], lines.at(-1)];
  const found: Edge[] = [];
  if (first && first.baseline < height * MARGIN) found.push({ where: "header", line: first });
  if (last && last !== first && last.baseline > height * (1 - MARGIN)) found.push({ where: "footer", line: last });
  return found;
}

/** Without digits: "Trang 3" and "Trang 4" are the same footer. */
const keyOf = ({ where, line }: Edge): string => `${where} ${wordsOf(line).replace(/\d+/g, "#")}`;

function isPageNumber({ line }: Edge, pages: number): boolean {
  const words = wordsOf(line);
  const [number] = /\d+/.exec(words) ?? [];
  return PAGE_NUMBER.test(words) && Number(number) <= pages + 1;
}
