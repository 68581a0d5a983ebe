import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { AppError } from "@/lib/errors";
import { fileName } from "@/lib/report/file-name";
import { buildFormSheet } from "@/lib/report/form-sheet";
import { unitDocument } from "../../../docx/unit-document";

const spec = { params: z.strictObject({ id: z.uuid(), code: z.string().max(20) }) };

/** One form of a report alone, as a Word document. */
export const GET = defineHandler(spec, async (actor, { params }) => {
  const input = await unitDocument(actor, params.id, "signing");
  const sheet = buildFormSheet(input, params.code);
  if (!sheet) throw new AppError("not_found");
  const name = fileName(`Biểu ${params.code}`, { period: input.period, whose: input.agencyName });
  return fileAnswer(await renderFormSheet(sheet), name, "docx");
});
