import "server-only";
import type { Parse } from "@/lib/indicators/contract";
import { parseInChild } from "@/lib/intake/child/parse-in-child";
import { IntakeRefused } from "@/lib/intake/refusal";
import { REFUSAL_SENTENCE } from "@/lib/intake/refusal-words";
import { log } from "@/lib/log";
import { refuse } from "@/lib/messages";
import { kindOfRead } from "@/lib/storage/kind-of-read";

export type SignedFile = { name: string; bytes: Uint8Array };

/** A signed file that was let in; `parse` is null for a scan, which has no text to read. */
export type ReadSigned = { kind: "docx" | "pdf"; parse: Parse | null };

/**
 * Reads a signed file behind the same guards as any upload, in a process of its own. A scan is the usual signed paper,
 * so it is let in unread; whatever else the guards refuse is refused here too, in their words.
 */
export async function readSigned({ name, bytes }: SignedFile): Promise<ReadSigned> {
  let parse: Parse | null = null;
  try {
    parse = await parseInChild(bytes, name);
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    if (error.code !== "scan") {
      log.warn({ refusal: error.code, detail: error.detail }, "signed file refused");
      throw refuseFile(REFUSAL_SENTENCE[error.code]);
    }
  }
  const kind = kindOfRead(bytes);
  if (kind === "xlsx") throw refuseFile("Bản ký phải là tệp PDF hoặc Word (.docx). Hãy chọn lại tệp.");
  return { kind, parse };
}

const refuseFile = (sentence: string) => refuse("invalid_input", sentence, { fields: { file: [sentence] } });
