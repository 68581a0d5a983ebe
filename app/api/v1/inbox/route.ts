import { after } from "next/server";
import { z } from "zod";
import { addInboxFile } from "@/lib/data/inbox";
import { requireAct } from "@/lib/data/require-act";
import { defineHandler } from "@/lib/define-handler";
import { readInbox } from "@/lib/jobs/read-inbox";
import { readBody } from "@/lib/read-body";
import { files } from "@/lib/storage/files";
import { FILE_BYTES_MAX } from "@/lib/workflow/import-view";

/** One file of some unit, its bytes as the body: kept at once, read in its turn after the answer. */
export const POST = defineHandler(
  { query: z.strictObject({ ky: z.uuid(), ten: z.string().trim().min(1).max(255) }) },
  async (actor, { query, request }) => {
    // Nobody else's bytes are taken in.
    requireAct(actor, "readBoard");
    const bytes = await readBody(request, FILE_BYTES_MAX);
    const sha256 = await files().put(bytes);
    const file = { periodId: query.ky, fileName: query.ten, byteSize: bytes.byteLength, sha256 };
    const id = await addInboxFile(actor, file);
    after(() => readInbox(actor));
    return { id, fileName: file.fileName };
  },
);
