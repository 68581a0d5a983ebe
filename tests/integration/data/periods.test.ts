import { beforeAll, describe, expect, test } from "vitest";
import { getBoard } from "@/lib/data/board";
import {
  closePeriod,
  extendDeadline,
  getPeriod,
  listPeriods,
  type OpenPeriodInput,
  openPeriod,
  recordOutage,
  setAssignment,
  updatePeriodRule,
} from "@/lib/data/periods";
import { getReport, listUnitReports } from "@/lib/data/reports";
import { saveCells } from "@/lib/data/save";
import { getTemplate, listTemplates } from "@/lib/data/templates";
import { periodDefaults, ruleDefaults } from "@/lib/workflow/period-defaults";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

let province: MadeProvince;
let elsewhere: MadeProvince;
beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  elsewhere = await makeProvince(fileDatabase().ownerUrl);
});

const thirdQuarter = (year: number): OpenPeriodInput => ({
  kind: "Q3",
  year,
  ...periodDefaults("Q3", year),
  rules: (["so", "xa"] as const).map((unitKind) => ({
    unitKind,
    templateId: "hai-cap-2025",
    ...ruleDefaults("Q3", year, unitKind),
  })),
});

const sheetsOf = async (periodId: string): Promise<string[]> =>
  (
    await asOwner(
      `select r.sheet || ' ' || u.short_name as sheet from report r join unit u on u.id = r.unit_id
       where r.period_id = $1 order by r.sheet, u.order_no`,
      [periodId],
    )
  ).map((row) => String(row.sheet).replace(/ Tỉnh thử nghiệm .*/, " tỉnh"));

const managers: (keyof MadePeople)[] = ["reviewer", "reviewLeader"];

describe("opening", () => {
  test("makes a sheet per unit with a rule, one for the whole province per lead agency, and the consolidated one", async () => {
    const period = await openPeriod(province.people.reviewer, thirdQuarter(2026));
    expect(period).toMatchObject({ kind: "Q3", windowFrom: "2026-06-15", windowTo: "2026-09-14", closedAt: null });
    expect(await sheetsOf(period.id)).toEqual([
      "consolidated tỉnh",
      "province Sở Nội vụ",
      "province Sở Tư pháp",
      "unit Sở Nội vụ",
      "unit Sở Xây dựng",
      "unit Sở Tư pháp",
      "unit Xã Bình Minh",
    ]);
    const { rules } = await getPeriod(province.people.reviewer, period.id);
    expect(rules.map((rule) => [rule.unitKind, rule.dueAt])).toEqual([
      ["so", "2026-09-16T10:00:00.000Z"],
      ["xa", "2026-09-15T10:00:00.000Z"],
      ["tinh", "2026-09-20T10:00:00.000Z"],
    ]);
  });

  test("only units that exist at the end of the window report", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl);
    await asOwner("update unit set valid_to = '2027-09-13' where id = $1", [made.units.c.id]);
    await asOwner("update unit set valid_from = '2027-09-15' where id = $1", [made.units.b.id]);
    const period = await openPeriod(made.people.reviewer, thirdQuarter(2027));
    expect(await sheetsOf(period.id)).toEqual([
      "consolidated tỉnh",
      "province Sở Nội vụ",
      "unit Sở Nội vụ",
      "unit Sở Xây dựng",
    ]);
  });

  test("a period is opened once", async () => {
    await openPeriod(province.people.reviewer, thirdQuarter(2028));
    expect(await outcomeOf(openPeriod(province.people.reviewLeader, thirdQuarter(2028)))).toBe("not_allowed_now");
    expect(await outcomeOf(openPeriod(elsewhere.people.reviewer, thirdQuarter(2028)))).toBe("done");
  });

  test("dates that contradict each other and unknown templates are refused, and nothing is opened", async () => {
    const { reviewer } = province.people;
    const before = (await listPeriods(reviewer)).length;
    const input = thirdQuarter(2030);
    const [rule] = input.rules;
    if (!rule) throw new Error("no rule");
    const wrong = [
      { ...rule, stopNewAt: "2030-01-01T00:00:00Z" },
      { ...rule, windowFrom: rule.windowTo, windowTo: rule.windowFrom },
      { ...rule, templateId: "khong-co" },
    ];
    for (const one of wrong) {
      expect(await outcomeOf(openPeriod(reviewer, { ...input, rules: [one] }))).toBe("invalid_input");
    }
    expect(await listPeriods(reviewer)).toHaveLength(before);
  });
});

