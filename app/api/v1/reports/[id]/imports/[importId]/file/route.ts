import { z } from "zod";
import { getImport } from "@/lib/data/imports";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer, pdfInFrame, unknownFile } from "@/lib/documents/file-answer";
import { AppError } from "@/lib/errors";
import { files } from "@/lib/storage/files";

const params = z.strictObject({ id: z.uuid(), importId: z.uuid() });

/** `xem`: shown beside the form in a frame (a PDF), not downloaded. */
const query = z.strictObject({ xem: z.literal("1").optional() });

/** The uploaded file, byte for byte. A refused one was not kept, but as evidence: else not found. */
export const GET = defineHandler({ params, query }, async (actor, { params, query }) => {
  const { view, sha256 } = await getImport(actor, params.id, params.importId);
  if (view.kind === null && !view.evidence) throw new AppError("not_found");
  const bytes = await files().get(sha256);
  if (query.xem && /\.pdf$/i.test(view.fileName)) return pdfInFrame(bytes);
  if (view.kind === null) return unknownFile(bytes, view.fileName);
  return fileAnswer(bytes, view.fileName.replace(/\.(docx|xlsx|pdf)$/i, ""), view.kind);
});
