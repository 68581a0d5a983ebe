import type { DemoAccount } from "@/scripts/database/run-seed";
import type { TestCluster } from "./test-cluster";

/** The database with the demonstration loaded; servers of tests get a copy of it. */
export const DEMO_DATABASE = "cchc_demo";

/** The people of the demonstration with their passwords. */
export function demoAccounts(): DemoAccount[] {
  return JSON.parse(process.env.CCHC_E2E_ACCOUNTS ?? "[]") as DemoAccount[];
}

/** Connections to the shared server's database, to compare what the screen and the files say with what is stored. */
export function sharedDatabase(): { ownerUrl: string; webUrl: string } {
  return JSON.parse(process.env.CCHC_E2E_SERVER ?? "{}") as { ownerUrl: string; webUrl: string };
}

/** The cluster of this run of browser tests: for `startE2eServer`, when a test needs a server of its own. */
export function e2eCluster(): TestCluster {
  return JSON.parse(process.env.CCHC_E2E_CLUSTER ?? "{}") as TestCluster;
}
