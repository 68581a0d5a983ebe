import type { Parse } from "@/lib/indicators/contract";
import { readDocx } from "@/lib/intake/docx/read-docx";
import { openUpload } from "@/lib/intake/guard/open-upload";
import { parseReport } from "@/lib/intake/parse-report";
import { readXlsx } from "@/lib/intake/xlsx/read-xlsx";

/** A report's file read as an upload is: guard, reader, understanding. */
export async function readReport(bytes: Uint8Array, name: string): Promise<Parse> {
  const upload = await openUpload(bytes, name);
  if (upload.kind === "pdf") throw new Error(`${name} is a PDF`);
  return parseReport(upload.kind === "docx" ? readDocx(upload.parts) : readXlsx(upload.parts));
}
