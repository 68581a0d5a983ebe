import type { Piece } from "./measure-pieces";

/** Pieces `from` to `to` (not included) of one page. */
export type PageRange = { from: number; to: number };

/**
 * Where pages end: as much on each as `limit` pixels hold, never between what is kept together, unless that alone is
 * taller than a page. `repeated` says how much room the repeated header rows take when a page begins at a piece.
 */
export function breakPages(
  pieces: readonly Piece[],
  limit: number,
  repeated: (piece: Piece) => number = () => 0,
): PageRange[] {
  const pages: PageRange[] = [];
  let from = 0;
  while (from < pieces.length) {
    const first = pieces[from];
    if (!first) break;
    const room = limit - repeated(first);
    let to = from + 1;
    while (to < pieces.length && (pieces[to]?.bottom ?? 0) - first.top <= room) to += 1;
    if (to < pieces.length) to = endWithoutParting(pieces, from, to);
    pages.push({ from, to });
    from = to;
  }
  return pages;
}

/** The last place at or before `to` where nothing is parted; `to` itself where there is none. */
function endWithoutParting(pieces: readonly Piece[], from: number, to: number): number {
  for (let end = to; end > from; end -= 1) if (!pieces[end - 1]?.glued) return end;
  return to;
}
