import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockFolder } from "@/scripts/postgres/folder-lock";
import { inProject, ROOT } from "@/scripts/project";
import { fileDatabase } from "@/tests/support/database";

const folder = mkdtempSync(join(tmpdir(), "cchc-start-"));
const SECRET = "a secret of these tests, longer than 32 characters";
let busy: Server;
let busyPort = 0;

beforeAll(async () => {
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve));
  const address = busy.address();
  busyPort = typeof address === "object" && address ? address.port : 0;
});

afterAll(() => {
  busy.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with these settings, on a port that is surely free unless the case says otherwise. */
function start(settings: Record<string, string>, nodeArgs: string[] = []) {
  const { DATABASE_URL, MIGRATE_DATABASE_URL, NEXTAUTH_SECRET, NODE_ENV, ...rest } = process.env;
  const env = { ...rest, PORT: "0", CCHC_DATA: folder, ...settings } as unknown as NodeJS.ProcessEnv;
  if (env.PORT === "0") env.PORT = String(20_000 + (process.pid % 10_000));
  return spawnSync(process.execPath, [...nodeArgs, inProject("scripts", "bootstrap.mjs"), "start"], {
    cwd: ROOT,
    encoding: "utf8",
    env,
    timeout: 60_000,
  });
}

/** One clear line, no stack, exit code 1, nothing on the other stream. */
function expectOneLine(result: ReturnType<typeof start>, line: RegExp): void {
  expect(result.stderr.trim().split("\n"), result.stderr).toHaveLength(1);
  expect(result.stderr).toMatch(line);
  expect(result.status).toBe(1);
}

/** The address of this file's database with one part replaced. */
const wrong = (part: Partial<Record<"port" | "password" | "pathname" | "hostname", string>>): string =>
  Object.assign(new URL(fileDatabase().ownerUrl), part).href;

test.each([
  ["nothing listens there", { port: "1" }, /nothing listens there/],
  ["a wrong password", { password: "not-the-one" }, /wrong user or password/],
  ["a database that is not there", { pathname: "/khong_co" }, /does not exist: create it/],
  ["a host nobody knows", { hostname: "db.invalid" }, /host name/],
])("a server database that does not work: %s", (_what, part, line) => {
  const url = wrong(part);
  const result = start({ DATABASE_URL: url, NEXTAUTH_SECRET: SECRET });
  expectOneLine(result, line);
  expect(result.stderr).not.toContain(decodeURIComponent(new URL(url).password));
});

test("an address that cannot be read", () => {
  expectOneLine(
    start({ DATABASE_URL: "localhost:5432", NEXTAUTH_SECRET: SECRET }),
    /postgresql:\/\/user:password@host/,
  );
});

test.each([
  ["no secret", {}],
  ["a short secret", { NEXTAUTH_SECRET: "secret" }],
])("a server database with %s", (_what, settings) => {
  expectOneLine(start({ DATABASE_URL: fileDatabase().ownerUrl, ...settings }), /NEXTAUTH_SECRET must be set/);
});

test("a user that may not migrate is told which setting names the owner", () => {
  const url = wrong({ pathname: "/postgres" });
  expectOneLine(start({ DATABASE_URL: url, NEXTAUTH_SECRET: SECRET }), /set MIGRATE_DATABASE_URL to its owner/);
});

test("a busy port", () => {
  expectOneLine(start({ PORT: String(busyPort) }), new RegExp(`Port ${busyPort} .* already in use`));
});

test("a port that is none", () => {
  expectOneLine(start({ PORT: "http" }), /PORT=http is not a port number/);
});

test("a folder another start holds", () => {
  const release = lockFolder(folder);
  expectOneLine(start({}), new RegExp(`Already running \\(process ${process.pid} `));
  release();
});

test.each(["18.20.8", "20.18.0", "25.0.0"])("Node %s", (version) => {
  const pretend = join(folder, `node-${version}.cjs`);
  writeFileSync(pretend, `Object.defineProperty(process, "versions", { value: { node: "${version}" } });`);
  expectOneLine(start({}, ["--require", pretend]), new RegExp(`Node ${version} cannot run this project`));
});
