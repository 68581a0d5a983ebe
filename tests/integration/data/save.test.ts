import { beforeAll, describe, expect, test } from "vitest";
import { acceptReport } from "@/lib/data/moves";
import { getContent, getReport, previousReports } from "@/lib/data/reports";
import { type CellChange, cellHistory, saveCells, saveSection } from "@/lib/data/save";
import type { Cell } from "@/lib/indicators/cell";
import { withClient } from "@/scripts/database/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

const KEY = "BM1.phieu-khao-sat";
const OTHER = "BM1.van-ban-chi-dao";

let province: MadeProvince;
let elsewhere: MadeProvince;
beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  elsewhere = await makeProvince(fileDatabase().ownerUrl);
});

const change = (key: string, baseVersion: number, given: Parameters<typeof makeCell>[0]): CellChange => ({
  key,
  baseVersion,
  cell: makeCell(given),
  how: "typed",
});

const doc = (text: string) => ({
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
});

/** A report of its own for each test: unit A's in a new province. */
async function freshReport(options?: Parameters<typeof makeProvince>[1]) {
  const made = await makeProvince(fileDatabase().ownerUrl, options);
  const reportId = made.period.report(made.units.a.id);
  const save = (cells: CellChange[], opId = makeOpId(), who = made.people.staffA) =>
    saveCells(who, { reportId, opId, cells });
  return { made, reportId, save };
}

test("a saved cell is stored with its history, and the report's version grows once per call", async () => {
  const { made, reportId, save } = await freshReport();
  const first = await save([change(KEY, 0, 12), change(OTHER, 0, "none")]);
  expect(first.results).toEqual([
    { key: KEY, outcome: "saved", version: 1 },
    { key: OTHER, outcome: "saved", version: 1 },
  ]);
  expect(first.version).toBe(2);
  const second = await save([change(KEY, 1, "13.5")]);
  expect(second).toMatchObject({ results: [{ key: KEY, outcome: "saved", version: 2 }], version: 3 });

  const { cells } = await getContent(made.people.staffA, reportId);
  expect(cells.find((cell) => cell.key === KEY)).toMatchObject({
    value: "13.5",
    version: 2,
    how: "typed",
    updatedBy: made.people.staffA.personName,
  });
  const history = await cellHistory(made.people.leaderA, reportId, KEY);
  expect(history.map(({ version, cell, by }) => [version, cell.value, by])).toEqual([
    [2, "13.5", made.people.staffA.personName],
    [1, "12", made.people.staffA.personName],
  ]);
});

test("every field of a cell comes back as it was written", async () => {
  const { made, reportId, save } = await freshReport();
  const cell: Cell = {
    state: "value",
    value: "100",
    text: "đủ",
    note: "Số liệu của Sở, tính đến 30/11",
    asOf: "2026-11-30",
    parts: { numerator: "19", denominator: "19" },
    raw: "100% (19/19)",
    problem: null,
  };
  await save([{ key: KEY, baseVersion: 0, cell, how: "pasted" }]);
  const { cells } = await getContent(made.people.staffA, reportId);
  expect(cells[0]).toMatchObject({ ...cell, how: "pasted" });
});

test("what could not be read is kept with its mark", async () => {
  const { made, reportId, save } = await freshReport();
  const cell = makeCell({ state: "blank", value: null, raw: "khoảng ba chục", problem: "notANumber" });
  expect((await save([{ key: KEY, baseVersion: 0, cell, how: "typed" }])).results[0]?.outcome).toBe("saved");
  const { cells } = await getContent(made.people.staffA, reportId);
  expect(cells[0]).toMatchObject({ state: "blank", raw: "khoảng ba chục", problem: "notANumber" });
});

test("text is stored in NFC however it was typed", async () => {
  const { made, reportId, save } = await freshReport();
  await save([change(KEY, 0, { value: "1", note: "Hoàn thành".normalize("NFD"), raw: "1" })]);
  expect((await getContent(made.people.staffA, reportId)).cells[0]?.note).toBe("Hoàn thành".normalize("NFC"));
});

