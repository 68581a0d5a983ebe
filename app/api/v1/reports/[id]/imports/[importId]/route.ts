import { z } from "zod";
import { getImport } from "@/lib/data/imports";
import { getTemplate } from "@/lib/data/templates";
import { defineHandler } from "@/lib/define-handler";
import { withWhy } from "../with-why";

const params = z.strictObject({ id: z.uuid(), importId: z.uuid() });

/** What was found in one file, and the template it was recognised as, under which its rows are named. */
export const GET = defineHandler({ params }, async (actor, { params }) => {
  const { view, parse } = await getImport(actor, params.id, params.importId);
  const template = parse?.template ? await getTemplate(parse.template).catch(() => null) : null;
  return { view: withWhy(view), parse, template };
});
