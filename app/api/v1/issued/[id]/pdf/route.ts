import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { pdfAnswer } from "../../../runs/[id]/run-files";
import { issuedSource } from "../../../runs/[id]/run-source";

/** An issued report as PDF, from what was frozen with it, where LibreOffice is installed. */
export const GET = defineHandler({ params: z.strictObject({ id: z.uuid() }) }, async (actor, { params }) =>
  pdfAnswer(await issuedSource(actor, params.id), { copy: "signing" }),
);
