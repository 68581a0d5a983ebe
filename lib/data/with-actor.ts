import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workflow/roles";
import { type Client, database } from "./db";

/** What a read may use: Prisma's client inside the actor's transaction. */
export type Reader = Omit<Client, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/**
 * Runs reads as this actor: one transaction whose membership row-level security sees, for its length only, so that
 * a transaction pooler may stand between. The queries state the boundary themselves as well. Reads only: nothing in
 * it could write (the role may not), and a timeout here loses nothing. not_signed_in when the membership has ended.
 */
export async function withActor<T>(actor: Pick<Actor, "membershipId">, read: (tx: Reader) => Promise<T>): Promise<T> {
  return database().prisma.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ counts: boolean }[]>`
        with s as materialized (select set_config('app.membership', ${actor.membershipId}, true) as id)
        select app.actor_membership() is not null as counts from s where s.id is not null`;
      if (!row?.counts) throw new AppError("not_signed_in", { reason: "membership" });
      return read(tx);
    },
    { maxWait: 5000, timeout: 10_000 },
  );
}
