import { beforeAll, expect, test } from "vitest";
import { submitReport } from "@/lib/data/moves";
import { extendDeadline } from "@/lib/data/periods";
import { saveCells } from "@/lib/data/save";
import { withClient } from "@/scripts/database/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

let province: MadeProvince;
let reportId: string;
beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  reportId = province.period.report(province.units.a.id);
});

const save = (version: number, value: number) =>
  saveCells(province.people.staffA, {
    reportId,
    opId: makeOpId(),
    cells: [{ key: "BM1.phieu-khao-sat", baseVersion: version, cell: makeCell(value), how: "typed" }],
  });

const breakOf = async (chain: string) => (await asOwner("select app.audit_break($1) as seq", [chain]))[0]?.seq;

test("each act adds one event to the report's chain: who, from where, what; never a figure", async () => {
  await save(0, 987654);
  const { version } = await save(1, 987655);
  await submitReport(province.people.leaderA, { reportId, version });
  const events = await asOwner("select * from audit where chain_id = $1 order by seq", [reportId]);
  expect(events.map((event) => event.act)).toEqual(["saveCells", "saveCells", "submit"]);
  expect(events[0]).toMatchObject({
    membership_id: province.people.staffA.membershipId,
    person_id: province.people.staffA.personId,
    address: "192.0.2.1",
    province_id: province.id,
  });
  expect(JSON.stringify(events)).not.toContain("98765");
});

test("chains of reports and of the province are whole; the administrator can verify them", async () => {
  const { administrator, reviewer, staffA } = province.people;
  await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      extendDeadline(reviewer, {
        periodId: province.period.id,
        unitId: province.units.a.id,
        until: `2031-01-0${index + 1}T00:00:00Z`,
        reason: "Bão",
      }),
    ),
  );
  for (const chain of [reportId, province.id]) {
    const [seen] = await asMember(
      administrator.membershipId,
      "select app.audit_break($1) as seq, count(*)::int as events from audit where chain_id = $1",
      [chain],
    );
    expect(seen).toEqual({ seq: null, events: expect.any(Number) });
    expect(Number(seen?.events)).toBeGreaterThan(2);
  }
  const [blind] = await asMember(staffA.membershipId, "select count(*)::int as events from audit");
  expect(blind).toEqual({ events: 0 });
});

test("a save that is refused, or that changes nothing, leaves no event", async () => {
  const events = async () =>
    Number((await asOwner("select count(*) from audit where chain_id = $1", [reportId]))[0]?.count);
  const before = await events();
  expect(await outcomeOf(save(2, 1))).toBe("not_allowed_now");
  expect(await events()).toBe(before);
});

test("an event changed or taken away behind the database's back is found", async () => {
  const damage = (sql: string) =>
    withClient(fileDatabase().superuserUrl, async (client) => {
      await client.query("set session_replication_role = replica");
      await client.query(sql, [reportId]);
    });
  expect(await breakOf(reportId)).toBeNull();
  await damage("update audit set object = object || '{\"cells\": 2}' where chain_id = $1 and seq = 2");
  expect(await breakOf(reportId)).toBe("2");
  await damage("delete from audit where chain_id = $1 and seq = 2");
  expect(await breakOf(reportId)).toBe("3");
});
