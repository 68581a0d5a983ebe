import type { Parts } from "../ooxml/parts";
import { IntakeRefused } from "../refusal";
import { fileKind } from "./file-kind";
import { UPLOAD_LIMITS } from "./limits";
import { packageKind } from "./package-kind";
import { refuseContents } from "./refuse-contents";
import { unzip } from "./unzip";

/** An upload that passed: the parts of an Office package by name, or the bytes of a PDF as they came. */
export type Upload = { kind: "docx" | "xlsx"; parts: Parts } | { kind: "pdf"; bytes: Uint8Array };

/**
 * The guard before every reader: what the file is by its bytes (the name only helps to word a refusal), within the
 * limits, without macros, objects or content of other files. Throws `IntakeRefused` with the reason.
 */
export async function openUpload(bytes: Uint8Array, fileName: string): Promise<Upload> {
  if (bytes.byteLength === 0) throw new IntakeRefused("empty");
  if (bytes.byteLength > UPLOAD_LIMITS.fileBytes) throw new IntakeRefused("tooLarge", `${bytes.byteLength} bytes`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (fileKind(buffer, fileName) === "pdf") return { kind: "pdf", bytes };
  const parts = await unzip(buffer);
  refuseContents(parts);
  return { kind: packageKind(parts), parts };
}
