import { z } from "zod";

/**
 * What a unit's documents print around the text (Nghị định 30/2020). All of it is typed by people;
 * number and day are never invented: văn thư records them after signature.
 */
export const DocumentSettings = z.strictObject({
  /** Cơ quan chủ quản, upper case as printed; null for a unit without a superior (UBND xã). */
  superior: z.string().nullable(),
  /** Cơ quan ban hành, upper case as printed. */
  agency: z.string().min(1),
  /** Ký hiệu after the number: "BC-SXD". */
  symbol: z.string().min(1),
  place: z.string().min(1),
  /** Kính gửi; empty when the report has none. */
  addressees: z.array(z.string()),
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": stacked, in order; empty when the head signs alone. */
  authority: z.array(z.string()),
  position: z.string(),
  signerName: z.string(),
  /** Nơi nhận without the dash and the end mark; "Lưu: VT, …" included, last. */
  recipients: z.array(z.string()),
  /** Ký hiệu of the unit's công văn, which have no type's abbreviation: "SNV-CCHC"; not given: the symbol without "BC-". */
  letterSymbol: z.string().optional(),
  /** Ký hiệu of the person who drafts, behind the last line of Nơi nhận; nothing when not given. */
  drafter: z.string().optional(),
  /** Each form under a Phụ lục of its own (when not given), or all under one. */
  appendices: z.enum(["each", "one"]).optional(),
  /** What stands in a cell that is not the unit's task: nothing (when not given), or "-". */
  notApplicable: z.enum(["", "-"]).optional(),
});
export type DocumentSettings = z.infer<typeof DocumentSettings>;
