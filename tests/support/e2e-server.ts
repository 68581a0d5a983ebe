import { randomBytes } from "node:crypto";
import { mkdirSync, openSync } from "node:fs";
import { dropDatabase, ensureDatabase } from "@/scripts/database/roles";
import { freePort } from "@/scripts/postgres/free-port";
import { inProject } from "@/scripts/project";
import { startWeb } from "@/scripts/web-server";
import { type TestCluster, urlOf } from "./test-cluster";

export type E2eServer = {
  baseUrl: string;
  ownerUrl: string;
  webUrl: string;
  pid: number;
  /** Kills the web server at once, as a power cut would (signal 9); the database stays. */
  kill: () => Promise<void>;
  /** Starts the web server again on the same port and database. */
  restart: () => Promise<void>;
  /** Ends the web server and drops its database. */
  stop: () => Promise<void>;
};

/**
 * Runs the built application on a free port with a database of its own, copied from `template` (the migrated, empty
 * one, or DEMO_DATABASE). Tests that break a server or need a clean database start one; the others share the first.
 */
export async function startE2eServer(cluster: TestCluster, template: string): Promise<E2eServer> {
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  const admin = urlOf(cluster.superuserUrl, "postgres");
  await ensureDatabase(admin, name, template);

  const address = { host: "127.0.0.1", port: await freePort() };
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: urlOf(cluster.webUrl, name),
    MIGRATE_DATABASE_URL: urlOf(cluster.ownerUrl, name),
    NEXTAUTH_SECRET: cluster.authSecret,
    NEXTAUTH_URL: `http://${address.host}:${address.port}`,
    CCHC_DEMO: "false",
    CCHC_FILES: inProject("test-results", "files"),
    LOG_LEVEL: "info",
  };
  mkdirSync(inProject("test-results"), { recursive: true });
  const log = openSync(inProject("test-results", `web-${name}.log`), "a");
  let web = await startWeb("start", address, settings, log);

  const server: E2eServer = {
    baseUrl: web.address,
    ownerUrl: urlOf(cluster.ownerUrl, name),
    webUrl: urlOf(cluster.webUrl, name),
    pid: web.pid,
    kill: async () => {
      process.kill(web.pid, "SIGKILL");
      await web.ended;
    },
    restart: async () => {
      await web.stop();
      web = await startWeb("start", address, settings, log);
      server.pid = web.pid;
    },
    stop: async () => {
      await web.stop();
      await dropDatabase(admin, name);
    },
  };
  return server;
}
