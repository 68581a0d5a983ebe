import "server-only";
import { z } from "zod";
import type { LeadAgencyView } from "@/lib/workflow/admin-views";
import type { Actor } from "@/lib/workflow/roles";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

/** Which unit of the actor's province answers for each key that has one. */
export async function listLeadAgencies(actor: Actor): Promise<LeadAgencyView[]> {
  const rows = await withActor(actor, (tx) =>
    tx.leadAgency.findMany({
      where: { provinceId: actor.provinceId },
      orderBy: { key: "asc" },
      select: { key: true, unitId: true, unit: { select: { name: true } } },
    }),
  );
  return rows.map(({ key, unitId, unit }) => ({ key, unitId, unitName: unit.name }));
}

export type SaveLeadAgency = { key: string /** Null takes the key away from its unit. */; unitId: string | null };

/**
 * Administrator. For reports that open from now on. Moving `so-noi-vu`, where reviewers work, needs the password
 * confirmed and no reviewer left at the old unit.
 */
export async function saveLeadAgency(actor: Actor, input: SaveLeadAgency): Promise<void> {
  await callWrite(actor, "save_lead_agency", [input.key, input.unitId], z.unknown());
}
