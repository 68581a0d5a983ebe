import { z } from "zod";
import { listImports } from "@/lib/data/imports";
import { getReport } from "@/lib/data/reports";
import { defineHandler } from "@/lib/define-handler";
import { readBody } from "@/lib/read-body";
import { FILE_BYTES_MAX } from "@/lib/workflow/import-view";
import { requireSamePerson } from "../../../require-same-person";
import { receiveFile } from "./receive-file";
import { withWhy } from "./with-why";

const params = z.strictObject({ id: z.uuid() });

/** Files uploaded into a report, the newest first. */
export const GET = defineHandler({ params }, async (actor, { params }) =>
  (await listImports(actor, params.id)).map(withWhy),
);

/** One file, its bytes as the body: read, and kept with what was found; or refused, which is recorded and changes nothing. */
export const POST = defineHandler(
  {
    params,
    query: z.strictObject({ ten: z.string().trim().min(1).max(255), membershipId: z.uuid() }),
  },
  async (actor, { params, query, request }) => {
    requireSamePerson(actor, query.membershipId);
    // A foreign report is not found before a byte of the file is taken in.
    await getReport(actor, params.id);
    const bytes = await readBody(request, FILE_BYTES_MAX);
    return withWhy(await receiveFile(actor, { reportId: params.id, fileName: query.ten, bytes }));
  },
);