describe("who manages periods", () => {
  const acts: [string, (who: MadePeople[keyof MadePeople]) => Promise<unknown>][] = [
    [
      "update a rule",
      (who) =>
        updatePeriodRule(who, { periodId: province.period.id, unitKind: "xa", ...ruleDefaults("Y", 2026, "xa") }),
    ],
    [
      "extend",
      (who) =>
        extendDeadline(who, {
          periodId: province.period.id,
          unitId: province.units.a.id,
          until: "2030-01-01T00:00:00Z",
          reason: "Bão",
        }),
    ],
    [
      "record an outage",
      (who) =>
        recordOutage(who, {
          periodId: province.period.id,
          beganAt: "2026-12-01T00:00:00Z",
          endedAt: "2026-12-01T05:00:00Z",
          extendsTo: "2026-12-20T00:00:00Z",
          reason: "Mất điện",
        }),
    ],
    [
      "assign",
      (who) =>
        setAssignment(who, { periodId: province.period.id, unitId: province.units.c.id, required: true, reason: null }),
    ],
    ["close", (who) => closePeriod(who, { periodId: province.period.id })],
  ];

  test.each(acts)("%s: reviewers of the province only", async (_name, act) => {
    for (const [who, actor] of Object.entries(province.people) as [
      keyof MadePeople,
      (typeof province.people)["reviewer"],
    ][]) {
      if (managers.includes(who)) continue;
      expect(await outcomeOf(act(actor)), who).toBe("forbidden");
    }
    expect(await outcomeOf(act(elsewhere.people.reviewLeader))).toBe("not_found");
    await asOwner("update period set closed_at = null where id = $1", [province.period.id]);
    expect(await outcomeOf(act(province.people.reviewer))).toBe("done");
  });

  test("opening too", async () => {
    for (const who of ["leaderA", "provinceLeader", "administrator"] as const) {
      expect(await outcomeOf(openPeriod(province.people[who], thirdQuarter(2031)))).toBe("forbidden");
    }
  });

  test("a closed period is changed no more", async () => {
    await asOwner("update period set closed_at = now() where id = $1", [province.period.id]);
    for (const [name, act] of acts.slice(0, 4)) {
      expect(await outcomeOf(act(province.people.reviewer)), name).toBe("not_allowed_now");
    }
    await asOwner("update period set closed_at = null where id = $1", [province.period.id]);
  });

  test("everybody of the province sees its periods; extensions only the unit's own and the reviewers", async () => {
    await extendDeadline(province.people.reviewer, {
      periodId: province.period.id,
      unitId: province.units.a.id,
      until: "2031-01-01T00:00:00Z",
      reason: "Bão số 3",
    });
    const seenBy = async (who: keyof MadePeople) =>
      (await getPeriod(province.people[who], province.period.id)).extensions.some((one) => one.reason === "Bão số 3");
    expect([await seenBy("staffA"), await seenBy("reviewer")]).toEqual([true, true]);
    expect([await seenBy("staffB"), await seenBy("administrator")]).toEqual([false, false]);
    expect(await outcomeOf(getPeriod(elsewhere.people.reviewer, province.period.id))).toBe("not_found");
  });
});

describe("dates in force", () => {
  test("an extension and an outage move the dates of those they concern", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl, { dueAt: "timestamptz '2026-12-16 10:00Z'" });
    const { reviewer, staffA, staffB } = made.people;
    const dueOf = async (who: typeof staffA, unitId: string) =>
      (await getReport(who, made.period.report(unitId))).dueAt;
    await extendDeadline(reviewer, {
      periodId: made.period.id,
      unitId: made.units.a.id,
      until: "2026-12-18T10:00:00Z",
      reason: "Bão",
    });
    expect(await dueOf(staffA, made.units.a.id)).toBe("2026-12-18T10:00:00.000Z");
    expect(await dueOf(staffB, made.units.b.id)).toBe("2026-12-16T10:00:00.000Z");
    await recordOutage(reviewer, {
      periodId: made.period.id,
      beganAt: "2026-12-16T08:00:00Z",
      endedAt: "2026-12-16T11:00:00Z",
      extendsTo: "2026-12-17T10:00:00Z",
      reason: "Máy chủ",
    });
    expect(await dueOf(staffB, made.units.b.id)).toBe("2026-12-17T10:00:00.000Z");
    expect(await dueOf(staffA, made.units.a.id)).toBe("2026-12-18T10:00:00.000Z");
  });
});

