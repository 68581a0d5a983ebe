import { z } from "zod";

/**
 * Số, ký hiệu as văn thư typed it, written as Nghị định 30/2020 writes it: no spaces around "/" and "-", a zero before a
 * number below 10 ("5 / BC - SNV" is "05/BC-SNV"). Decree 30/2020, Phụ lục I, mục II.3.
 */
export const DocumentNumber = z
  .string()
  .trim()
  .normalize("NFC")
  .max(60)
  .transform((text) => text.replace(/\s*([-/])\s*/g, "$1").replace(/^([1-9])(?=\/|$)/, "0$1"));
