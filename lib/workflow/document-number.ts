import { z } from "zod";

/** "125", "12a", "125/BC-SXD", "40/BC-PCCC&CHCN": a number, perhaps a letter behind it, perhaps "/" and a symbol. */
const NUMBER_AND_SYMBOL = /^\d{1,6}[a-z]?(\/[\p{L}\d]+([-&.][\p{L}\d]+)*)?$/iu;

/**
 * Số, ký hiệu as văn thư typed it, written as Nghị định 30/2020 writes it: no spaces around "/" and "-", a zero before a
 * number below 10 ("5 / BC - SNV" is "05/BC-SNV"). Decree 30/2020, Phụ lục I, mục II.3. Empty stays empty: whether a
 * number is needed is said where it is asked for.
 */
export const DocumentNumber = z
  .string()
  .trim()
  .normalize("NFC")
  .max(60)
  .transform((text) => text.replace(/\s*([-/])\s*/g, "$1").replace(/^([1-9])(?=\/|$)/, "0$1"))
  .refine((text) => text === "" || NUMBER_AND_SYMBOL.test(text), "Số, ký hiệu ghi như 125/BC-SXD.");

/** YYYY-MM-DD. What is no day arrives as it was typed, and is told from nothing. */
export const IssueDay = z.iso.date({
  error: ({ input }) => (input ? "Ngày ban hành chưa đúng, hãy ghi như 16/12/2026." : "Hãy ghi ngày ban hành."),
});
