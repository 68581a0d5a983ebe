import { join } from "node:path";
import { applyMigrations } from "@/scripts/database/migrations";
import { removeAbandoned } from "@/scripts/postgres/abandoned";
import { type EmbeddedDatabase, startEmbedded } from "@/scripts/postgres/embedded";
import { dataFolder, ROOT } from "@/scripts/project";

/** The migrated, empty database that every test database is copied from. */
export const TEMPLATE_DATABASE = "cchc_template";

/** What a run's set-up hands to its workers: connection addresses with DATABASE where the name goes. */
export type TestCluster = { superuserUrl: string; ownerUrl: string; webUrl: string; authSecret: string };

export const urlOf = (url: string, database: string): string => url.replace(/DATABASE$/, database);

export const describeCluster = (db: EmbeddedDatabase): TestCluster => ({
  superuserUrl: db.superuserUrl("DATABASE"),
  ownerUrl: db.ownerUrl("DATABASE"),
  webUrl: db.webUrl("DATABASE"),
  authSecret: db.secrets.auth,
});

/** A PostgreSQL of its own for one run of tests, whatever DATABASE_URL says; `stop` removes it. */
export async function startTestCluster(purpose: string): Promise<EmbeddedDatabase> {
  const parent = dataFolder();
  await removeAbandoned(parent, "test-");
  const db = await startEmbedded(join(parent, `test-${purpose}-${process.pid}`), { durable: false });
  try {
    await db.create(TEMPLATE_DATABASE);
    await applyMigrations(db.ownerUrl(TEMPLATE_DATABASE), ROOT);
  } catch (error) {
    await db.stop();
    throw error;
  }
  return db;
}
