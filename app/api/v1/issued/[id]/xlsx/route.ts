import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { excelAnswer } from "../../../runs/[id]/run-files";
import { issuedSource } from "../../../runs/[id]/run-source";

/** The figures of an issued report, from what was frozen with it. */
export const GET = defineHandler({ params: z.strictObject({ id: z.uuid() }) }, async (actor, { params }) =>
  excelAnswer(await issuedSource(actor, params.id)),
);