describe("who must report", () => {
  test("a unit released with a reason is out, and back when required; one that has sent is not released", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl);
    const { reviewer, staffC } = made.people;
    const input = { periodId: made.period.id, unitId: made.units.c.id };
    expect(await outcomeOf(setAssignment(reviewer, { ...input, required: false, reason: " " }))).toBe("invalid_input");
    await setAssignment(reviewer, { ...input, required: false, reason: "Mới thành lập" });
    const report = made.period.report(made.units.c.id);
    expect(await getReport(staffC, report)).toMatchObject({ state: "notRequired", excuseReason: "Mới thành lập" });
    await setAssignment(reviewer, { ...input, required: true, reason: null });
    expect(await getReport(staffC, report)).toMatchObject({ state: "draft", excuseReason: null });
    await asOwner("update report set state = 'submitted' where id = $1", [report]);
    expect(await outcomeOf(setAssignment(reviewer, { ...input, required: false, reason: "x" }))).toBe(
      "not_allowed_now",
    );
  });

  test("a unit that came after the opening gets its report", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl);
    const [unit] = await asOwner(
      `insert into unit (province_id, kind, code, name, short_name, reports_to) values ($1, 'xa', '00002', 'Xã Mới', 'Xã Mới', $1)
       returning id`,
      [made.id],
    );
    await setAssignment(made.people.reviewer, {
      periodId: made.period.id,
      unitId: String(unit?.id),
      required: true,
      reason: null,
    });
    expect(await sheetsOf(made.period.id)).toContain("unit Xã Mới");
  });
});

test("a lead agency named after the opening gets its sheet for the whole province, in open periods only", async () => {
  const made = await makeProvince(fileDatabase().ownerUrl);
  const closed = await openPeriod(made.people.reviewer, thirdQuarter(2026));
  await closePeriod(made.people.reviewer, { periodId: closed.id });
  await asOwner("insert into lead_agency (province_id, key, unit_id) values ($1, 'so-tai-chinh', $2)", [
    made.id,
    made.units.a.id,
  ]);
  expect(await sheetsOf(made.period.id)).toContain("province Sở Xây dựng");
  expect(await sheetsOf(closed.id)).not.toContain("province Sở Xây dựng");
});

describe("the progress board", () => {
  test("shows reviewers how far each sheet is, never what it says", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl);
    const reportId = made.period.report(made.units.a.id);
    const cell = (key: string, given: Parameters<typeof makeCell>[0]) => ({
      key,
      baseVersion: 0,
      cell: makeCell(given),
      how: "typed" as const,
    });
    await saveCells(made.people.staffA, {
      reportId,
      opId: makeOpId(),
      cells: [
        cell("BM1.van-ban-chi-dao", 424242),
        cell("BM1.phieu-khao-sat", "none"),
        cell("BM1.doi-thoai", "notApplicable"),
      ],
    });
    const board = await getBoard(made.people.reviewer, made.period.id);
    expect(board.map((row) => `${row.sheet} ${row.unit.name}`)).toEqual([
      "unit Sở Nội vụ",
      "province Sở Nội vụ",
      "unit Sở Xây dựng",
      "unit Sở Tư pháp",
      "province Sở Tư pháp",
      "unit Xã Bình Minh",
    ]);
    const row = board.find((one) => one.head.id === reportId);
    const untouched = board.find((one) => one.unit.name === "Sở Tư pháp" && one.sheet === "unit");
    expect(row).toMatchObject({ filled: 2, expected: (untouched?.expected ?? 0) - 1, issues: null });
    expect(untouched?.filled).toBe(0);
    expect(JSON.stringify(board)).not.toContain("424242");
  });

  test("is for reviewers of the province only", async () => {
    for (const who of ["staffA", "leaderA", "clerkA", "provinceLeader", "administrator"] as const) {
      expect(await outcomeOf(getBoard(province.people[who], province.period.id)), who).toBe("not_found");
    }
    expect(await outcomeOf(getBoard(elsewhere.people.reviewer, province.period.id))).toBe("not_found");
    expect(await outcomeOf(getBoard(province.people.reviewLeader, province.period.id))).toBe("done");
  });
});

test("what is no id at all is not found, like a foreign one", async () => {
  const { reviewer } = province.people;
  for (const id of ["", "abc", "' or true --", `${province.period.id}0`]) {
    for (const read of [getReport, getPeriod, getBoard]) expect(await outcomeOf(read(reviewer, id))).toBe("not_found");
  }
});

test("a unit's list holds its own sheets only, the newest period first", async () => {
  const reports = await listUnitReports(province.people.staffB);
  expect(new Set(reports.map((report) => report.unit.id))).toEqual(new Set([province.units.b.id]));
  expect(reports.map((report) => report.period.windowTo)).toEqual(
    reports
      .map((report) => report.period.windowTo)
      .toSorted()
      .toReversed(),
  );
  expect(await listUnitReports(province.people.reviewer)).toEqual([]);
  expect(await listUnitReports(province.people.administrator)).toEqual([]);
});

test("templates are read once and stay the same object", async () => {
  expect(await getTemplate("bnv-2022")).toBe(await getTemplate("bnv-2022"));
  expect(await outcomeOf(getTemplate("khong-co"))).toBe("not_found");
  expect((await listTemplates(province.people.reviewer)).map((template) => template.id)).toContain("hai-cap-2025");
});
