import { z } from "zod";
import { getImport } from "@/lib/data/imports";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { AppError } from "@/lib/errors";
import { files } from "@/lib/storage/files";

const params = z.strictObject({ id: z.uuid(), importId: z.uuid() });

/** The uploaded file, byte for byte. A refused one was not kept: not found. */
export const GET = defineHandler({ params }, async (actor, { params }) => {
  const { view, sha256 } = await getImport(actor, params.id, params.importId);
  if (view.kind === null) throw new AppError("not_found");
  const name = view.fileName.replace(/\.(docx|xlsx|pdf)$/i, "");
  return fileAnswer(await files().get(sha256), name, view.kind);
});
