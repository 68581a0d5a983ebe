import { readDocx } from "./docx/read-docx";
import { openUpload, type Upload } from "./guard/open-upload";
import { readPdf } from "./pdf/read-pdf";
import type { PlainDocument } from "./plain-document";
import { readXlsx } from "./xlsx/read-xlsx";

/**
 * A Word, Excel or PDF file as paragraphs and tables, behind the upload guard. Only for files one trusts, and for the
 * child process: the server reads what people upload through `child/parse-in-child.ts`. Throws `IntakeRefused`.
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<PlainDocument> {
  return readUpload(await openUpload(bytes, fileName));
}

/** The same for a file that has passed the guard already. */
export async function readUpload(upload: Upload): Promise<PlainDocument> {
  switch (upload.kind) {
    case "docx":
      return readDocx(upload.parts);
    case "xlsx":
      return readXlsx(upload.parts);
    case "pdf":
      return readPdf(upload.bytes);
  }
}
