import "server-only";
import type { Actor } from "@/lib/workflow/roles";
import { type Client, database } from "./db";

/** What a read may use: Prisma's client inside the actor's transaction. */
export type Reader = Omit<Client, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/**
 * Runs reads as this actor: one transaction whose membership row-level security sees, for its length only, so that
 * a transaction pooler may stand between. The queries state the boundary themselves as well. Reads only: nothing in
 * it could write (the role may not), and a timeout here loses nothing.
 */
export async function withActor<T>(actor: Pick<Actor, "membershipId">, read: (tx: Reader) => Promise<T>): Promise<T> {
  return database().prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('app.membership', ${actor.membershipId}, true)`;
      return read(tx);
    },
    { maxWait: 5000, timeout: 10_000 },
  );
}
