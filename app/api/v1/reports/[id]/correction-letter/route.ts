import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { buildCorrectionLetter } from "@/lib/report/correction-letter";
import { fileName } from "@/lib/report/file-name";
import { letterInput } from "./letter-input";

const spec = { params: z.strictObject({ id: z.uuid() }) };

/** Công văn đề nghị hoàn thiện báo cáo, as a Word document for Sở Nội vụ to sign. */
export const GET = defineHandler(spec, async (actor, { params }) => {
  const input = await letterInput(actor, params.id);
  const name = fileName("Công văn đề nghị hoàn thiện báo cáo CCHC", { period: input.period, whose: input.unitName });
  return fileAnswer(await renderDocx(buildCorrectionLetter(input)), name, "docx");
});
