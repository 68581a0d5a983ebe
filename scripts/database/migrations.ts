import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { OneLineError } from "../one-line-error";
import { withClient } from "./roles";

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string };

/** Any number, the same in every start: two servers starting at once migrate one after the other. */
const MIGRATION_LOCK = 7_204_711_330;

// The table of Prisma's own tool, column for column, so that `prisma migrate deploy` can take over where it may run.
const MIGRATIONS_TABLE = `
create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Applies what the database lacks of `prisma/migrations`, each migration and its record in one transaction, so that a
 * crash leaves the database before or after it, never between (docs/decisions). Returns the names applied now.
 * Throws one line when a migration fails, when one was edited after it was applied, or when the database is newer.
 */
export async function applyMigrations(url: string, root: string): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("set client_min_messages = warning");
    await client.query(MIGRATIONS_TABLE).catch((error: unknown) => {
      throw new OneLineError(
        `The database cannot be migrated by this user (${describe(error, "")}): set MIGRATE_DATABASE_URL to its owner.`,
      );
    });
    const applied = await client.query<Applied>(
      "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const pending = findPending(readMigrations(root), applied.rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  });
}

function readMigrations(root: string): Migration[] {
  const folder = join(root, "prisma", "migrations");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  return names.toSorted().map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

function findPending(shipped: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(shipped.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new OneLineError(`The database was migrated by a newer version (${row.migration_name}): run that version.`);
    }
    if (migration.checksum !== row.checksum) {
      throw new OneLineError(
        `Migration ${row.migration_name} was edited after this database applied it: restore the file, or (demo data only) delete .data and start again.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return shipped.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new OneLineError(
      `Migration ${migration.name} failed, nothing of it was kept: ${describe(error, migration.sql)}`,
    );
  }
}

/** PostgreSQL's message with the line of the file it points at. */
function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : "";
  return `${error.message}${line}`;
}
