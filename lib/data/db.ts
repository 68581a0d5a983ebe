import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { DATABASE_ROLE, env } from "@/lib/env";
import { log } from "@/lib/log";
import { PrismaClient } from "./generated/client";

/** Distinct statements a connection keeps planned; queries with lists of changing length could otherwise fill it. */
const KEPT_STATEMENTS = 300;
const statementNames = new Map<string, string>();

/**
 * Names the statements seen first, so that each connection plans them once: with row-level security the planning costs
 * more than the query. An empty name means unnamed.
 */
function nameStatement({ sql }: { sql: string }): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= KEPT_STATEMENTS) return "";
  const name = `read-${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/** Prisma's client over the pool. The hash of a password is not readable by the role, so it is never asked for. */
const makeClient = (pool: pg.Pool) =>
  new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameStatement }),
    omit: { person: { passwordHash: true } },
  });

export type Client = ReturnType<typeof makeClient>;
type Database = { pool: pg.Pool; prisma: Client };

/**
 * Every connection takes the role that row-level security binds, and limits shorter than any of the client's: a
 * statement that hangs fails in the database, not halfway in ours (docs/decisions/0002).
 */
const LIMITS = [
  `role=${DATABASE_ROLE}`,
  "statement_timeout=5000",
  "lock_timeout=2000",
  "idle_in_transaction_session_timeout=10000",
  "timezone=UTC",
  // Compiling a query takes longer than any of ours runs.
  "jit=off",
];

// `next dev` loads modules again at every change: without this, each time would leave a pool behind.
const kept = globalThis as typeof globalThis & { cchcDatabase?: Database };

function connect(): Database {
  const pool = new pg.Pool({
    connectionString: env.databaseUrl,
    max: env.databasePoolMax,
    options: LIMITS.map((limit) => `-c ${limit}`).join(" "),
    connectionTimeoutMillis: 5000,
    application_name: "cchc",
  });
  // An idle connection that breaks (server restarted) is replaced at the next query; unheard, it would end the process.
  pool.on("error", (error) => log.warn({ error: error.message }, "idle database connection lost"));
  return { pool, prisma: makeClient(pool) };
}

/** The process's connection to the database, made at the first use. Only `lib/data` may hold it. */
export function database(): Database {
  kept.cchcDatabase ??= connect();
  return kept.cchcDatabase;
}

/** Ends the pool: tests and scripts call it so that the process can end. */
export async function closeDatabase(): Promise<void> {
  const open = kept.cchcDatabase;
  kept.cchcDatabase = undefined;
  if (!open) return;
  await open.prisma.$disconnect();
  await open.pool.end();
}
