import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson, sha256 } from "@/lib/data/canonical-json";
import {
  addAdjustment,
  createRun,
  getConsolidatedReport,
  getRun,
  listRuns,
  moveRun,
  setItemChoice,
  withdrawAdjustment,
} from "@/lib/data/consolidation";
import { getIssued, listIssued } from "@/lib/data/issued";
import { acceptReport, excuse, explainIssue, reopen, submitReport } from "@/lib/data/moves";
import { getReport } from "@/lib/data/reports";
import { saveCells, saveSection } from "@/lib/data/save";
import { saveDocumentSettings } from "@/lib/data/unit-settings";
import { readUnitSums } from "@/lib/data/unit-sums";
import { AppError } from "@/lib/errors";
import { applyAdjustments } from "@/lib/indicators/adjust";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { type Issue, issueFigures, issueId } from "@/lib/indicators/issue";
import { validate } from "@/lib/indicators/validate";
import { itemByKey } from "@/lib/indicators/walk";
import { issueRun } from "@/lib/jobs/issue-run";
import type { Actor } from "@/lib/workflow/roles";
import type { RunAct } from "@/lib/workflow/run-life";
import { withClient } from "@/scripts/database/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const DONE = "BM1.nhiem-vu-ke-hoach-xong";
const template = findShipped("hai-cap-2025");
if (!template) throw new Error("hai-cap-2025 is not shipped");
const items = itemByKey(template);
const RATE = [...items.values()].find(({ numerator }) => numerator === DONE)?.key ?? "";
const VBQPPL = [...items.values()].find(({ owner, kind }) => owner === "so-tu-phap" && kind === "count")?.key ?? "";

type Figures = Record<string, Parameters<typeof makeCell>[0]>;
type Leader = "leaderA" | "leaderB" | "leaderC";

/** A leader fills, explains and sends a sheet of their unit, and Sở Nội vụ accepts it. */
async function deliver(made: MadeProvince, who: Leader, figures: Figures, sheet: "unit" | "province" = "unit") {
  const actor = made.people[who];
  const reportId = made.period.report(actor.unitId, sheet);
  const known = new Map(
    (await asOwner("select item_key, version from cell where report_id = $1", [reportId])).map((row) => [
      String(row.item_key),
      Number(row.version),
    ]),
  );
  const cells = Object.entries(figures).map(([key, given]) => ({
    key,
    baseVersion: known.get(key) ?? 0,
    cell: makeCell(given),
    how: "typed" as const,
  }));
  await saveCells(actor, { reportId, opId: makeOpId(), cells });
  await submitExplained(actor, reportId);
  const { version } = await getReport(made.people.reviewer, reportId);
  await acceptReport(made.people.reviewer, { reportId, version });
  return reportId;
}

async function submitExplained(actor: Actor, reportId: string) {
  const submit = async () => submitReport(actor, { reportId, version: (await getReport(actor, reportId)).version });
  try {
    await submit();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "fails_checks") throw error;
    for (const issue of error.details.issues as Issue[]) {
      await explainIssue(actor, {
        reportId,
        issueId: issueId(issue),
        about: issueFigures(issue),
        text: "Đúng như hồ sơ.",
      });
    }
    await submit();
  }
}

const fresh = () => makeProvince(fileDatabase().ownerUrl);
const confirmed = (who: Actor) => asOwner("update session set confirmed_at = now() where id = $1", [who.sessionId]);

const settings = {
  superior: null,
  agency: "ỦY BAN NHÂN DÂN TỈNH",
  symbol: "BC-UBND",
  place: "Minh Họa",
  addressees: ["Bộ Nội vụ"],
  authority: ["TM. ỦY BAN NHÂN DÂN"],
  position: "CHỦ TỊCH",
  signerName: "Ngô Thị Lan",
  recipients: ["Như trên", "Lưu: VT"],
};
const ISSUE = { numberText: "123", issuedOn: "2025-12-20", signer: "Ngô Thị Lan" };