describe("conflict", () => {
  test("a cell changed meanwhile is not overwritten; the answer holds theirs, who and when, and the rest is saved", async () => {
    const { made, save } = await freshReport();
    await save([change(KEY, 0, 12)]);
    const answer = await save([change(KEY, 0, 99), change(OTHER, 0, 5)], makeOpId(), made.people.leaderA);
    expect(answer.results.find((result) => result.key === OTHER)).toMatchObject({ outcome: "saved" });
    expect(answer.results.find((result) => result.key === KEY)).toMatchObject({
      outcome: "conflict",
      theirs: { key: KEY, value: "12", version: 1, updatedBy: made.people.staffA.personName },
    });
  });

  test("where nothing is stored nothing is overwritten: the base version does not matter", async () => {
    const { save } = await freshReport();
    expect((await save([change(KEY, 3, 12)])).results).toEqual([{ key: KEY, outcome: "saved", version: 1 }]);
  });

  test("two people who write the same do not conflict, and it is written once", async () => {
    const { made, reportId, save } = await freshReport();
    await save([change(KEY, 0, 12)]);
    const again = await save([change(KEY, 0, 12)], makeOpId(), made.people.leaderA);
    expect(again.results).toEqual([{ key: KEY, outcome: "saved", version: 1 }]);
    expect(await cellHistory(made.people.staffA, reportId, KEY)).toHaveLength(1);
  });

  test("of ten writers on one cell at once, exactly one is saved", async () => {
    const { save } = await freshReport();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => save([change(KEY, 0, index)])));
    const outcomes = answers.map((answer) => answer.results[0]?.outcome);
    expect(outcomes.filter((outcome) => outcome === "saved")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(9);
  });
});

describe("operation ids", () => {
  test("the same operation again gets the same answer and changes nothing, also after the report was sent", async () => {
    const { made, reportId, save } = await freshReport();
    const opId = makeOpId();
    const answer = await save([change(KEY, 0, 12)], opId);
    expect(await save([change(KEY, 0, 12)], opId)).toEqual(answer);
    await asOwner("update report set state = 'submitted' where id = $1", [reportId]);
    expect(await save([change(KEY, 0, 12)], opId)).toEqual(answer);
    expect(await cellHistory(made.people.staffA, reportId, KEY)).toHaveLength(1);
  });

  test("the same operation with other contents is refused and changes nothing", async () => {
    const { made, reportId, save } = await freshReport();
    const opId = makeOpId();
    await save([change(KEY, 0, 12)], opId);
    expect(await outcomeOf(save([change(KEY, 1, 13)], opId))).toBe("op_reused");
    expect((await getContent(made.people.staffA, reportId)).cells[0]?.value).toBe("12");
  });

  test("ten copies of one operation at once are one save", async () => {
    const { made, reportId, save } = await freshReport();
    const opId = makeOpId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => save([change(KEY, 0, 12)], opId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await cellHistory(made.people.staffA, reportId, KEY)).toHaveLength(1);
  });
});

describe("refusals of a cell", () => {
  test("a row the template does not have is refused by name; the others are saved", async () => {
    const { save } = await freshReport();
    const { results } = await save([change("BM1.khong-co", 0, 1), change(KEY, 0, 2)]);
    expect(results).toContainEqual({ key: KEY, outcome: "saved", version: 1 });
    expect(results.find((result) => result.key === "BM1.khong-co")).toMatchObject({ outcome: "refused" });
  });

  test("'không thuộc nhiệm vụ' with a figure is refused, without one it is saved", async () => {
    const { save } = await freshReport();
    const wrong = makeCell({ state: "notApplicable", value: "3" });
    expect((await save([{ key: KEY, baseVersion: 0, cell: wrong, how: "typed" }])).results[0]?.outcome).toBe("refused");
    expect((await save([change(KEY, 0, "notApplicable")])).results[0]?.outcome).toBe("saved");
  });

  test("the same row twice in one call is refused whole", async () => {
    const { made, reportId, save } = await freshReport();
    expect(await outcomeOf(save([change(KEY, 0, 1), change(KEY, 0, 2)]))).toBe("invalid_input");
    expect((await getContent(made.people.staffA, reportId)).cells).toEqual([]);
  });
});

