import { z } from "zod";
import { getIssuedDocument } from "@/lib/data/issued-documents";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { AppError } from "@/lib/errors";
import { fileName } from "@/lib/report/file-name";
import { files } from "@/lib/storage/files";

const params = z.strictObject({ id: z.uuid(), what: z.enum(["ban-ky", "word", "excel"]) });

/** The kept bytes of an issued document, never made again: the signed file, or Word and Excel as they were made. */
export const GET = defineHandler({ params }, async (actor, { params }) => {
  const issued = await getIssuedDocument(actor, params.id);
  if (params.what === "ban-ky") {
    if (!issued.file) throw new AppError("not_found");
    const { name, kind, sha256 } = issued.file;
    return fileAnswer(await files().get(sha256), name.replace(/\.(docx|pdf)$/i, ""), kind);
  }
  const sha256 = params.what === "word" ? issued.madeDocx : issued.madeXlsx;
  if (sha256 === null) throw new AppError("not_found");
  const words = { period: issued.period, whose: issued.unit, copy: `số ${issued.numberText}` };
  const [start, kind] =
    params.what === "word" ? (["Báo cáo CCHC", "docx"] as const) : (["Số liệu CCHC", "xlsx"] as const);
  return fileAnswer(await files().get(sha256), fileName(start, words), kind);
});
