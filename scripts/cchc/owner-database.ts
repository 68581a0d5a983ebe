import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { applyMigrations } from "../database/migrations";
import { withClient } from "../database/roles";
import { OneLineError } from "../one-line-error";
import { EMBEDDED_DATABASE, startEmbedded } from "../postgres/embedded";
import { findHolder } from "../postgres/folder-lock";
import { placeFor } from "../postgres/place";
import { readSecrets } from "../postgres/secrets";
import { dataFolder, ROOT } from "../project";

/**
 * Works as the role that owns the tables, in a migrated database: the one the settings name (MIGRATE_DATABASE_URL,
 * else DATABASE_URL), or the embedded one, whether or not it is being served right now.
 */
export async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = process.env.MIGRATE_DATABASE_URL ?? process.env.DATABASE_URL;
  if (url) return migrated(url, work);
  const folder = dataFolder();
  if (findHolder(folder)) return withClient(servedUrl(folder), work);
  const db = await startEmbedded(folder, { durable: true });
  try {
    await db.create(EMBEDDED_DATABASE);
    return await migrated(db.ownerUrl(), work);
  } finally {
    await db.stop();
  }
}

async function migrated<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  try {
    await applyMigrations(url, ROOT);
    return await withClient(url, work);
  } catch (error) {
    if (error instanceof pg.DatabaseError || error instanceof OneLineError) throw error;
    // The address is not printed: it holds a password.
    throw new OneLineError(
      `The database does not answer (${(error as NodeJS.ErrnoException).code ?? "no connection"}): check DATABASE_URL.`,
    );
  }
}

/** The address of the embedded server that another process runs; its port stands on the fourth line of postmaster.pid. */
function servedUrl(folder: string): string {
  const file = join(placeFor(folder).folder, "data", "postmaster.pid");
  const port = existsSync(file) ? readFileSync(file, "utf8").split("\n")[3] : undefined;
  if (!port) throw new OneLineError("The embedded database is starting: try again in a moment.");
  const { owner } = readSecrets(folder);
  return `postgresql://cchc_owner:${encodeURIComponent(owner)}@127.0.0.1:${port}/${EMBEDDED_DATABASE}`;
}
