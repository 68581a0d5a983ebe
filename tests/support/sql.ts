import { randomBytes } from "node:crypto";
import pg from "pg";
import { withClient } from "@/scripts/database/roles";
import { fileDatabase } from "./database";

type Rows = Record<string, unknown>[];

/** One query of the role that owns the tables: to prepare what no function makes, and to look behind the policies. */
export const asOwner = (sql: string, values: unknown[] = []): Promise<Rows> =>
  withClient(
    fileDatabase().ownerUrl,
    async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows,
  );

/**
 * One query of the running application's role as a membership, past every check of the application: only row-level
 * security stands in the way.
 */
export const asMember = (membershipId: string, sql: string, values: unknown[] = []): Promise<Rows> =>
  withClient(fileDatabase().webUrl, async (client) => {
    await client.query("set role cchc_app");
    await client.query("begin");
    await client.query("select set_config('app.membership', $1, true)", [membershipId]);
    const { rows } = await client.query<Record<string, unknown>>(sql, values);
    await client.query("commit");
    return rows;
  });

/** An operation id as the outbox makes it. */
export const makeOpId = (): string => randomBytes(16).toString("hex");

/** The code of the AppError a promise fails with, or the database's SQLSTATE; "done" when it does not fail. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? "database error";
    const { code } = error as { code?: unknown };
    if (typeof code === "string") return code;
    throw error;
  }
}
