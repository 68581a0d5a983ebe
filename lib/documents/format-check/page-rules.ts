import type { DocxParagraph, DocxSection } from "../read-docx/docx-document";
import type { DecreeParts } from "./decree-parts";
import { fitsOnePage } from "./page-estimate";
import { broken, type FormatRule, judged, kept } from "./verdict";

const MM_PER_TWIP = 25.4 / 1440;
const mm = (twips: number): string => (Math.round(twips * MM_PER_TWIP * 10) / 10).toString().replace(".", ",");
/** Word and LibreOffice round lengths to whole points or tenths of a millimetre. */
const TOLERANCE_MM = 0.3;

const between = (twips: number, min: number, max: number): boolean => {
  const length = twips * MM_PER_TWIP;
  return length >= min - TOLERANCE_MM && length <= max + TOLERANCE_MM;
};

const SIDES = [
  ["top", "lề trên", 20, 25],
  ["bottom", "lề dưới", 20, 25],
  ["left", "lề trái", 30, 35],
  ["right", "lề phải", 15, 20],
] as const;

const nameOf = ({ document, appendices }: DecreeParts, section: DocxSection): string => {
  const own = appendices.find((appendix) => appendix.section === section && appendix.beginsSection);
  if (own) return own.label.text.trim();
  const index = document.sections.indexOf(section);
  return index === 0 ? "Phần chính" : `Phần ${index + 1} của tệp`;
};

/** Sections that begin a numbering of pages: the document's first, and each appendix's. */
const starts = ({ document, appendices }: DecreeParts): DocxSection[] => [
  ...document.sections.slice(0, 1),
  ...appendices.filter(({ beginsSection }) => beginsSection).map(({ section }) => section),
];

const numbersOf = (paragraphs: readonly DocxParagraph[]): DocxParagraph[] =>
  paragraphs.filter(({ pageField }) => pageField);

const shownNumbers = ({ headers }: DocxSection, evenAndOdd: boolean): DocxParagraph[][] => [
  numbersOf(headers.default),
  ...(evenAndOdd ? [numbersOf(headers.even)] : []),
];

const isCentred = ({ align, framedCentre }: DocxParagraph): boolean => align === "center" || framedCentre;

function placeFault(section: DocxSection, evenAndOdd: boolean): string | null {
  const { footers, pageNumbers } = section;
  const below = [...footers.default, ...footers.first, ...footers.even];
  if (numbersOf(below).length > 0) return "số trang ở lề dưới";
  const shown = shownNumbers(section, evenAndOdd);
  if (shown.some((numbers) => numbers.length === 0)) {
    // LibreOffice saves a section of one page without the header that later pages would have.
    return fitsOnePage(section) ? null : "không có số trang ở lề trên";
  }
  const aside = shown.flat().find((number) => !isCentred(number));
  if (aside) return "số trang không ở giữa";
  return pageNumbers.format === "decimal" ? null : `kiểu số ${pageNumbers.format}`;
}

function sizeFault(section: DocxSection, evenAndOdd: boolean): string | null {
  for (const { runs } of shownNumbers(section, evenAndOdd).flat()) {
    for (const { size, italic } of runs) {
      if (size < 13 || size > 14) return `cỡ ${size}`;
      if (italic) return "chữ nghiêng";
    }
  }
  return null;
}

const eachSection = (parts: DecreeParts, fault: (section: DocxSection) => string | null) =>
  parts.document.sections.flatMap((section) => {
    const actual = fault(section);
    return actual === null ? [] : [{ where: nameOf(parts, section), actual }];
  });

/** Page and page number. */
export const PAGE_RULES: readonly FormatRule[] = [
  {
    id: "page.size",
    expected: "khổ A4, 210 × 297 mm",
    judge: (parts) =>
      judged(
        eachSection(parts, ({ page }) => {
          const [short, long] = [Math.min(page.width, page.height), Math.max(page.width, page.height)];
          return between(short, 210, 210) && between(long, 297, 297)
            ? null
            : `${mm(page.width)} × ${mm(page.height)} mm`;
        }),
        "210 × 297 mm",
      ),
  },
  {
    id: "page.orientation",
    expected: "trang đứng; trang ngang chỉ trong phụ lục",
    judge: (parts) => {
      if (parts.form) return kept("biểu thống kê");
      const { sections } = parts.document;
      const [firstAppendix] = parts.appendices;
      const upTo = firstAppendix ? sections.indexOf(firstAppendix.section) : sections.length;
      const main = firstAppendix?.beginsSection === false ? upTo + 1 : upTo;
      const wide = sections.slice(0, main).find(({ page }) => page.landscape);
      return wide ? broken(nameOf(parts, wide), "trang ngang") : kept("trang đứng");
    },
  },
  {
    id: "page.margins",
    expected: "lề trên 20–25, dưới 20–25, trái 30–35, phải 15–20 mm",
    judge: (parts) =>
      judged(
        eachSection(parts, ({ page: { margins } }) => {
          const wrong = SIDES.filter(([side, , min, max]) => !between(margins[side], min, max));
          return wrong.length === 0 ? null : wrong.map(([side, name]) => `${name} ${mm(margins[side])} mm`).join(", ");
        }),
      ),
  },
  {
    id: "page-number.place",
    expected: "chữ số Ả Rập, ở giữa, trong lề trên",
    judge: (parts) => judged(eachSection(parts, (section) => placeFault(section, parts.document.evenAndOdd))),
  },
  {
    id: "page-number.type",
    expected: "cỡ 13–14, kiểu đứng",
    judge: (parts) => judged(eachSection(parts, (section) => sizeFault(section, parts.document.evenAndOdd))),
  },
  {
    id: "page-number.first-page",
    expected: "không hiện số trang ở trang thứ nhất",
    judge: (parts) =>
      judged(
        starts(parts).flatMap((section) => {
          const shown = !section.titlePage || numbersOf(section.headers.first).length > 0;
          const anywhere = numbersOf([...section.headers.default, ...section.footers.default]).length > 0;
          return shown && anywhere ? [{ where: nameOf(parts, section), actual: "có số ở trang thứ nhất" }] : [];
        }),
      ),
  },
  {
    id: "page-number.restart",
    expected: "mỗi phụ lục đánh số trang riêng, từ 1",
    judge: (parts) =>
      judged(
        parts.appendices.flatMap(({ label, section, beginsSection }) => {
          const where = label.text.trim();
          if (!beginsSection) return [{ where, actual: "đánh số tiếp phần trước" }];
          const { start } = section.pageNumbers;
          if (start === 1) return [];
          return [{ where, actual: start === null ? "đánh số tiếp phần trước" : `bắt đầu từ ${start}` }];
        }),
      ),
  },
];
