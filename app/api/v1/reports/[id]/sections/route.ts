import { z } from "zod";
import { saveSection } from "@/lib/data/save";
import { defineHandler } from "@/lib/define-handler";
import { RichDoc } from "@/lib/narrative/rich-doc";
import { SectionSource } from "@/lib/workflow/import-view";
import { requireSamePerson } from "../../../require-same-person";

/** Autosave of one narrative section, of a unit's report or of the province's (quality.md §1). */
export const POST = defineHandler(
  {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      opId: z.string().regex(/^[0-9a-f]{32}$/),
      /** Who typed it: the page's own membership, not the cookie's. */
      membershipId: z.uuid(),
      path: z.string().min(1).max(50),
      baseVersion: z.int().nonnegative(),
      heading: z.string().max(500).nullable(),
      body: RichDoc,
      source: SectionSource.optional(),
    }),
    bytesMax: 512 * 1024,
  },
  (actor, { params, body: { membershipId, ...body } }) => {
    requireSamePerson(actor, membershipId);
    return saveSection(actor, { reportId: params.id, ...body });
  },
);
