import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { buildBlankForm } from "@/lib/report/blank-form";
import { fileName } from "@/lib/report/file-name";
import { unitDocument } from "../docx/unit-document";

const spec = { params: z.strictObject({ id: z.uuid() }) };

/** The report of the period with nothing in it, for units that begin in Word and upload it when it is filled. */
export const GET = defineHandler(spec, async (actor, { params }) => {
  const input = await unitDocument(actor, params.id, "signing");
  const name = fileName("Mẫu báo cáo CCHC", { period: input.period, whose: input.agencyName });
  return fileAnswer(await renderDocx(buildBlankForm(input)), name, "docx");
});