async function newRun(made: MadeProvince, by: "reviewer" | "reviewLeader" = "reviewer") {
  return (await createRun(made.people[by], { periodId: made.period.id })).id;
}

async function act(who: Actor, runId: string, name: Exclude<RunAct, "adjust" | "issue">) {
  const [row] = await asOwner("select version from consolidation_run where id = $1", [runId]);
  return moveRun(who, { runId, version: Number(row?.version), act: name });
}

async function issue(who: Actor, runId: string, record = ISSUE, reason: string | null = null) {
  const [row] = await asOwner("select version from consolidation_run where id = $1", [runId]);
  return issueRun(who, { runId, version: Number(row?.version), issue: record, reason });
}

async function figureOf(made: MadeProvince, runId: string, key: string) {
  const { result, adjustments } = await getRun(made.people.reviewer, runId);
  const active = adjustments.filter(({ withdrawn }) => withdrawn === null);
  const found = applyAdjustments(items, result, active).get(key);
  if (!found) throw new Error(key);
  return found;
}

describe("a run", () => {
  test("uses what was received, names who is open and who is excused, and adds exactly", async () => {
    const made = await fresh();
    const { reviewer } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    await deliver(made, "leaderB", { [TASKS]: 541, [DONE]: 505 });
    const commune = made.period.report(made.units.c.id);
    await excuse(reviewer, { reportId: commune, version: 1, reason: "Mới sáp nhập" });

    const created = await createRun(reviewer, { periodId: made.period.id });
    expect(created.number).toBe(1);
    const run = await getRun(reviewer, created.id);
    expect(run.run).toMatchObject({ state: "draft", final: false, used: 2, templateId: "hai-cap-2025" });
    expect(run.inputs.map(({ unitName, sheet, number }) => [unitName, sheet, number])).toEqual([
      ["Sở Xây dựng", "unit", 1],
      ["Sở Tư pháp", "unit", 1],
    ]);
    // Sở Nội vụ's two sheets and Sở Tư pháp's sheet for the province are still awaited.
    expect(run.open.map(({ unitName, sheet }) => `${unitName} ${sheet}`)).toEqual([
      "Sở Nội vụ unit",
      "Sở Nội vụ province",
      "Sở Tư pháp province",
    ]);
    expect(run.changedSince).toEqual([]);
    const rate = run.result.items.find(({ key }) => key === RATE);
    expect([rate?.numerator, rate?.denominator, rate?.figure]).toEqual(["520", "561", "92.69"]);
    expect(rate?.coverage.excluded).toEqual(["Xã Bình Minh"]);
    expect(rate?.coverage.missing).toEqual(["Sở Nội vụ"]);
  });

  test("is kept with the hash of what it was made of, and nothing can change it", async () => {
    const made = await fresh();
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const id = await newRun(made);
    const [row] = await asOwner("select inputs, result, hash from consolidation_run where id = $1", [id]);
    expect(sha256(canonicalJson({ inputs: row?.inputs, result: row?.result }))).toBe(row?.hash);
    expect(await outcomeOf(asOwner("update consolidation_run set result = '{}' where id = $1", [id]))).toBe("CC403");
    expect(await outcomeOf(asOwner("delete from consolidation_run where id = $1", [id]))).toBe("CC403");
  });

  test("a received text that somebody altered behind the triggers is never added", async () => {
    const made = await fresh();
    const reportId = await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    await withClient(fileDatabase().superuserUrl, async (client) => {
      await client.query("set session_replication_role = replica");
      await client.query(
        `update revision set canonical = replace(canonical, '"value":"20"', '"value":"90"') where report_id = $1`,
        [reportId],
      );
    });
    await expect(newRun(made)).rejects.toThrow("does not have its hash");
  });

  test("a lead agency's figure for the province and its own are never added", async () => {
    const made = await fresh();
    await deliver(made, "leaderA", { [VBQPPL]: 3 });
    await deliver(made, "leaderB", { [VBQPPL]: 5 });
    await deliver(made, "leaderB", { [VBQPPL]: 40 }, "province");
    const first = await figureOf(made, await newRun(made), VBQPPL);
    expect([first.figure, first.unitSum, first.difference]).toEqual(["40", "8", "32"]);

    await setItemChoice(made.people.reviewer, { templateId: "hai-cap-2025", key: VBQPPL, useUnitSum: true });
    const second = await figureOf(made, await newRun(made), VBQPPL);
    expect([second.figure, second.ownerFigure]).toEqual(["8", "40"]);
  });

  test("a lead agency's sheet is held against what the units sent, by reviewers alone", async () => {
    const made = await fresh();
    const { reviewer, leaderB } = made.people;
    await deliver(made, "leaderA", { [VBQPPL]: 3 });
    await deliver(made, "leaderB", { [VBQPPL]: 5 });
    const sheet = made.period.report(made.units.b.id, "province");
    const sums = await readUnitSums(reviewer, await getReport(reviewer, sheet));
    expect(sums[VBQPPL]).toEqual({ sum: "8", counted: 2, complete: false });
    const issues = validate(template, { [VBQPPL]: makeCell(7) }, { unitSums: sums });
    expect(issues).toMatchObject([{ rule: "unit-sum", severity: "warning", expected: "≥ 8", actual: "7" }]);
    expect(await readUnitSums(leaderB, await getReport(leaderB, sheet))).toEqual({});
    const own = await getReport(reviewer, made.period.report(made.units.b.id));
    expect(await readUnitSums(reviewer, own)).toEqual({});
  });

  test("says what changed since: received later, reopened, received again", async () => {
    const made = await fresh();
    const { reviewer, reviewLeader, leaderA } = made.people;
    const a = await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const id = await newRun(made);
    const changes = async () =>
      (await getRun(reviewer, id)).changedSince.map(({ unitName, change }) => [unitName, change]);
    await deliver(made, "leaderC", { [TASKS]: 7 });
    expect(await changes()).toEqual([["Xã Bình Minh", "newlyAccepted"]]);
    const { version } = await getReport(reviewLeader, a);
    await confirmed(reviewLeader);
    await reopen(reviewLeader, { reportId: a, version, reason: "Sai số" });
    expect(await changes()).toContainEqual(["Sở Xây dựng", "reopened"]);
    await saveCells(leaderA, {
      reportId: a,
      opId: makeOpId(),
      cells: [{ key: TASKS, baseVersion: 1, cell: makeCell(21), how: "typed" }],
    });
    await submitExplained(leaderA, a);
    await acceptReport(reviewer, { reportId: a, version: (await getReport(reviewer, a)).version });
    expect(await changes()).toContainEqual(["Sở Xây dựng", "newRevision"]);
    expect((await figureOf(made, id, TASKS)).figure).toBe("20");
  });
});

