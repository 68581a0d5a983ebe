import { describe, expect, test } from "vitest";
import { breakPages } from "@/components/preview/break-pages";
import type { Piece } from "@/components/preview/measure-pieces";

/** Pieces of these heights one under another; "+" keeps a piece with the next. */
function pieces(...heights: string[]): Piece[] {
  let top = 0;
  return heights.map((text, block) => {
    const height = Number(text.replace("+", ""));
    const piece = { block, part: 0, top, bottom: top + height, glued: text.endsWith("+") };
    top += height;
    return piece;
  });
}

const ends = (made: Piece[], limit: number, repeated?: (piece: Piece) => number) =>
  breakPages(made, limit, repeated).map(({ from, to }) => [from, to]);

describe("pages of a preview", () => {
  test("hold as much as fits", () => {
    expect(ends(pieces("40", "40", "40", "40"), 100)).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  test("never end between what is kept together", () => {
    expect(ends(pieces("40", "40+", "40", "10"), 100)).toEqual([
      [0, 1],
      [1, 4],
    ]);
  });

  test("end anyway where everything is kept together and taller than a page", () => {
    expect(ends(pieces("60+", "60+", "60"), 100)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  test("a piece taller than a page stands on a page of its own", () => {
    expect(ends(pieces("20", "300", "20"), 100)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  test("leave room for header rows that repeat", () => {
    const header = (piece: Piece) => (piece.block === 0 ? 0 : 50);
    expect(ends(pieces("50", "50", "50", "50"), 100, header)).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  test("nothing makes no page", () => {
    expect(ends([], 100)).toEqual([]);
  });
});
