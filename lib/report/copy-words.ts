import { z } from "zod";
import type { CopyKind } from "./report-document";

/** `?ban=` of a download: trinh-ky, the copy for signature (when nothing is said), or lam-viec, the working copy. */
export const CopyQuery = z.strictObject({ ban: z.enum(["trinh-ky", "lam-viec"]).default("trinh-ky") });

/** Of the province's report also `?phu-luc=don-vi`: with the annex of figures by unit. */
export const RunCopyQuery = CopyQuery.extend({ "phu-luc": z.enum(["don-vi"]).optional() });

export type CopyQuery = z.output<typeof CopyQuery>;

/** The copy a page's address asks for; anything else is the copy for signature. */
export const readCopy = (ban: string | undefined): CopyQuery["ban"] => (ban === "lam-viec" ? "lam-viec" : "trinh-ky");

export const copyOf = ({ ban }: CopyQuery): CopyKind => (ban === "lam-viec" ? "working" : "signing");

const COPY_LABEL = { signing: "", working: "bản làm việc" } as const satisfies Record<CopyKind, string>;

/** The copy as a file name says it; the copy for signature needs no word until the document is issued. */
export const copyWords = (copy: CopyKind, issued: boolean): string =>
  issued && copy === "signing" ? "bản tra cứu" : COPY_LABEL[copy];
