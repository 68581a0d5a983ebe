import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { applyMigrations } from "@/scripts/database/migrations";
import { withClient } from "@/scripts/database/roles";
import { ROOT } from "@/scripts/project";
import { fileDatabase, freshDatabase } from "@/tests/support/database";

const folder = mkdtempSync(join(tmpdir(), "cchc-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project folder holding the shipped migrations and one more. */
function projectWith(name: string, sql: string): string {
  const root = join(folder, name);
  cpSync(join(ROOT, "prisma"), join(root, "prisma"), { recursive: true });
  const migration = join(root, "prisma", "migrations", `29990101000000_${name}`);
  mkdirSync(migration, { recursive: true });
  writeFileSync(join(migration, "migration.sql"), sql);
  return root;
}

const tableExists = (url: string, name: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ found: string | null }>("select to_regclass($1) as found", [name]);
    return rows[0]?.found !== null;
  });

test("a migrated database needs nothing more", async () => {
  expect(await applyMigrations(fileDatabase().ownerUrl, ROOT)).toEqual([]);
});

test("function bodies with semicolons are one statement, and the next start applies nothing", async () => {
  const database = await freshDatabase();
  const root = projectWith(
    "function",
    "create function f() returns int language plpgsql as $$ begin; return 1; end; $$;",
  );
  const valid = projectWith("valid", "create function g() returns int language plpgsql as $$ begin return 1; end; $$;");
  await expect(applyMigrations(database.ownerUrl, root)).rejects.toThrow(/_function failed.*line 1/s);
  expect(await applyMigrations(database.ownerUrl, valid)).toEqual(["29990101000000_valid"]);
  expect(await applyMigrations(database.ownerUrl, valid)).toEqual([]);
});

test("a migration that fails in the middle leaves nothing behind", async () => {
  const database = await freshDatabase();
  const root = projectWith("half", "create table half_done (id int); select 1 / 0;");
  await expect(applyMigrations(database.ownerUrl, root)).rejects.toThrow("division by zero");
  expect(await tableExists(database.ownerUrl, "half_done")).toBe(false);
});

test("two servers starting at once migrate once", async () => {
  const database = await freshDatabase();
  const root = projectWith("both", "create table once_only (id int);");
  const applied = await Promise.all([
    applyMigrations(database.ownerUrl, root),
    applyMigrations(database.ownerUrl, root),
  ]);
  expect(applied.flat()).toEqual(["29990101000000_both"]);
});

test("an edited migration and a database newer than the code are refused", async () => {
  const database = await freshDatabase();
  const root = projectWith("edited", "create table first_text (id int);");
  await applyMigrations(database.ownerUrl, root);
  projectWith("edited", "create table second_text (id int);");
  await expect(applyMigrations(database.ownerUrl, root)).rejects.toThrow("was edited after");
  await expect(applyMigrations(database.ownerUrl, ROOT)).rejects.toThrow("newer version");
});
