import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { withClient } from "@/scripts/database/roles";
import { startEmbedded } from "@/scripts/postgres/embedded";
import { placeFor, removePlace } from "@/scripts/postgres/place";
import { isAlive } from "@/scripts/postgres/process-identity";
import { ROOT } from "@/scripts/project";

const folder = mkdtempSync(join(tmpdir(), "cchc-cluster-"));
// Elsewhere when the project's own folder is closed to PostgreSQL's account.
const place = placeFor(folder);
const commands: ChildProcess[] = [];

afterAll(() => {
  for (const command of commands) command.kill("SIGKILL");
  removePlace(folder, place);
});

/** A command of its own that runs the cluster of the folder, as `npm start` does. */
async function startElsewhere(): Promise<{ command: ChildProcess; serverPid: number }> {
  const code = `import("${ROOT}/scripts/postgres/embedded.ts").then(async (module) => {
    await module.startEmbedded(${JSON.stringify(folder)}, { durable: true });
    console.log("ready");
  })`;
  const command = spawn(process.execPath, ["--import", "tsx", "-e", code], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  commands.push(command);
  await once(command.stdout as NonNullable<typeof command.stdout>, "data");
  return { command, serverPid: serverPid() };
}

const pidFile = join(place.folder, "data", "postmaster.pid");
const serverPid = () => Number(readFileSync(pidFile, "utf8").split("\n")[0]);

test("killing the command with -9 ends its database, and the next start finds everything", async () => {
  const { command, serverPid } = await startElsewhere();
  command.kill("SIGKILL");
  await vi.waitFor(() => expect(isAlive(serverPid)).toBe(false), { timeout: 10_000 });
  expect(existsSync(join(folder, "start.lock"))).toBe(true);

  const db = await startEmbedded(folder, { durable: true });
  const names = await withClient(db.superuserUrl(), async (client) => {
    const { rows } = await client.query("select rolname from pg_roles where rolname like 'cchc%' order by 1");
    return rows.map((row) => row.rolname);
  });
  expect(names).toEqual(["cchc_app", "cchc_owner", "cchc_web"]);
  await db.stop();
});

test("a pid file left by a power cut, its number now another process's, does not stop the start", async () => {
  writeFileSync(pidFile, `${process.pid}\n${join(place.folder, "data")}\n`);
  const db = await startEmbedded(folder, { durable: true });
  await db.stop();
  expect(existsSync(pidFile)).toBe(false);
});

test("it listens on 127.0.0.1 alone, sorts in Vietnamese, and its roles cannot pass row-level security", async () => {
  const db = await startEmbedded(folder, { durable: true });
  await db.create("cchc");
  const settings = await withClient(db.superuserUrl("cchc"), async (client) => {
    const one = async (sql: string) => Object.values((await client.query(sql)).rows[0] ?? {})[0];
    return {
      listens: await one("show listen_addresses"),
      sockets: await one("show unix_socket_directories"),
      encoding: await one("show server_encoding"),
      sorted: await one("select string_agg(x, ' ' order by x) from (values ('Đà'), ('Da'), ('E'), ('Ân')) v (x)"),
      bypasses: await one(
        "select bool_or(rolbypassrls or rolsuper) from pg_roles where rolname in ('cchc_app', 'cchc_web')",
      ),
    };
  });
  expect(settings).toEqual({
    listens: "127.0.0.1",
    sockets: "",
    encoding: "UTF8",
    sorted: "Ân Da Đà E",
    bypasses: false,
  });
  await db.stop();
});
