import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { HEADER_DISTANCE, MARGIN, PAGE, SIZE } from "./measures";
import { spacing, tinyParagraph } from "./text";

const numbered = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: spacing(),
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 })],
      }),
    ],
  });

const empty = () => new Header({ children: [new Paragraph({ spacing: spacing() })] });

/** On its side; or going on counting the pages of the section before. */
type SectionLook = { landscape?: boolean; continued?: boolean };

/**
 * A section that counts its own pages from 1: Arabic number centred in the top margin, none on its first page.
 * A section that is not the last ends with a 1 pt paragraph, which carries the break: after a table Word would
 * otherwise need a whole line for it and could open a blank page.
 */
export function numberedSection(
  children: ISectionOptions["children"],
  last: boolean,
  { landscape = false, continued = false }: SectionLook = {},
): ISectionOptions {
  return {
    headers: { default: numbered(), first: empty() },
    properties: {
      titlePage: !continued,
      type: SectionType.NEXT_PAGE,
      page: {
        // The library itself swaps width and height of a page on its side.
        size: {
          width: PAGE.width,
          height: PAGE.height,
          ...(landscape && { orientation: PageOrientation.LANDSCAPE }),
        },
        margin: { ...MARGIN, header: HEADER_DISTANCE, footer: HEADER_DISTANCE, gutter: 0 },
        ...(continued ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    children: last ? children : [...children, tinyParagraph()],
  };
}
