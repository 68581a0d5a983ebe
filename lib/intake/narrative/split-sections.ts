import type { Parse } from "../../indicators/contract";
import type { OutlineSection } from "../../indicators/template";
import type { Line, Piece } from "../lines/line";
import { blocksOf } from "./blocks";
import { closingStart } from "./closing";
import { findSections } from "./find-sections";
import { FIT_MIN, headingParts } from "./heading-parts";
import { joinBroken } from "./join-broken";
import { readMarker } from "./marker";

type Section = Parse["narrative"][number];

const OPENING = "opening";
const CLOSING = "closing";

/** A heading that says all the outline says: what follows is not a part of it. */
const isWholeHeading =
  (outline: readonly OutlineSection[]) =>
  (line: Line): boolean => {
    const marker = readMarker(line.text);
    if (!marker || line.text.length > 200) return false;
    const { fit, rest } = headingParts(line, marker.end, null, outline);
    return rest === "" && (fit?.score ?? 0) >= WHOLE_FIT_MIN;
  };
const WHOLE_FIT_MIN = 0.9;

/**
 * The body as sections: what stands before the first heading is `opening`, the last sentence `closing`; both have no
 * heading of their own, as in the product's documents. Text behind a heading on its line is the section's first block.
 */
export function splitSections(body: readonly Piece[], outline: readonly OutlineSection[]): Section[] {
  const pieces = joinBroken(body, isWholeHeading(outline));
  const end = closingStart(pieces);
  const sections = findSections(pieces.slice(0, end), outline);
  const blocksFrom = (from: number, to: number, rest = "") => {
    const blocks = blocksOf(pieces.slice(from, to));
    return rest === "" ? blocks : [{ type: "paragraph" as const, text: rest }, ...blocks];
  };
  const all: Section[] = [
    { path: OPENING, heading: "", blocks: blocksFrom(0, sections[0]?.heading.at ?? end) },
    ...sections.map(({ heading, path }, index) => ({
      path,
      heading: heading.words,
      blocks: blocksFrom(heading.at + 1, sections[index + 1]?.heading.at ?? end, heading.rest),
    })),
    { path: CLOSING, heading: "", blocks: blocksFrom(end, pieces.length) },
  ];
  return all.filter(({ path, blocks }) => (path !== OPENING && path !== CLOSING) || blocks.length > 0);
}

/** How well an outline says what the headings of the body say: for choosing among outlines. */
export const outlineFit = (body: readonly Piece[], outline: readonly OutlineSection[]): number =>
  findSections(body, outline).reduce(
    (sum, { heading: { fit } }) => sum + (fit && fit.score >= FIT_MIN ? fit.score : 0),
    0,
  );
