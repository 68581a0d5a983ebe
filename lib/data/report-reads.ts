import "server-only";
import { AppError } from "@/lib/errors";
import { canQuietly, type QuietAct, type ReportRelation } from "@/lib/workflow/access";
import type { Actor, Role } from "@/lib/workflow/roles";
import { isHeldOnBehalf } from "@/lib/workflow/transitions";
import type { ReportHead } from "@/lib/workflow/views";
import { Prisma } from "./generated/client";
import { readHeads, uuid } from "./heads";
import type { Reader } from "./with-actor";

const REVIEWS: readonly Role[] = ["reviewer", "reviewLeader"];
const OF_UNIT: readonly Role[] = ["unitStaff", "unitLeader", "unitClerk"];

export const reviews = (actor: Pick<Actor, "role">): boolean => REVIEWS.includes(actor.role);
export const worksInUnit = (actor: Pick<Actor, "role">): boolean => OF_UNIT.includes(actor.role);

/**
 * The boundary of every read of reports: the sheets of one's unit and of the units that became it, or, for
 * reviewers, of the province. A foreign id is a 404.
 */
export function visibleTo(actor: Actor): Prisma.Sql {
  if (reviews(actor)) return Prisma.sql`r.province_id = ${uuid(actor.provinceId)}`;
  if (!worksInUnit(actor)) return Prisma.sql`false`;
  return Prisma.sql`r.province_id = ${uuid(actor.provinceId)} and r.sheet <> 'consolidated'
    and (r.unit_id = ${uuid(actor.unitId)} or r.unit_id in (select app.own_units()))`;
}

/** How the actor stands to a report it can see. Reports of a unit that became the actor's own are read as its own. */
const relationToVisible = (actor: Actor, head: ReportHead): ReportRelation => {
  if (!reviews(actor)) return "own";
  return head.sheet === "consolidated" ? "consolidate" : "review";
};

/** The head of a report on which the actor may do this; not_found when it cannot see it, forbidden when it may not. */
export async function requireHead(tx: Reader, actor: Actor, id: string, act: QuietAct): Promise<ReportHead> {
  const [head] = await readHeads(tx, Prisma.sql`r.id = ${uuid(id)} and ${visibleTo(actor)}`);
  if (!head) throw new AppError("not_found");
  const relation = relationToVisible(actor, head);
  const held = relation === "review" && isHeldOnBehalf(head);
  if (canQuietly(act, actor.role, relation) || (held && canQuietly(act, actor.role, "behalf"))) return head;
  throw new AppError("forbidden");
}