describe("adjustments", () => {
  test("a delta with a reason moves the figure and its ratio; withdrawn, it stays on record", async () => {
    const made = await fresh();
    const { reviewer } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const runId = await newRun(made);
    const input = { runId, key: DONE, delta: "2", reason: "Hai nhiệm vụ xong sau ngày chốt" };
    const { id } = await addAdjustment(reviewer, input);
    expect(await figureOf(made, runId, DONE)).toMatchObject({ figure: "15", adjustedFigure: "17", delta: "2" });
    expect((await figureOf(made, runId, RATE)).adjustedFigure).toBe("85");

    await withdrawAdjustment(reviewer, { runId, adjustmentId: id, reason: "Nhầm kỳ" });
    expect(await outcomeOf(withdrawAdjustment(reviewer, { runId, adjustmentId: id, reason: "Nhầm kỳ" }))).toBe(
      "not_allowed_now",
    );
    expect((await figureOf(made, runId, RATE)).adjustedFigure).toBe("75");
    expect((await getRun(reviewer, runId)).adjustments).toMatchObject([
      { delta: "2", by: reviewer.personName, withdrawn: { reason: "Nhầm kỳ", by: reviewer.personName } },
    ]);
  });

  test("one made without having seen the last is refused with the figure now, and writes nothing", async () => {
    const made = await fresh();
    const { reviewer, reviewLeader } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const runId = await newRun(made);
    const input = { runId, key: TASKS, delta: "1200", reason: "Theo bản Word đã chỉnh sửa" };
    const first = await addAdjustment(reviewer, { ...input, seen: [] });
    // The row beside it is not touched by that.
    await addAdjustment(reviewer, { ...input, key: DONE, delta: "1", seen: [] });
    await expect(addAdjustment(reviewLeader, { ...input, seen: [] })).rejects.toMatchObject({
      code: "changed_by_someone_else",
      details: {
        reason: "adjustments_seen",
        figure: "1.220",
        seen: [first.id],
        message: "Số này vừa được điều chỉnh, nay là 1.220. Xem lại rồi ghi tiếp.",
      },
    });
    const second = await addAdjustment(reviewLeader, { ...input, seen: [first.id] });
    expect((await figureOf(made, runId, TASKS)).adjustedFigure).toBe("2420");
    await withdrawAdjustment(reviewer, { runId, adjustmentId: first.id, reason: "Ghi hai lần" });
    for (const seen of [[], [first.id], [first.id, second.id]]) {
      expect(await outcomeOf(addAdjustment(reviewer, { ...input, seen }))).toBe("changed_by_someone_else");
    }
    expect((await figureOf(made, runId, TASKS)).adjustedFigure).toBe("1220");
    await addAdjustment(reviewer, { ...input, delta: "1", seen: [second.id] });
    expect(
      await asOwner("select 1 from run_adjustment where run_id = $1 and item_key = $2", [runId, TASKS]),
    ).toHaveLength(4);
  });

  test("of two at once that saw the same figure exactly one is written", async () => {
    const made = await fresh();
    const { reviewer, reviewLeader } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const runId = await newRun(made);
    const input = { runId, key: TASKS, delta: "36", reason: "Xã gửi bổ sung", seen: [] };
    const two = [reviewer, reviewLeader, reviewer, reviewLeader].map((who) => outcomeOf(addAdjustment(who, input)));
    expect((await Promise.all(two)).toSorted()).toEqual([...Array(3).fill("changed_by_someone_else"), "done"]);
    expect((await figureOf(made, runId, TASKS)).adjustedFigure).toBe("56");
  });

  test("active ones come along into the next run, withdrawn ones do not", async () => {
    const made = await fresh();
    const { reviewer, reviewLeader } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const runId = await newRun(made);
    await addAdjustment(reviewer, { runId, key: TASKS, delta: "-1", reason: "Trùng" });
    const gone = await addAdjustment(reviewer, { runId, key: DONE, delta: "5", reason: "Thử" });
    await withdrawAdjustment(reviewer, { runId, adjustmentId: gone.id, reason: "Thôi" });
    const next = await getRun(reviewLeader, await newRun(made, "reviewLeader"));
    expect(next.run.number).toBe(2);
    expect(next.adjustments).toMatchObject([
      { key: TASKS, delta: "-1", reason: "Trùng", by: reviewer.personName, copied: true, withdrawn: null },
    ]);
  });

  test("one whose row units gave anew is not carried: it is named until it is written again, and never counts twice", async () => {
    const made = await fresh();
    const { reviewer } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const first = await newRun(made);
    await addAdjustment(reviewer, { runId: first, key: TASKS, delta: "7", reason: "Xã chưa gửi" });
    await addAdjustment(reviewer, { runId: first, key: VBQPPL, delta: "1", reason: "Sót một văn bản" });
    await deliver(made, "leaderC", { [TASKS]: 7, [DONE]: 6 });

    const second = await newRun(made);
    const detail = await getRun(reviewer, second);
    expect(detail.adjustments.map(({ key, copied }) => [key, copied])).toEqual([[VBQPPL, true]]);
    expect(detail.notCarried).toMatchObject([
      { key: TASKS, delta: "7", reason: "Xã chưa gửi", by: reviewer.personName, fromRun: 1, why: "changed" },
    ]);
    expect((await figureOf(made, second, TASKS)).adjustedFigure).toBe("27");

    // A run made at once after it still names it; written again, or closed without it, nobody is asked any more.
    const third = await newRun(made);
    expect((await getRun(reviewer, third)).notCarried.map(({ fromRun }) => fromRun)).toEqual([1]);
    await addAdjustment(reviewer, { runId: third, key: TASKS, delta: "2", reason: "Vẫn thiếu hai nhiệm vụ" });
    expect((await getRun(reviewer, third)).notCarried).toEqual([]);
    await act(reviewer, second, "close");
    expect((await getRun(reviewer, second)).notCarried).toEqual([]);
  });

  test("one that supplied a unit is not carried once that unit sent anything new", async () => {
    const made = await fresh();
    const { reviewer, reviewLeader } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const c = await deliver(made, "leaderC", { [DONE]: 4 });
    const runId = await newRun(made);
    const supplies = [made.units.c.id];
    await addAdjustment(reviewer, { runId, key: TASKS, delta: "5", reason: "Xã xác nhận", supplies });
    const same = await getRun(reviewer, await newRun(made));
    expect(same.adjustments.map(({ copied, supplies: units }) => [copied, units.length])).toEqual([[true, 1]]);

    await confirmed(reviewLeader);
    await reopen(reviewLeader, {
      reportId: c,
      version: (await getReport(reviewLeader, c)).version,
      reason: "Sai số",
    });
    await deliver(made, "leaderC", { [DONE]: 40 });
    const next = await getRun(reviewer, await newRun(made));
    expect(next.adjustments).toEqual([]);
    expect(next.notCarried).toMatchObject([{ key: TASKS, delta: "5", supplies: [{ unit: "Xã Bình Minh" }] }]);
    expect(next.blocking).toEqual([RATE]);
  });

  test.each<[string, object, string]>([
    ["a ratio", { key: RATE, delta: "1" }, "invalid_input"],
    ["nothing", { key: TASKS, delta: "0" }, "invalid_input"],
    ["half of a thing that is counted", { key: TASKS, delta: "0.5" }, "invalid_input"],
    ["a row that is not there", { key: "BM1.khong-co", delta: "1" }, "not_found"],
  ])("%s is not adjusted", async (_what, more, expected) => {
    const made = await fresh();
    const runId = await newRun(made);
    expect(
      await outcomeOf(addAdjustment(made.people.reviewer, { runId, key: "", delta: "1", reason: "x", ...more })),
    ).toBe(expected);
  });
});

