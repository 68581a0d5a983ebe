import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { CopyQuery, copyOf } from "@/lib/report/copy-words";
import { pdfAnswer } from "../run-files";
import { runSource } from "../run-source";

const spec = { params: z.strictObject({ id: z.uuid() }), query: CopyQuery };

/** The province's report of a run as PDF, where LibreOffice is installed. */
export const GET = defineHandler(spec, async (actor, { params, query }) =>
  pdfAnswer(await runSource(actor, params.id), { copy: copyOf(query) }),
);