describe("when a report may be written", () => {
  test.each([
    ["draft", "staffA", "done"],
    ["awaitingLeader", "staffA", "not_allowed_now"],
    ["awaitingLeader", "leaderA", "done"],
    ["submitted", "leaderA", "not_allowed_now"],
    ["returned", "staffA", "done"],
    ["accepted", "leaderA", "not_allowed_now"],
    ["notRequired", "leaderA", "not_allowed_now"],
  ] as const)("%s, by %s: %s", async (state, who, expected) => {
    const { made, reportId, save } = await freshReport();
    await asOwner("update report set state = $1 where id = $2", [state, reportId]);
    expect(await outcomeOf(save([change(KEY, 0, 1)], makeOpId(), made.people[who]))).toBe(expected);
  });

  test("after the last moment for changes nothing is written; an extension of the unit opens it again", async () => {
    const past = "now() - interval '1 hour'";
    const { made, reportId, save } = await freshReport({ dueAt: "now() - interval '2 days'", stopEditAt: past });
    expect(await outcomeOf(save([change(KEY, 0, 1)]))).toBe("not_allowed_now");
    await asOwner(
      `insert into extension (province_id, period_id, unit_id, until, reason, by_membership)
       values ($1, $2, $3, now() + interval '1 hour', 'mất điện', $4)`,
      [made.id, made.period.id, made.units.a.id, made.people.reviewer.membershipId],
    );
    expect(await outcomeOf(save([change(KEY, 0, 1)]))).toBe("done");
    const reportOfB = made.period.report(made.units.b.id);
    const cells = [change(KEY, 0, 1)];
    expect(await outcomeOf(saveCells(made.people.staffB, { reportId: reportOfB, opId: makeOpId(), cells }))).toBe(
      "not_allowed_now",
    );
    expect(await outcomeOf(getReport(made.people.staffA, reportId))).toBe("done");
  });

  test("the database's clock decides to the second: open just before, closed just after", async () => {
    const { made, save } = await freshReport({ stopEditAt: "now() + interval '11 days'" });
    const stopAt = (interval: string) =>
      asOwner(
        `update period_rule set due_at = now() - interval '1 day', stop_new_at = null,
           stop_edit_at = clock_timestamp() + $2::interval where period_id = $1`,
        [made.period.id, interval],
      );
    await stopAt("5 seconds");
    expect(await outcomeOf(save([change(KEY, 0, 1)]))).toBe("done");
    await stopAt("-1 millisecond");
    expect(await outcomeOf(save([change(KEY, 1, 2)]))).toBe("not_allowed_now");
  });

  test("a closed period takes nothing more", async () => {
    const { made, save } = await freshReport();
    await asOwner("update period set closed_at = now() where id = $1", [made.period.id]);
    expect(await outcomeOf(save([change(KEY, 0, 1)]))).toBe("not_allowed_now");
  });
});

test("a save that waits too long for another write fails whole, says so, and can be sent again", async () => {
  const { made, reportId, save } = await freshReport();
  const opId = makeOpId();
  const waited = await withClient(fileDatabase().ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("select from report where id = $1 for update", [reportId]);
    const outcome = await outcomeOf(save([change(KEY, 0, 1)], opId));
    await client.query("rollback");
    return outcome;
  });
  expect(waited).toBe("unexpected");
  expect((await getContent(made.people.staffA, reportId)).cells).toEqual([]);
  expect((await save([change(KEY, 0, 1)], opId)).results[0]?.outcome).toBe("saved");
});

