import { z } from "zod";
import { getContent, getReport } from "@/lib/data/reports";
import { defineHandler } from "@/lib/define-handler";

/** A report as its own people see it now: head, cells, sections, explanations. Ratios are computed, never stored. */
export const GET = defineHandler({ params: z.strictObject({ id: z.uuid() }) }, async (actor, { params }) => {
  const [report, content] = await Promise.all([getReport(actor, params.id), getContent(actor, params.id)]);
  return { report, ...content };
});
