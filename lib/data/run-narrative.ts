import "server-only";
import { AppError } from "@/lib/errors";
import { isEmptyDoc } from "@/lib/narrative/plain-text";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import { canInProvince } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import { readRun } from "./run-reads";
import { Submission } from "./submission";
import { withActor } from "./with-actor";

export type UnitText = { unit: string; body: RichDoc };

/**
 * What the units of a run wrote, by section, in the order of the run's inputs: the raw material of the province's
 * narrative. Empty sections are left out. One query for all of them.
 */
export async function unitTexts(actor: Actor, runId: string): Promise<Record<string, UnitText[]>> {
  if (!canInProvince("readRuns", actor.role)) throw new AppError("not_found");
  return withActor(actor, async (tx) => {
    const { inputs } = await readRun(tx, actor, runId);
    const own = inputs.revisions.filter(({ sheet }) => sheet === "unit");
    const rows = await tx.revision.findMany({
      where: { id: { in: own.map(({ revisionId }) => revisionId) }, provinceId: actor.provinceId },
      select: { id: true, canonical: true },
    });
    const canonicalOf = new Map(rows.map(({ id, canonical }) => [id, canonical]));
    const texts: Record<string, UnitText[]> = {};
    for (const { revisionId, unitName } of own) {
      const canonical = canonicalOf.get(revisionId);
      if (canonical === undefined) continue;
      for (const { path, body } of Submission.parse(JSON.parse(canonical)).sections) {
        if (isEmptyDoc(body)) continue;
        texts[path] = [...(texts[path] ?? []), { unit: unitName, body }];
      }
    }
    return texts;
  });
}