describe("who may write", () => {
  test.each([
    ["staffA", "done"],
    ["leaderA", "done"],
    ["clerkA", "forbidden"],
    ["staffB", "not_found"],
    ["staffC", "not_found"],
    ["reviewer", "forbidden"],
    ["reviewLeader", "forbidden"],
    ["provinceLeader", "not_found"],
    ["administrator", "not_found"],
  ] as const)("cells of unit A by %s: %s", async (who, expected) => {
    const reportId = province.period.report(province.units.a.id);
    const base =
      (await getContent(province.people.staffA, reportId)).cells.find((cell) => cell.key === KEY)?.version ?? 0;
    const input = { reportId, opId: makeOpId(), cells: [change(KEY, base, base + 1)] };
    expect(await outcomeOf(saveCells(province.people[who], input))).toBe(expected);
  });

  test("people of another province find nothing", async () => {
    const reportId = province.period.report(province.units.a.id);
    for (const who of [elsewhere.people.reviewer, elsewhere.people.reviewLeader, elsewhere.people.staffA]) {
      const input = { reportId, opId: makeOpId(), cells: [change(KEY, 0, 1)] };
      expect(await outcomeOf(saveCells(who, input))).toBe("not_found");
    }
  });

  test("a membership that ended, has not begun, or whose person is disabled counts no more", async () => {
    const { made, save } = await freshReport();
    const { staffA, leaderA } = made.people;
    await asOwner("update membership set ended_at = now() where id = $1", [staffA.membershipId]);
    expect(await outcomeOf(save([change(KEY, 0, 1)]))).toBe("not_signed_in");
    await asOwner("update person set disabled_at = now() where id = $1", [leaderA.personId]);
    expect(await outcomeOf(save([change(KEY, 0, 1)], makeOpId(), leaderA))).toBe("not_signed_in");
    await asOwner("update person set disabled_at = null where id = $1", [leaderA.personId]);
    expect(await outcomeOf(save([change(KEY, 0, 1)], makeOpId(), leaderA))).toBe("done");
    await asOwner("update membership set valid_from = now() + interval '1 day' where id = $1", [leaderA.membershipId]);
    expect(await outcomeOf(save([change(KEY, 1, 2)], makeOpId(), leaderA))).toBe("not_signed_in");
  });
});

describe("narrative sections", () => {
  const section = (
    reportId: string,
    path: string,
    baseVersion: number,
    text: string,
    heading: string | null = null,
  ) => ({
    reportId,
    opId: makeOpId(),
    path,
    baseVersion,
    heading,
    body: doc(text),
  });

  test("saved, then in conflict for whoever wrote on an older version", async () => {
    const { made, reportId } = await freshReport();
    const { staffA, leaderA } = made.people;
    expect(await saveSection(staffA, section(reportId, "I.1", 0, "Đã ban hành kế hoạch"))).toMatchObject({
      outcome: "saved",
      version: 1,
      reportVersion: 2,
    });
    expect(await saveSection(leaderA, section(reportId, "I.1", 0, "Khác"))).toMatchObject({
      outcome: "conflict",
      theirs: { path: "I.1", version: 1, updatedBy: staffA.personName },
    });
    expect((await getContent(leaderA, reportId)).sections[0]?.body).toEqual(doc("Đã ban hành kế hoạch"));
  });

  test("a section of its own stands under one of the outline and has a heading; another path is refused", async () => {
    const { made, reportId } = await freshReport();
    const { staffA } = made.people;
    expect(await outcomeOf(saveSection(staffA, section(reportId, "II.7", 0, "x", "Về chỉ số PAR INDEX")))).toBe("done");
    expect(await outcomeOf(saveSection(staffA, section(reportId, "II.7", 0, "x")))).toBe("invalid_input");
    expect(await outcomeOf(saveSection(staffA, section(reportId, "IX.9", 0, "x", "Mục lạ")))).toBe("invalid_input");
    expect(await outcomeOf(saveSection(made.people.staffB, section(reportId, "IX.9", 0, "x")))).toBe("not_found");
  });

  test("the province's narrative is written by its reviewers, and is locked while a run is being signed", async () => {
    const { made } = await freshReport();
    const reportId = made.period.report(made.id, "consolidated");
    const { reviewer, reviewLeader, staffA } = made.people;
    expect(await outcomeOf(saveSection(reviewer, section(reportId, "I.1", 0, "Toàn tỉnh")))).toBe("done");
    expect((await getContent(reviewLeader, reportId)).sections).toHaveLength(1);
    expect(await outcomeOf(saveSection(staffA, section(reportId, "I.1", 1, "x")))).toBe("not_found");
    await asOwner(
      `insert into consolidation_run (province_id, period_id, report_id, number, template_id, inputs, result, hash, state,
         created_by, created_by_name)
       values ($1, $2, $3, 1, 'hai-cap-2025', '[]', '{}', repeat('0', 64), 'signing', $4, '')`,
      [made.id, made.period.id, reportId, reviewer.membershipId],
    );
    expect(await outcomeOf(saveSection(reviewer, section(reportId, "I.1", 1, "x")))).toBe("not_allowed_now");
  });
});

