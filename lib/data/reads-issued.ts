import "server-only";
import { AppError } from "@/lib/errors";
import { canInProvince } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import { type Reader, withActor } from "./with-actor";

/** Văn thư of Sở Nội vụ: records what the province issued, as a văn thư does for the own unit. */
async function isProvinceClerk(tx: Reader, actor: Actor): Promise<boolean> {
  if (actor.role !== "unitClerk") return false;
  const where = { provinceId: actor.provinceId, key: "so-noi-vu", unitId: actor.unitId };
  return (await tx.leadAgency.findFirst({ where, select: { key: true } })) !== null;
}

/** Does this person read the province's issued reports? By role, or as văn thư of Sở Nội vụ. */
export const readsIssued = async (tx: Reader, actor: Actor): Promise<boolean> =>
  canInProvince("readIssued", actor.role) || isProvinceClerk(tx, actor);

/** Does this person record the signed file and đính chính of the province's issued reports? */
export const recordsIssued = async (tx: Reader, actor: Actor): Promise<boolean> =>
  canInProvince("recordIssued", actor.role) || isProvinceClerk(tx, actor);

/** What this person may do with issued reports; not_found for who may not even read them. */
export async function requireIssuedReader(actor: Actor): Promise<{ records: boolean }> {
  return withActor(actor, async (tx) => {
    if (!(await readsIssued(tx, actor))) throw new AppError("not_found");
    return { records: await recordsIssued(tx, actor) };
  });
}
