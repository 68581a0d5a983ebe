import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { CopyQuery, copyOf } from "@/lib/report/copy-words";
import { unitWord } from "./unit-word";

const spec = { params: z.strictObject({ id: z.uuid() }), query: CopyQuery };

/** A unit's report as a Word document: the copy for signature, or with `?ban=lam-viec` the working copy. */
export const GET = defineHandler(spec, async (actor, { params, query }) => {
  const { bytes, name } = await unitWord(actor, params.id, copyOf(query));
  return fileAnswer(bytes, name, "docx");
});
