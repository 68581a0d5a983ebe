import { xmlText } from "../xml-text";

/** What a spreadsheet program would take for the start of a formula, also in full width. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export const startsLikeFormula = (text: string): boolean => FORMULA_START.test(text);

/** Excel's own limit of a cell. */
const LENGTH_MAX = 32_767;

/** Text as both kinds of file can hold it. */
export const cellText = (text: string): string => xmlText(text).slice(0, LENGTH_MAX);
