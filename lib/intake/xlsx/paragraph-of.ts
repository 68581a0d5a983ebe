import type { PlainParagraph } from "../plain-document";
import type { GridCell } from "./visible-rows";

/** A text of a sheet as a paragraph; sheets have no styles, headings or lists. */
export const paragraphOf = ({ cell }: GridCell): PlainParagraph => ({
  type: "paragraph",
  text: cell.text,
  runs: cell.runs,
  style: null,
  headingLevel: null,
  align: cell.align,
  list: null,
});
