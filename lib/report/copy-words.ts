import { z } from "zod";
import type { CopyKind } from "./report-document";

/** `?ban=` of a download: trinh-ky, the copy for signature (when nothing is said), or lam-viec, the working copy. */
export const CopyQuery = z.strictObject({ ban: z.enum(["trinh-ky", "lam-viec"]).default("trinh-ky") });

export const copyOf = ({ ban }: z.output<typeof CopyQuery>): CopyKind => (ban === "lam-viec" ? "working" : "signing");

/** The copy as a file name says it; the copy for signature needs no word. */
export const COPY_LABEL = { signing: "", working: "bản làm việc" } as const satisfies Record<CopyKind, string>;
