import { beforeAll, describe, expect, test } from "vitest";
import { addComment } from "@/lib/data/comments";
import { explainIssue, submitReport } from "@/lib/data/moves";
import { saveCells, saveSection } from "@/lib/data/save";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

// Every query here goes straight to the tables as the application's role: no check of lib/data stands before it.

let province: MadeProvince;
let elsewhere: MadeProvince;

/** A report of unit A with a row in every table that holds work, and a consolidated one with a section. */
async function fill(made: MadeProvince): Promise<void> {
  const { staffA, leaderA, reviewer } = made.people;
  const reportId = made.period.report(made.units.a.id);
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const }] };
  const cells = [{ key: "BM1.phieu-khao-sat", baseVersion: 0, cell: makeCell(7), how: "typed" as const }];
  await saveCells(staffA, { reportId, opId: makeOpId(), cells });
  await saveSection(staffA, { reportId, opId: makeOpId(), path: "I.1", baseVersion: 0, heading: null, body });
  const { version } = await explainIssue(staffA, { reportId, issueId: "rule|cell", about: "1|2", text: "giải trình" });
  await submitReport(leaderA, { reportId, version });
  await addComment(reviewer, { reportId, anchorKind: "report", anchor: null, body: "góp ý" });
  const consolidated = made.period.report(made.id, "consolidated");
  await saveSection(reviewer, {
    reportId: consolidated,
    opId: makeOpId(),
    path: "I.1",
    baseVersion: 0,
    heading: null,
    body,
  });
  for (const [number, state, frozen] of [
    [1, "draft", null],
    [2, "issued", "{}"],
  ] as const) {
    await asOwner(
      `with run as (insert into consolidation_run (province_id, period_id, report_id, number, template_id, inputs, result,
         hash, state, created_by, created_by_name, frozen, frozen_hash)
       values ($1, $2, $3, $4, 'hai-cap-2025', '[]', '{}', repeat('0', 64), $5, $6, '', $7::text,
         case when $7::text is null then null else repeat('0', 64) end) returning id)
       insert into run_adjustment (province_id, run_id, item_key, delta, reason, author, author_name)
       select $1, id, 'BM1.phieu-khao-sat', 1, 'x', $6, '' from run`,
      [made.id, made.period.id, consolidated, number, state, reviewer.membershipId, frozen],
    );
  }
}

beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  elsewhere = await makeProvince(fileDatabase().ownerUrl);
  await fill(province);
  await fill(elsewhere);
});

const count = async (membershipId: string, sql: string): Promise<number> => {
  const [row] = await asMember(membershipId, `select count(*)::int as rows from ${sql}`);
  return Number(row?.rows);
};

/** Content of a unit's report, by table. */
const OF_THE_UNIT = ["cell", "cell_history", "narrative_section", "narrative_history", "explanation"] as const;

describe("the report of unit A, by row-level security alone", () => {
  const where = () => `where report_id = '${province.period.report(province.units.a.id)}'`;

  test.each(OF_THE_UNIT)("%s: its own people see it, nobody else", async (table) => {
    for (const who of ["staffA", "leaderA", "clerkA"] as const) {
      expect(await count(province.people[who].membershipId, `${table} ${where()}`), who).toBeGreaterThan(0);
    }
    const others = [
      "staffB",
      "leaderB",
      "staffC",
      "reviewer",
      "reviewLeader",
      "provinceLeader",
      "administrator",
    ] as const;
    for (const who of others) {
      expect(await count(province.people[who].membershipId, `${table} ${where()}`), who).toBe(0);
    }
    for (const [who, actor] of Object.entries(elsewhere.people)) {
      expect(await count(actor.membershipId, `${table} ${where()}`), `${who} of another province`).toBe(0);
    }
  });

  test.each(["revision", "comment"])("%s: its own people and its reviewers", async (table) => {
    for (const who of ["staffA", "leaderA", "clerkA", "reviewer", "reviewLeader"] as const) {
      expect(await count(province.people[who].membershipId, `${table} ${where()}`), who).toBeGreaterThan(0);
    }
    for (const who of ["staffB", "staffC", "provinceLeader", "administrator"] as const) {
      expect(await count(province.people[who].membershipId, `${table} ${where()}`), who).toBe(0);
    }
    expect(await count(elsewhere.people.reviewer.membershipId, `${table} ${where()}`)).toBe(0);
  });

  test("heads: reviewers see the province's, unit people their own, nobody another province's", async () => {
    const heads = (who: keyof MadePeople) => count(province.people[who].membershipId, "report");
    expect(await heads("reviewer")).toBe(7);
    expect(await heads("staffA")).toBe(1);
    expect(await heads("staffB")).toBe(2);
    expect(await heads("provinceLeader")).toBe(0);
    expect(await heads("administrator")).toBe(0);
    for (const actor of Object.values(elsewhere.people)) {
      expect(await count(actor.membershipId, `report where province_id = '${province.id}'`)).toBe(0);
    }
  });
});

