/** Twips (1/20 pt) of a length in millimetres. */
export const mm = (millimetres: number): number => Math.ceil((millimetres * 1440) / 25.4);

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, as numbers: A4 portrait; margins 20-20-30-15 mm, inside the decree's
 * 20–25 (top, bottom), 30–35 (left) and 15–20 (right).
 */
export const PAGE = { width: 11906, height: 16838 } as const;
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } as const;
/** Distance of the page number from the paper's edge: it stands inside the top margin. */
export const HEADER_DISTANCE = mm(10);
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Of a page on its side, for tables that do not fit otherwise; the same margins. */
export const WIDE_TEXT_WIDTH = PAGE.height - MARGIN.left - MARGIN.right;

export const FONT = "Times New Roman";

/** Sizes in points. */
export const SIZE = {
  /** 12 keeps Quốc hiệu on one line beside the agency (88,3 mm; 95,7 at 13). */
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  /** "V/v …" of a công văn: 12 or 13. */
  letterSubject: 12,
  date: 13,
  title: 14,
  body: 14,
  pageNumber: 14,
  recipientsTitle: 12,
  recipients: 11,
  table: 12,
  footnote: 11,
} as const;

/** First line of a paragraph: 1,27 cm. */
export const FIRST_LINE = 720;
/** 6 pt between paragraphs. */
export const PARAGRAPH_GAP = 120;
/** Line spacing in 240ths of a line, always with the rule "auto": anything else overlaps lines in LibreOffice. */
export const BODY_LINE = 264;
export const SINGLE_LINE = 240;

/** Letterhead: the right column holds Quốc hiệu without wrapping, cells have no padding. */
export const LETTERHEAD_COLUMNS = [TEXT_WIDTH - mm(94), mm(94)] as const;
