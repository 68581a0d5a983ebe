import { z } from "zod";
import { saveCells } from "@/lib/data/save";
import { defineHandler } from "@/lib/define-handler";
import { Cell } from "@/lib/indicators/cell";
import { CellSource } from "@/lib/workflow/import-view";
import { requireSamePerson } from "../../../require-same-person";

const Change = z
  .strictObject({
    key: z.string().min(1).max(200),
    baseVersion: z.int().nonnegative(),
    cell: Cell,
    /** What a person does on the page; the other ways are the server's own. */
    how: z.enum(["typed", "pasted", "imported"]),
    source: CellSource.optional(),
  })
  .refine(({ how, source }) => (how === "imported") === (source !== undefined), { path: ["source"] });

/** Autosave: the answer is per cell, and the same opId always gets the same one (quality.md §1). */
export const POST = defineHandler(
  {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      opId: z.string().regex(/^[0-9a-f]{32}$/),
      /** Who typed it: the page's own membership, not the cookie's. */
      membershipId: z.uuid(),
      cells: z.array(Change).min(1).max(500),
    }),
    bytesMax: 256 * 1024,
  },
  (actor, { params, body: { membershipId, ...body } }) => {
    requireSamePerson(actor, membershipId);
    return saveCells(actor, { reportId: params.id, ...body });
  },
);
