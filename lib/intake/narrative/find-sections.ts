import type { OutlineSection } from "../../indicators/template";
import type { Piece } from "../lines/line";
import { deeperHeadings } from "./deeper-headings";
import { Paths, type Placed, placeTops, placeUnder } from "./paths";
import { topHeadings } from "./top-headings";

/** The headings of the body in reading order, each with its path: no path stands twice. */
export function findSections(pieces: readonly Piece[], outline: readonly OutlineSection[]): Placed[] {
  const tops = topHeadings(pieces, outline);
  const paths = new Paths();
  const placed = placeTops(tops, paths);
  return placed.flatMap((top, index) => {
    const { at, numbers } = top.heading;
    const piece = pieces[at];
    const arabic = piece?.kind === "line" && /^\d/.test(piece.text);
    const span = {
      from: at + 1,
      to: placed[index + 1]?.heading.at ?? pieces.length,
      arabic: arabic ? (numbers[0] ?? null) : null,
    };
    const under = outline.filter(({ path }) => path.startsWith(`${top.path}.`));
    return [top, ...placeUnder(top.path, deeperHeadings(pieces, span, under), paths)];
  });
}