describe("the life of a run", () => {
  test("an incomplete pair blocks closing until an adjustment supplies the part it lacks", async () => {
    const made = await fresh();
    const { reviewer } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    await deliver(made, "leaderC", { [DONE]: 4 });
    const runId = await newRun(made);
    expect((await getRun(reviewer, runId)).blocking).toEqual([RATE]);
    expect((await figureOf(made, runId, RATE)).figure).toBe("75");
    expect(await outcomeOf(act(reviewer, runId, "close"))).toBe("fails_checks");

    await addAdjustment(reviewer, { runId, key: DONE, delta: "1", reason: "Không phải số còn thiếu" });
    expect(await outcomeOf(act(reviewer, runId, "close"))).toBe("fails_checks");
    const { id } = await addAdjustment(reviewer, {
      runId,
      key: TASKS,
      delta: "1",
      reason: "Một nhiệm vụ của sở bị sót",
    });
    expect(await outcomeOf(act(reviewer, runId, "close"))).toBe("fails_checks");
    const supply = { runId, delta: "4", reason: "Xã xác nhận có 4 nhiệm vụ" };
    const wrong = [
      { ...supply, key: TASKS, supplies: [made.units.a.id] },
      { ...supply, key: DONE, supplies: [made.units.c.id] },
      { ...supply, key: TASKS, supplies: [made.units.c.id, made.units.a.id] },
    ];
    for (const input of wrong) expect(await outcomeOf(addAdjustment(reviewer, input))).toBe("invalid_input");
    await addAdjustment(reviewer, { ...supply, key: TASKS, supplies: [made.units.c.id], seen: [id] });
    expect((await getRun(reviewer, runId)).adjustments.at(-1)?.supplies).toEqual([
      { unitId: made.units.c.id, unit: "Xã Bình Minh" },
    ]);
    // 15 + 4 + 1 of 20 + 1 + 4: what the commune gave counts once what it lacks is there.
    expect((await figureOf(made, runId, RATE)).adjustedFigure).toBe("80");
    expect((await getRun(reviewer, runId)).blocking).toEqual([]);
    expect(await act(reviewer, runId, "close")).toEqual({ state: "closed" });
    expect(await outcomeOf(addAdjustment(reviewer, { runId, key: TASKS, delta: "1", reason: "x" }))).toBe(
      "not_allowed_now",
    );
  });

  test("closed, sent for signing and issued, it is frozen whole and lãnh đạo tỉnh reads it", async () => {
    const made = await fresh();
    const { reviewer, reviewLeader, provinceLeader } = made.people;
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    const { id: reportId } = await getConsolidatedReport(reviewer, made.period.id);
    const body = { type: "doc" as const, content: [{ type: "paragraph" as const }] };
    await saveSection(reviewer, { reportId, opId: makeOpId(), path: "I.1", baseVersion: 0, heading: null, body });
    const runId = await newRun(made);
    await addAdjustment(reviewer, { runId, key: DONE, delta: "2", reason: "Bổ sung" });
    expect(await outcomeOf(act(reviewer, runId, "sendForSigning"))).toBe("not_allowed_now");
    await act(reviewer, runId, "close");
    expect(await outcomeOf(act(reviewer, runId, "reopen"))).toBe("forbidden");
    await act(reviewer, runId, "sendForSigning");
    expect(await outcomeOf(issue(reviewer, runId, ISSUE))).toBe("forbidden");
    expect(await listIssued(provinceLeader)).toEqual([]);

    expect(await outcomeOf(issue(reviewLeader, runId, ISSUE))).toBe("not_allowed_now"); // no letterhead yet
    await saveDocumentSettings(reviewLeader, { unitId: made.id, version: 0, settings });
    const tomorrow = { ...ISSUE, issuedOn: "2999-01-01" }; // nobody signs on a day that has not come
    expect(await outcomeOf(issue(reviewLeader, runId, tomorrow))).toBe("invalid_input");
    expect(await outcomeOf(issue(reviewLeader, runId, ISSUE))).toBe("forbidden"); // password not confirmed
    await confirmed(reviewLeader);
    expect(await issue(reviewLeader, runId, ISSUE)).toEqual({ state: "issued" });

    const [issued] = await listIssued(provinceLeader);
    expect(issued).toMatchObject({ runId, number: 1, issue: ISSUE, period: { title: "Báo cáo năm 2026" } });
    const { frozen } = await getIssued(provinceLeader, runId);
    expect(frozen.adjustments).toMatchObject([{ key: DONE, delta: "2" }]);
    expect(frozen.sections.map(({ path }) => path)).toEqual(["I.1"]);
    expect(frozen.documentSettings).toEqual(settings);
    expect(frozen.result.items.find(({ key }) => key === DONE)?.figure).toBe("15");
    // Other units were still open: the frozen text and every act on the run say so.
    expect(frozen.run.final).toBe(false);
    const acts = await asOwner(
      "select act from audit where object ->> 'run' = $1 and object ? 'provisional' order by seq",
      [runId],
    );
    expect(acts.map((row) => row.act)).toEqual(["closeRun", "sendForSigningRun", "issueRun"]);
    expect(await outcomeOf(act(reviewLeader, runId, "reopen"))).toBe("not_allowed_now");
    expect(await outcomeOf(asOwner("update consolidation_run set signer = 'x' where id = $1", [runId]))).toBe("CC403");
    // What happens later does not reach it.
    await asOwner("update narrative_section set heading = 'khác' where report_id = $1", [reportId]);
    expect((await getIssued(reviewer, runId)).frozen.sections[0]?.heading).toBeNull();
  });

  test("nobody issues what they alone made", async () => {
    const made = await fresh();
    const { reviewLeader } = made.people;
    await saveDocumentSettings(reviewLeader, { unitId: made.id, version: 0, settings });
    const runId = await newRun(made, "reviewLeader");
    await act(reviewLeader, runId, "close");
    await act(reviewLeader, runId, "sendForSigning");
    await confirmed(reviewLeader);
    const [settled] = await Promise.allSettled([issue(reviewLeader, runId, ISSUE)]);
    expect(settled).toMatchObject({
      status: "rejected",
      reason: { code: "forbidden", details: { reason: "own_run" } },
    });
  });

  test("an act on a run that changed meanwhile is refused", async () => {
    const made = await fresh();
    const { reviewer } = made.people;
    const runId = await newRun(made);
    await addAdjustment(reviewer, { runId, key: TASKS, delta: "1", reason: "x" });
    expect(await outcomeOf(moveRun(reviewer, { runId, version: 1, act: "close" }))).toBe("changed_by_someone_else");
  });
});

