import { existsSync } from "node:fs";
import { join } from "node:path";
import { EMBEDDED_DATABASE, type EmbeddedDatabase } from "../postgres/embedded";
import { inProject, ROOT } from "../project";
import { applyMigrations } from "./migrations";
import { withClient } from "./roles";
import { type DemoAccount, readAccounts, runSeed } from "./run-seed";
import { registerTemplates } from "./templates";

/**
 * Makes, migrates and (when it is empty) seeds the embedded database, and returns one account per role. A seed that was
 * interrupted is thrown away and done again: until it has ended nobody has worked in the database.
 */
export async function prepareDemoDatabase(db: EmbeddedDatabase, folder: string): Promise<DemoAccount[]> {
  if ((await seedState(db)) === "seeding") await db.drop(EMBEDDED_DATABASE);
  await db.create(EMBEDDED_DATABASE);
  await applyMigrations(db.ownerUrl(), ROOT);
  await registerTemplates(db.ownerUrl());

  const accountsFile = join(folder, "demo-accounts.json");
  const seed = inProject("scripts", "seed-demo.ts");
  if ((await seedState(db)) !== "seeded" && existsSync(seed) && (await hasNoPeople(db))) {
    process.stdout.write("Loading the demonstration…\n");
    await mark(db, "seeding");
    await runSeed(embeddedSettings(db), accountsFile);
    await mark(db, "seeded");
  }
  return existsSync(accountsFile) ? readAccounts(accountsFile) : [];
}

/** The settings the application and the seed run with on an embedded database. */
export function embeddedSettings(db: EmbeddedDatabase, database = EMBEDDED_DATABASE): Record<string, string> {
  return {
    DATABASE_URL: db.webUrl(database),
    MIGRATE_DATABASE_URL: db.ownerUrl(database),
    NEXTAUTH_SECRET: db.secrets.auth,
  };
}

/** The mark lives on the database itself, so that it cannot outlive it. */
async function seedState(db: EmbeddedDatabase): Promise<string | null> {
  return withClient(db.superuserUrl(), async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1",
      [EMBEDDED_DATABASE],
    );
    return rows[0]?.mark ?? null;
  });
}

async function mark(db: EmbeddedDatabase, state: "seeding" | "seeded"): Promise<void> {
  await withClient(db.superuserUrl(), (client) =>
    client.query(`comment on database ${client.escapeIdentifier(EMBEDDED_DATABASE)} is ${client.escapeLiteral(state)}`),
  );
}

/** People may have been added by the command line before the first start: then it is no longer a demonstration. */
async function hasNoPeople(db: EmbeddedDatabase): Promise<boolean> {
  return withClient(db.superuserUrl(EMBEDDED_DATABASE), async (client) => {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where tablename in ('person', 'people', 'persons') and schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables.rows) {
      if ((await client.query(`select 1 from ${name} limit 1`)).rowCount) return false;
    }
    return true;
  });
}
