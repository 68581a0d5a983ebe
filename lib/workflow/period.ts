import { z } from "zod";

/** Regime kinds (design: domain.md §2). The four CCHC reports a year are Q1, H1, Q3, Y. */
export const PeriodKind = z.enum(["M", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "M9", "Y"]);
export type PeriodKind = z.infer<typeof PeriodKind>;

export const SheetKind = z.enum(["unit", "province", "consolidated"]);
export type SheetKind = z.infer<typeof SheetKind>;