test("the consolidated report's narrative: reviewers of the province only", async () => {
  const where = `where report_id = '${province.period.report(province.id, "consolidated")}'`;
  expect(await count(province.people.reviewer.membershipId, `narrative_section ${where}`)).toBe(1);
  for (const who of ["staffA", "leaderB", "provinceLeader", "administrator"] as const) {
    expect(await count(province.people[who].membershipId, `narrative_section ${where}`), who).toBe(0);
  }
  expect(await count(elsewhere.people.reviewLeader.membershipId, `narrative_section ${where}`)).toBe(0);
});

test("runs: reviewers all of them, lãnh đạo tỉnh the issued ones, nobody else any", async () => {
  const runs = (who: keyof MadePeople) => count(province.people[who].membershipId, "consolidation_run");
  const adjustments = (who: keyof MadePeople) => count(province.people[who].membershipId, "run_adjustment");
  expect([await runs("reviewer"), await adjustments("reviewer")]).toEqual([2, 2]);
  expect([await runs("provinceLeader"), await adjustments("provinceLeader")]).toEqual([1, 0]);
  expect([await runs("staffA"), await runs("administrator")]).toEqual([0, 0]);
});

test("the audit is the administrator's, of the province only", async () => {
  expect(await count(province.people.administrator.membershipId, "audit")).toBeGreaterThan(0);
  expect(await count(province.people.administrator.membershipId, `audit where province_id <> '${province.id}'`)).toBe(
    0,
  );
  for (const who of ["staffA", "reviewLeader", "provinceLeader"] as const) {
    expect(await count(province.people[who].membershipId, "audit"), who).toBe(0);
  }
});

test("people and memberships: one's own unit and Sở Nội vụ; all of the province for those who manage it", async () => {
  const people = (who: keyof MadePeople) => count(province.people[who].membershipId, "person");
  expect(await people("administrator")).toBe(11);
  expect(await people("staffA")).toBe(5);
  expect(
    await count(elsewhere.people.administrator.membershipId, `membership where province_id = '${province.id}'`),
  ).toBe(0);
});

test("without a membership, or with one that ended, no table shows anything of anybody", async () => {
  const { staffC } = elsewhere.people;
  await asOwner("update membership set ended_at = now() where id = $1", [staffC.membershipId]);
  for (const membership of [staffC.membershipId, "", "00000000-0000-7000-8000-000000000000"]) {
    for (const table of [
      "unit",
      "period",
      "report",
      "cell",
      "revision",
      "person",
      "membership",
      "audit",
      "consolidation_run",
    ]) {
      expect(await count(membership, table), `${table} as "${membership}"`).toBe(0);
    }
  }
});

test("the successor of a unit reads what its predecessor wrote, and cannot write there", async () => {
  const { staffB } = province.people;
  const reportId = province.period.report(province.units.a.id);
  await asOwner(
    "insert into unit_succession (province_id, predecessor_id, successor_id, on_date) values ($1, $2, $3, '2026-07-01')",
    [province.id, province.units.a.id, province.units.b.id],
  );
  expect(await count(staffB.membershipId, `cell where report_id = '${reportId}'`)).toBe(1);
  const cells = [{ key: "BM1.phieu-khao-sat", baseVersion: 1, cell: makeCell(8), how: "typed" as const }];
  expect(await outcomeOf(saveCells(staffB, { reportId, opId: makeOpId(), cells }))).toBe("not_found");
  await asOwner("delete from unit_succession where successor_id = $1", [province.units.b.id]);
});

test.each([
  ["insert into report (province_id) values (null)"],
  ["update cell set value = 1"],
  ["delete from revision"],
  ["update audit set act = 'x'"],
  ["truncate cell_history"],
  ["select password_hash from person"],
  ["select * from session"],
  ["select * from save_op"],
  ["select app.write_audit(null, null, 'x')"],
  ["select app.register_template('{}', '')"],
])("the application's role may not: %s", async (sql) => {
  expect(await outcomeOf(asMember(province.people.administrator.membershipId, sql))).toBe("42501");
});

test("not even the owner changes what must never change", async () => {
  for (const table of ["revision", "audit", "cell_history", "narrative_history", "run_adjustment"]) {
    expect(await outcomeOf(asOwner(`delete from ${table}`)), table).toBe("CC403");
    expect(await outcomeOf(asOwner(`truncate ${table} cascade`)), table).toBe("CC403");
  }
  expect(await outcomeOf(asOwner("update revision set late = not late"))).toBe("CC403");
});
