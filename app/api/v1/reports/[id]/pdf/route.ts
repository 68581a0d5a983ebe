import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { toPdf } from "@/lib/office/to-pdf";
import { CopyQuery, copyOf } from "@/lib/report/copy-words";
import { unitWord } from "../docx/unit-word";

const spec = { params: z.strictObject({ id: z.uuid() }), query: CopyQuery };

/** A unit's report as PDF, where LibreOffice is installed. */
export const GET = defineHandler(spec, async (actor, { params, query }) => {
  const { bytes, name } = await unitWord(actor, params.id, copyOf(query));
  return fileAnswer(await toPdf(bytes), name, "pdf");
});
