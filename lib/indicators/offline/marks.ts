/** The first cell of the very hidden sheet that holds what the workbook was made from; known again by it. */
export const BASE_MARK = "cchc-ngoai-tuyen";
export const BASE_SHEET = "cchc";

/** Stands in a hidden place of a form: its row names what its columns are, its column holds the keys of the rows. */
export const LIST_MARK = "cchc:danh-muc";
const MATRIX_MARK = "cchc:bang:";

export const matrixMark = (code: string): string => `${MATRIX_MARK}${code}`;

/** What a mark says: a list form, or the code of a matrix; null for any other words. */
export function readMark(text: string): { matrix: string | null } | null {
  if (text === LIST_MARK) return { matrix: null };
  return text.startsWith(MATRIX_MARK) ? { matrix: text.slice(MATRIX_MARK.length) } : null;
}

/** Roles of the columns of a list form; those of a matrix are named by its own keys. */
export const FIGURE_ROLE = "so-lieu";
export const NOTE_ROLE = "ghi-chu";
