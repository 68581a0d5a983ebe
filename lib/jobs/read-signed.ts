import "server-only";
import { textInChild } from "@/lib/intake/child/parse-in-child";
import { IntakeRefused } from "@/lib/intake/refusal";
import { REFUSAL_SENTENCE } from "@/lib/intake/refusal-words";
import { log } from "@/lib/log";
import { refuse } from "@/lib/messages";
import type { ReturnedDocument } from "@/lib/narrative/returned-document";
import { kindOfRead } from "@/lib/storage/kind-of-read";
import { SIGNED_WRONG_KIND } from "@/lib/workflow/issued-document";

export type SignedFile = { name: string; bytes: Uint8Array };

/** A signed file that was let in; `text` is null for a scan, which has none. */
export type ReadSigned = { kind: "docx" | "pdf"; text: ReturnedDocument | null };

/**
 * Reads a signed file behind the same guards as any upload, in a process of its own. A scan is the usual signed paper,
 * so it is let in unread; whatever else the guards refuse is refused here too, in their words.
 */
export async function readSigned({ name, bytes }: SignedFile): Promise<ReadSigned> {
  if (/\.xlsx?$/i.test(name)) throw refuseFile(SIGNED_WRONG_KIND);
  try {
    const text = await textInChild(bytes, name);
    return { kind: text.format, text };
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    if (error.code === "scan") {
      const kind = kindOfRead(bytes);
      if (kind !== "xlsx") return { kind, text: null };
    }
    log.warn({ refusal: error.code, detail: error.detail }, "signed file refused");
    throw refuseFile(error.code === "unknownType" ? SIGNED_WRONG_KIND : REFUSAL_SENTENCE[error.code]);
  }
}

const refuseFile = (sentence: string) => refuse("invalid_input", sentence, { fields: { file: [sentence] } });
