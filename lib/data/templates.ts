import "server-only";
import { AppError } from "@/lib/errors";
import { Template, type UnitKind } from "@/lib/indicators/template";
import type { Actor } from "@/lib/workflow/roles";
import { database } from "./db";
import { withActor } from "./with-actor";

/** A template version never changes, so it is read and checked once per process, and its identity can be a cache key. */
const known = new Map<string, Promise<Template>>();

/** A shipped template version by its id. Templates are forms, not figures: whoever knows the id may read them. */
export function getTemplate(id: string): Promise<Template> {
  const cached = known.get(id);
  if (cached) return cached;
  const read = readTemplate(id);
  known.set(id, read);
  read.catch(() => known.delete(id));
  return read;
}

async function readTemplate(id: string): Promise<Template> {
  const row = await database().prisma.templateVersion.findUnique({ where: { id }, select: { definition: true } });
  if (!row) throw new AppError("not_found");
  return Template.parse(row.definition);
}

export type TemplateSummary = { id: string; title: string; forUnits: UnitKind[]; publishedAt: string };

/** The templates a period of the actor's province may use, the newest first. */
export async function listTemplates(actor: Actor): Promise<TemplateSummary[]> {
  const rows = await withActor(actor, (tx) =>
    tx.templateVersion.findMany({
      where: { OR: [{ provinceId: null }, { provinceId: actor.provinceId }] },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      select: { id: true, publishedAt: true },
    }),
  );
  return Promise.all(
    rows.map(async ({ id, publishedAt }) => {
      const { title, forUnits } = await getTemplate(id);
      return { id, title, forUnits, publishedAt: publishedAt.toISOString() };
    }),
  );
}
