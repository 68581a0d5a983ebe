import { join } from "node:path";
import { applyMigrations } from "@/scripts/database/migrations";
import { removeAbandoned } from "@/scripts/postgres/abandoned";
import { type EmbeddedDatabase, startEmbedded } from "@/scripts/postgres/embedded";
import { dataFolder, ROOT } from "@/scripts/project";

/** The migrated, empty database that every test database is copied from. */
export const TEMPLATE_DATABASE = "cchc_template";

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
