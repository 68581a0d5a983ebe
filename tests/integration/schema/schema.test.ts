import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CellState } from "@/lib/indicators/cell";
import { UnitKind } from "@/lib/indicators/template";
import { PeriodKind, SheetKind } from "@/lib/workflow/period";
import { Role } from "@/lib/workflow/roles";
import { RUN_MOVES, RunState } from "@/lib/workflow/run-life";
import { MOVES, type Move, ReportState } from "@/lib/workflow/transitions";
import { ROOT } from "@/scripts/project";
import { asOwner } from "@/tests/support/sql";

const names = async (sql: string): Promise<string[]> =>
  (await asOwner(sql)).map((row) => String(Object.values(row)[0]));

const TABLES = `from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and c.relname <> '_prisma_migrations'`;

test("every foreign key has an index that begins with its columns", async () => {
  const bare = await names(`
    select con.conrelid::regclass || ' ' || con.conname from pg_constraint con
    where con.contype = 'f' and con.connamespace = 'public'::regnamespace and not exists (
      select from pg_index x where x.indrelid = con.conrelid and x.indpred is null
        and (x.indkey::int2[])[0:array_length(con.conkey, 1) - 1] @> con.conkey)`);
  expect(bare).toEqual([]);
});

test("row-level security is on and forced on every table, and the owner alone has a policy for everything", async () => {
  expect(await names(`select c.relname ${TABLES} and not (c.relrowsecurity and c.relforcerowsecurity)`)).toEqual([]);
  expect(
    await names(`select c.relname ${TABLES} and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polroles = array[c.relowner] and p.polcmd = '*')`),
  ).toEqual([]);
  expect(
    await names("select polrelid::regclass from pg_policy where polcmd <> 'r' and polname <> 'owner_all'"),
  ).toEqual([]);
});

test("the application's role is bound by row-level security and writes no table", async () => {
  expect(await names("select rolname from pg_roles where rolname = 'cchc_app' and (rolbypassrls or rolsuper)")).toEqual(
    [],
  );
  expect(
    await names(
      `select c.relname ${TABLES} and has_table_privilege('cchc_app', c.oid, 'insert, update, delete, truncate')`,
    ),
  ).toEqual([]);
  expect(
    await names(`select c.relname || '.' || a.attname ${TABLES.replace("from pg_class c", "from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0")}
      and has_column_privilege('cchc_app', c.oid, a.attnum, 'insert, update')`),
  ).toEqual([]);
});

test("password hashes, sessions, attempts and stored answers cannot be selected", async () => {
  const readable = await names(`select c.relname ${TABLES} and has_table_privilege('cchc_app', c.oid, 'select')`);
  for (const table of ["person", "session", "sign_in_attempt", "save_op"]) expect(readable).not.toContain(table);
  const [row] = await asOwner("select has_column_privilege('cchc_app', 'person', 'password_hash', 'select') as yes");
  expect(row).toEqual({ yes: false });
});

describe("functions of schema app", () => {
  test("none is for everybody, and none that runs as the owner trusts the caller's search path", async () => {
    const schema = "from pg_proc f where f.pronamespace = 'app'::regnamespace";
    expect(await names(`select f.proname ${schema} and f.proacl is null`)).toEqual([]);
    expect(
      await names(`select f.proname ${schema} and exists (
      select from aclexplode(f.proacl) a where a.grantee = 0)`),
    ).toEqual([]);
    expect(
      await names(`select f.proname ${schema} and f.prosecdef
      and not coalesce(f.proconfig::text like '%search_path=pg_catalog, public, app, pg_temp%', false)`),
    ).toEqual([]);
  });

  test("the application cannot call what trusts its arguments", async () => {
    const callable = await names(`select f.proname from pg_proc f where f.pronamespace = 'app'::regnamespace
      and has_function_privilege('cchc_app', f.oid, 'execute')`);
    const inner = [
      "write_audit",
      "register_template",
      "lock_report",
      "make_reports",
      "member_name",
      "cell_json",
      "acting",
      "append_only",
      "protect",
    ];
    expect(callable.filter((name) => inner.includes(name))).toEqual([]);
  });
});

test("the transition tables hold the rows of MOVES and RUN_MOVES", async () => {
  const moves = Object.entries(MOVES).flatMap(([from, acts]) =>
    Object.entries(acts as Record<string, Move>).flatMap(([act, move]) =>
      move.roles.map((role) => [from, act, move.to, move.relation, role].join(" ")),
    ),
  );
  expect(
    (await names("select concat_ws(' ', from_state, act, to_state, relation, role) from transition")).toSorted(),
  ).toEqual(moves.toSorted());
  const runMoves = Object.entries(RUN_MOVES).flatMap(([from, acts]) =>
    Object.entries(acts as Record<string, { to: string; roles: readonly string[] }>).flatMap(([act, move]) =>
      move.roles.map((role) => [from, act, move.to, role].join(" ")),
    ),
  );
  expect(
    (await names("select concat_ws(' ', from_state, act, to_state, role) from run_transition")).toSorted(),
  ).toEqual(runMoves.toSorted());
});

test.each([
  ["report", "state", ReportState.options],
  ["report", "sheet", SheetKind.options],
  ["cell", "state", CellState.options],
  ["unit", "kind", UnitKind.options],
  ["period", "kind", PeriodKind.options],
  ["membership", "role", Role.options],
  ["consolidation_run", "state", RunState.options],
] as const)("the check of %s.%s holds exactly the values of the code", async (table, column, values) => {
  const [row] = await asOwner(
    `select pg_get_constraintdef(con.oid) as check from pg_constraint con
     join pg_attribute a on a.attrelid = con.conrelid and con.conkey = array[a.attnum]
     where con.contype = 'c' and con.conrelid = $1::regclass and a.attname = $2 and pg_get_constraintdef(con.oid) like '%ARRAY%'`,
    [table, column],
  );
  const found = [...String(row?.check).matchAll(/'([^']*)'::text/g)].map((match) => match[1]);
  expect(found.toSorted()).toEqual([...values].toSorted());
});

test("Prisma's schema names every column of every table, and no other", async () => {
  const schema = readFileSync(join(ROOT, "prisma", "schema.prisma"), "utf8");
  const models = schema.split(/^model /m).slice(1);
  const declared = models.flatMap((model) => {
    const table = /@@map\("([^"]+)"\)/.exec(model)?.[1];
    const lines = model
      .split("\n")
      .filter((line) => /^ {2}\w+ +(String|Int|BigInt|Boolean|DateTime|Decimal|Json)\b/.test(line));
    return lines.map((line) => `${table}.${/@map\("([^"]+)"\)/.exec(line)?.[1] ?? line.trim().split(/\s+/)[0]}`);
  });
  const columns = await names(
    `select c.relname || '.' || a.attname ${TABLES.replace("from pg_class c", "from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped")}`,
  );
  expect(declared.toSorted()).toEqual(columns.toSorted());
});
