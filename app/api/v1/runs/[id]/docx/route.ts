import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { copyOf, RunCopyQuery } from "@/lib/report/copy-words";
import { wordAnswer } from "../run-files";
import { runSource } from "../run-source";

const spec = { params: z.strictObject({ id: z.uuid() }), query: RunCopyQuery };

/** The province's report of a run: the copy for signature, or with `?ban=lam-viec` the working copy; `?phu-luc=don-vi`: with every unit's figures. */
export const GET = defineHandler(spec, async (actor, { params, query }) =>
  wordAnswer(await runSource(actor, params.id), { copy: copyOf(query), byUnit: query["phu-luc"] === "don-vi" }),
);