test("the whole-province sheet is a report of its own: the same row is two cells", async () => {
  const { made } = await freshReport();
  const { staffB } = made.people;
  const own = made.period.report(made.units.b.id, "unit");
  const whole = made.period.report(made.units.b.id, "province");
  const key = "BM2.vbqppl-cap-tinh";
  await saveCells(staffB, { reportId: own, opId: makeOpId(), cells: [change(key, 0, 3)] });
  await saveCells(staffB, { reportId: whole, opId: makeOpId(), cells: [change(key, 0, 41)] });
  expect((await getContent(staffB, own)).cells[0]?.value).toBe("3");
  expect((await getContent(staffB, whole)).cells[0]?.value).toBe("41");
});

test("figures of the period before and of the same period a year ago are at hand", async () => {
  const { made, reportId } = await freshReport();
  const { reviewer, staffA } = made.people;
  const earlier = async (kind: string, year: number, from: string, to: string, value: string) => {
    const [row] = await asOwner(
      `select app.open_period($1, $2, $3, 0, 'Kỳ trước ' || $4::text, $5::date, $6::date, (select jsonb_agg(jsonb_build_object('unitKind', k,
         'templateId', 'hai-cap-2025', 'windowFrom', $5::date, 'windowTo', $6::date, 'dueAt', now() + interval '1 day'))
         from unnest('{so,tinh}'::text[]) k)) as id`,
      [reviewer.membershipId, kind, year, `${kind} ${year}`, from, to],
    );
    const [report] = await asOwner("select id from report where period_id = $1 and unit_id = $2 and sheet = 'unit'", [
      row?.id,
      staffA.unitId,
    ]);
    await saveCells(staffA, { reportId: String(report?.id), opId: makeOpId(), cells: [change(KEY, 0, value)] });
  };
  await earlier("Y", 2025, "2024-12-15", "2025-12-14", "25");
  await earlier("Q3", 2026, "2026-06-15", "2026-09-14", "7");
  const previous = await previousReports(staffA, reportId);
  expect(previous.lastPeriod?.cells[KEY]?.value).toBe("7");
  expect(previous.sameLastYear).toMatchObject({ templateId: "hai-cap-2025", title: "Kỳ trước Y 2025" });
  expect(previous.sameLastYear?.cells[KEY]?.value).toBe("25");
  expect(await outcomeOf(previousReports(made.people.staffB, reportId))).toBe("not_found");
  expect(await outcomeOf(acceptReport(reviewer, { reportId, version: 1 }))).toBe("not_allowed_now");
});
