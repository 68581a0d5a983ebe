import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { DocumentSettings } from "@/lib/report/document-settings";
import type { Actor } from "@/lib/workflow/roles";
import { requireUuid } from "./heads";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

/** Version 0: nobody has set them yet. */
export type DocumentSettingsView = { version: number; settings: DocumentSettings | null; updatedAt: string | null };

/**
 * What a unit's documents print around the text: of one's own unit, for reviewers and the administrator of any unit of
 * the province. A unit the actor may not look at is a 404.
 */
export async function getDocumentSettings(actor: Actor, unitId: string): Promise<DocumentSettingsView> {
  const mayRead = unitId === actor.unitId || ["reviewer", "reviewLeader", "administrator"].includes(actor.role);
  const found = mayRead
    ? await withActor(actor, (tx) =>
        tx.unit.findFirst({
          where: { id: requireUuid(unitId), provinceId: actor.provinceId },
          select: { documentSettingsByUnit: true },
        }),
      )
    : null;
  if (!found) throw new AppError("not_found");
  const row = found.documentSettingsByUnit;
  if (!row) return { version: 0, settings: null, updatedAt: null };
  return {
    version: row.version,
    settings: DocumentSettings.parse(row.settings),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export type SaveDocumentSettings = { unitId: string; version: number; settings: DocumentSettings };

/** The administrator for any unit, its lãnh đạo and văn thư for their own, reviewers for the province's documents. */
export async function saveDocumentSettings(actor: Actor, input: SaveDocumentSettings): Promise<{ version: number }> {
  const settings = DocumentSettings.parse(input.settings);
  const args = [input.unitId, input.version, JSON.stringify(settings)];
  return { version: await callWrite(actor, "save_document_settings", args, z.int()) };
}
