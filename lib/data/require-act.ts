import "server-only";
import { AppError } from "@/lib/errors";
import { canInProvince, type ProvinceAct } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";

/** Throws `forbidden` unless the actor's role has this act in its province. The database asks again. */
export function requireAct(actor: Actor, act: ProvinceAct): void {
  if (!canInProvince(act, actor.role)) throw new AppError("forbidden");
}

/** A day as the database gives it (midnight UTC), as YYYY-MM-DD. */
export const dayText = (day: Date): string => day.toISOString().slice(0, 10);
