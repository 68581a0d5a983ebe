import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { wordAnswer } from "../../../runs/[id]/run-files";
import { issuedSource } from "../../../runs/[id]/run-source";

/** An issued report, from what was frozen with it: a copy for reference beside the signed document. */
export const GET = defineHandler({ params: z.strictObject({ id: z.uuid() }) }, async (actor, { params }) =>
  wordAnswer(await issuedSource(actor, params.id), { copy: "signing" }),
);