describe("who may", () => {
  let made: MadeProvince;
  let elsewhere: MadeProvince;
  let runId: string;
  beforeAll(async () => {
    [made, elsewhere] = [await fresh(), await fresh()];
    await deliver(made, "leaderA", { [TASKS]: 20, [DONE]: 15 });
    runId = await newRun(made);
  });

  const works: [string, (actor: Actor) => Promise<unknown>][] = [
    ["listRuns", (actor) => listRuns(actor, made.period.id)],
    ["getRun", (actor) => getRun(actor, runId)],
    ["getConsolidatedReport", (actor) => getConsolidatedReport(actor, made.period.id)],
    ["createRun", (actor) => createRun(actor, { periodId: made.period.id })],
    ["addAdjustment", (actor) => addAdjustment(actor, { runId, key: TASKS, delta: "1", reason: "x" })],
  ];

  test.each(works)("%s: the reviewer yes, everybody else finds nothing", async (_name, work) => {
    expect(await outcomeOf(work(made.people.reviewer))).toBe("done");
    const others: (keyof MadePeople)[] = ["staffA", "leaderA", "clerkA", "leaderB", "provinceLeader", "administrator"];
    for (const who of others) expect(await outcomeOf(work(made.people[who])), who).toBe("not_found");
    expect(await outcomeOf(work(elsewhere.people.reviewer))).toBe("not_found");
    const signedOut = { ...made.people.reviewer, membershipId: "00000000-0000-7000-8000-000000000000" };
    expect(await outcomeOf(work(signedOut))).toMatch(/^not_(found|signed_in)$/);
  });

  test("row-level security alone hides a run from everyone but reviewers of the province", async () => {
    const see = (actor: Actor) =>
      asMember(actor.membershipId, "select 1 from consolidation_run where id = $1", [runId]);
    expect(await see(made.people.reviewer)).toHaveLength(1);
    for (const who of ["leaderA", "provinceLeader", "administrator"] as const) {
      expect(await see(made.people[who]), who).toEqual([]);
    }
    expect(await see(elsewhere.people.reviewer)).toEqual([]);
  });

  test("issued reports are for reviewers and lãnh đạo tỉnh", async () => {
    expect(await listIssued(made.people.reviewer)).toEqual([]);
    for (const who of ["staffA", "administrator"] as const) {
      expect(await outcomeOf(listIssued(made.people[who]))).toBe("not_found");
    }
    expect(await outcomeOf(getIssued(made.people.provinceLeader, runId))).toBe("not_found");
  });
});
