import { randomBytes } from "node:crypto";
import { mkdirSync, openSync } from "node:fs";
import { dropDatabase, ensureDatabase } from "@/scripts/database/roles";
import { freePort } from "@/scripts/postgres/free-port";
import { inProject } from "@/scripts/project";
import { startWeb } from "@/scripts/web-server";

/** What the global setup hands to the test workers, through the environment. */
export type E2eCluster = {
  /** Connection addresses with `DATABASE` where the name goes. */
  superuserUrl: string;
  ownerUrl: string;
  webUrl: string;
  authSecret: string;
};

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
export async function startE2eServer(cluster: E2eCluster, template: string): Promise<E2eServer> {
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  const at = (url: string, database: string) => url.replace("DATABASE", database);
  const admin = at(cluster.superuserUrl, "postgres");
  await ensureDatabase(admin, name, template);

  const address = { host: "127.0.0.1", port: await freePort() };
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: at(cluster.webUrl, name),
    MIGRATE_DATABASE_URL: at(cluster.ownerUrl, name),
    NEXTAUTH_SECRET: cluster.authSecret,
    NEXTAUTH_URL: `http://${address.host}:${address.port}`,
    CCHC_DEMO: "false",
    LOG_LEVEL: "info",
  };
  mkdirSync(inProject("test-results"), { recursive: true });
  const log = openSync(inProject("test-results", `web-${name}.log`), "a");
  let web = await startWeb("start", address, settings, log);

  const server: E2eServer = {
    baseUrl: web.address,
    ownerUrl: at(cluster.ownerUrl, name),
    webUrl: at(cluster.webUrl, name),
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

/** The cluster of this run of browser tests. */
export function e2eCluster(): E2eCluster {
  const text = process.env.CCHC_E2E_CLUSTER;
  if (!text) throw new Error("tests/e2e needs the global setup of playwright.config.ts");
  return JSON.parse(text) as E2eCluster;
}
