import { z } from "zod";
import { cellHistory } from "@/lib/data/save";
import { defineHandler } from "@/lib/define-handler";
import { ItemKey } from "@/lib/indicators/template";

/** Every version of one cell, the newest first. */
export const GET = defineHandler({ params: z.strictObject({ id: z.uuid(), key: ItemKey }) }, (actor, { params }) =>
  cellHistory(actor, params.id, params.key),
);
