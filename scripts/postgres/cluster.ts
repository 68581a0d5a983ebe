import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { onExit } from "../clean-exit";
import { OneLineError } from "../one-line-error";
import type { Binaries } from "./binaries";
import { freePort } from "./free-port";
import { commandLine, isAlive } from "./process-identity";
import type { SystemUser } from "./system-user";

export type ClusterPlace = { folder: string; binaries: Binaries; user: SystemUser | null };
export type ClusterOptions = {
  superuserPassword: string;
  /** False only for tests: a test database need not survive a power cut. */
  durable: boolean;
};
export type Cluster = {
  port: number;
  /** Connection address of the cluster's own superuser. */
  superuserUrl: (database: string) => string;
  stop: () => Promise<void>;
};

/** Makes the cluster if the folder has none, and runs it on a free port of 127.0.0.1 (no socket file, no other address). */
export async function startCluster(place: ClusterPlace, options: ClusterOptions): Promise<Cluster> {
  const data = join(place.folder, "data");
  if (!existsSync(join(data, "PG_VERSION"))) initialise(place, data, options);
  await stopLeftover(data);

  const log = join(place.folder, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = run(place, data, port, log, options.durable);
    const superuserUrl = (database: string) =>
      `postgresql://postgres:${encodeURIComponent(options.superuserPassword)}@127.0.0.1:${port}/${database}`;
    if (await answers(server, superuserUrl("postgres"))) return { port, superuserUrl, stop: () => end(server) };
    await end(server);
    // Another process may have taken the port between the look and the start.
    if (attempt === 3) throw new OneLineError(`The embedded PostgreSQL did not start: ${lastLine(log)} (see ${log}).`);
  }
}

function initialise(place: ClusterPlace, data: string, options: ClusterOptions): void {
  // What a killed initdb left behind is no cluster: it writes PG_VERSION early, so it works in a folder renamed by us.
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(place.folder, "superuser.tmp");
  writeFileSync(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (place.user) {
    chownSync(draft, place.user.uid, place.user.gid);
    chownSync(passwordFile, place.user.uid, place.user.gid);
  }
  try {
    const made = spawnSync(
      place.binaries.initdb,
      [
        `--pgdata=${draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=vi-VN",
        ...(options.durable ? [] : ["--no-sync"]),
      ],
      { cwd: place.folder, encoding: "utf8", env: cleanEnvironment(), ...(place.user ?? {}) },
    );
    if (made.status !== 0) {
      const why = made.error?.message ?? made.stderr.trim().split("\n").at(-1);
      throw new OneLineError(`The embedded database could not be made in ${place.folder}: ${why}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, data);
}

/**
 * A shell that starts the server and waits for either to end: the server, or the pipe (descriptor 3) whose other end
 * only this process holds. So a command that is killed with -9 takes its database with it.
 */
const GUARD = `
"$0" "$@" 3<&- & server=$!
(read -r _; kill -INT $server) <&3 & guard=$!
wait $server; code=$?
kill $guard 2>/dev/null
exit $code`;

function run(place: ClusterPlace, data: string, port: number, log: string, durable: boolean): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    random_page_cost: "1.1",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum_naptime: "5min" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const out = openSync(log, "w", 0o600);
  const args = ["-c", GUARD, place.binaries.postgres, "-D", data, "-p", String(port), ...flags];
  const server = spawn("/bin/sh", args, {
    cwd: place.folder,
    // Its own session: Ctrl-C in the terminal reaches us, and we stop the web server before the database.
    detached: true,
    stdio: ["ignore", out, out, "pipe"],
    env: cleanEnvironment(),
    ...(place.user ?? {}),
  });
  closeSync(out);
  server.once(
    "exit",
    onExit(() => end(server)),
  );
  return server;
}

/** PG* variables of the caller's shell would change what initdb and the server do. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !name.startsWith("LC_"));
  return { ...Object.fromEntries(kept), LC_ALL: "C", NODE_ENV: process.env.NODE_ENV };
}

async function answers(server: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && server.exitCode === null && server.signalCode === null) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return true;
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** Fast shutdown; at once when it does not end in 10 s (PostgreSQL then recovers from its log at the next start). */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const group = -server.pid;
  const gone = once(server, "exit");
  server.stdio[3]?.destroy();
  const hurry = setTimeout(() => process.kill(group, "SIGQUIT"), 10_000);
  await gone;
  clearTimeout(hurry);
}

/** A start whose whole session was killed leaves its server running, or only its pid file: both are cleared away. */
export async function stopLeftover(data: string): Promise<void> {
  const pidFile = join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const isOurs = () => pid > 1 && isAlive(pid) && commandLine(pid).includes(data);
  if (!isOurs()) {
    rmSync(pidFile, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  for (let waited = 0; isOurs() && waited < 20_000; waited += 100) {
    await sleep(100);
    if (waited === 10_000) process.kill(pid, "SIGQUIT");
  }
}

function lastLine(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  return lines.find((line) => line.includes("FATAL")) ?? lines.at(-1) ?? "no message";
}
