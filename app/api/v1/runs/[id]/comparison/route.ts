import { z } from "zod";
import { getRun } from "@/lib/data/consolidation";
import { defineHandler } from "@/lib/define-handler";
import { readBody } from "@/lib/read-body";
import { FILE_BYTES_MAX } from "@/lib/workflow/import-view";
import { compareRun } from "./compare-run";

/** A returned Word or PDF, its bytes as the body: what it says otherwise than the report of this run. Nothing is written. */
export const POST = defineHandler(
  { params: z.strictObject({ id: z.uuid() }), query: z.strictObject({ ten: z.string().trim().min(1).max(255) }) },
  async (actor, { params, query, request }) => {
    // A run this person may not read is not found before a byte of the file is taken in.
    await getRun(actor, params.id);
    const bytes = await readBody(request, FILE_BYTES_MAX);
    return compareRun(actor, { runId: params.id, fileName: query.ten, bytes });
  },
);
