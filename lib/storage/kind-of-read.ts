import type { FileKind } from "@/lib/workflow/import-view";

/** Of a file that was read, so one of the three: a PDF says so in its first bytes, a workbook names its parts. */
export function kindOfRead(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 1024).includes("%PDF-")) return "pdf";
  return buffer.includes("xl/workbook.xml") ? "xlsx" : "docx";
}
