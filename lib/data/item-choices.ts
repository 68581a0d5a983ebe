import "server-only";
import { AppError } from "@/lib/errors";
import { canInProvince } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import { withActor } from "./with-actor";

/** Rows of a template for which the province has chosen Σ units instead of the lead agency's figure. */
export async function listItemChoices(actor: Actor, templateId: string): Promise<string[]> {
  if (!canInProvince("readRuns", actor.role)) throw new AppError("not_found");
  const rows = await withActor(actor, (tx) =>
    tx.itemChoice.findMany({
      where: { provinceId: actor.provinceId, templateId, useUnitSum: true },
      select: { itemKey: true },
    }),
  );
  return rows.map(({ itemKey }) => itemKey);
}
