import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { dropDatabase, ensureDatabase } from "@/scripts/database/roles";
import { TEMPLATE_DATABASE, urlOf } from "./test-cluster";

export type TestDatabase = {
  name: string;
  /** As the role that migrates and owns every table: only to prepare and to look behind the policies. */
  ownerUrl: string;
  /** As the running application: a member of `cchc_app`. */
  webUrl: string;
  superuserUrl: string;
  drop: () => Promise<void>;
};

/** A new database, migrated and empty. Every test file has one already (`fileDatabase`); this is for a second one. */
export async function freshDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = urlOf(cluster.superuserUrl, "postgres");
  await ensureDatabase(admin, name, TEMPLATE_DATABASE);
  return {
    name,
    ownerUrl: urlOf(cluster.ownerUrl, name),
    webUrl: urlOf(cluster.webUrl, name),
    superuserUrl: urlOf(cluster.superuserUrl, name),
    drop: () => dropDatabase(admin, name),
  };
}

let current: TestDatabase | undefined;

/** The database of this test file; `lib/data` is already connected to it through the environment. */
export function fileDatabase(): TestDatabase {
  if (!current) throw new Error("fileDatabase() is for tests/integration, whose setup makes the database");
  return current;
}

/** Called once per integration test file, before its imports. */
export async function makeDatabaseOfFile(): Promise<void> {
  current = await freshDatabase();
  process.env.DATABASE_URL = current.webUrl;
  process.env.MIGRATE_DATABASE_URL = current.ownerUrl;
}
