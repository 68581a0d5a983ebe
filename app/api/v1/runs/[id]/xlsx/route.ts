import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { excelAnswer } from "../run-files";
import { runSource } from "../run-source";

/** The consolidated workbook of a run. */
export const GET = defineHandler({ params: z.strictObject({ id: z.uuid() }) }, async (actor, { params }) =>
  excelAnswer(await runSource(actor, params.id)),
);
