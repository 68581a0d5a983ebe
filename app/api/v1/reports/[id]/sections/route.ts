import { z } from "zod";
import { saveSection } from "@/lib/data/save";
import { defineHandler } from "@/lib/define-handler";
import { RichDoc } from "@/lib/narrative/rich-doc";

/** Autosave of one narrative section, of a unit's report or of the province's (quality.md §1). */
export const POST = defineHandler(
  {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      opId: z.string().regex(/^[0-9a-f]{32}$/),
      path: z.string().min(1).max(50),
      baseVersion: z.int().nonnegative(),
      heading: z.string().max(500).nullable(),
      body: RichDoc,
    }),
    bytesMax: 512 * 1024,
  },
  (actor, { params, body }) => saveSection(actor, { reportId: params.id, ...body }),
);
