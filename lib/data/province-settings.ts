import "server-only";
import { z } from "zod";
import { ProvinceSettings, type ProvinceSettingsView } from "@/lib/workflow/admin-views";
import type { Actor } from "@/lib/workflow/roles";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

/** The actor's province; its defaults at version 0 when nobody has decided anything. */
export async function getProvinceSettings(actor: Actor): Promise<ProvinceSettingsView> {
  const row = await withActor(actor, (tx) =>
    tx.provinceSetting.findUnique({ where: { provinceId: actor.provinceId } }),
  );
  return { version: row?.version ?? 0, settings: ProvinceSettings.parse(row?.settings ?? {}) };
}

/** Administrator. */
export async function saveProvinceSettings(
  actor: Actor,
  input: { version: number; settings: ProvinceSettings },
): Promise<{ version: number }> {
  const args = [input.version, JSON.stringify(ProvinceSettings.parse(input.settings))];
  return { version: await callWrite(actor, "save_province_settings", args, z.int()) };
}
