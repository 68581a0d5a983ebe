import { existsSync, mkdirSync } from "node:fs";
import { buildWhenChanged } from "@/scripts/build";
import { embeddedSettings } from "@/scripts/database/demo-database";
import { applyMigrations } from "@/scripts/database/migrations";
import { runSeed } from "@/scripts/database/run-seed";
import { generateClient } from "@/scripts/generate-client";
import type { EmbeddedDatabase } from "@/scripts/postgres/embedded";
import { inProject, ROOT } from "@/scripts/project";
import { DEMO_DATABASE } from "./e2e-databases";
import { startE2eServer } from "./e2e-server";
import { describeCluster, startTestCluster } from "./test-cluster";

/** Database, demonstration, build, and one server that most tests share; ended after the last test. */
export default async function setup(): Promise<() => Promise<void>> {
  await generateClient();
  const build = await buildWhenChanged();
  if (!build.ok) throw new Error(`${build.output}\nThe build failed.`);

  const db = await startTestCluster("e2e");
  try {
    await makeDemoDatabase(db);
    const cluster = describeCluster(db);
    const server = await startE2eServer(cluster, DEMO_DATABASE);
    process.env.CCHC_E2E_CLUSTER = JSON.stringify(cluster);
    process.env.CCHC_E2E_SERVER = JSON.stringify({ ownerUrl: server.ownerUrl, webUrl: server.webUrl });
    process.env.CCHC_E2E_BASE_URL = server.baseUrl;
    return async () => {
      await server.stop();
      await db.stop();
    };
  } catch (error) {
    await db.stop();
    throw error;
  }
}

async function makeDemoDatabase(db: EmbeddedDatabase): Promise<void> {
  await db.create(DEMO_DATABASE);
  await applyMigrations(db.ownerUrl(DEMO_DATABASE), ROOT);
  if (!existsSync(inProject("scripts", "seed-demo.ts"))) return;
  mkdirSync(inProject("test-results"), { recursive: true });
  const accountsFile = inProject("test-results", "demo-accounts.json");
  const accounts = await runSeed(
    { ...embeddedSettings(db, DEMO_DATABASE), CCHC_FILES: inProject("test-results", "files") },
    accountsFile,
  );
  process.env.CCHC_E2E_ACCOUNTS = JSON.stringify(accounts);
}
