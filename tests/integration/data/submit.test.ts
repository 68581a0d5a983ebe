import { describe, expect, test } from "vitest";
import { canonicalJson, sha256 } from "@/lib/data/canonical-json";
import { acceptReport, explainIssue, returnReport, submitReport, withdraw } from "@/lib/data/moves";
import { getContent, getReport } from "@/lib/data/reports";
import { getRevision, listRevisions } from "@/lib/data/revisions";
import { saveCells, saveSection } from "@/lib/data/save";
import { AppError } from "@/lib/errors";
import { type Issue, issueFigures, issueId } from "@/lib/indicators/issue";
import { makeCell } from "@/tests/factories/make-cells";
import { makeProvince, type ProvinceOptions } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const DONE = "BM1.nhiem-vu-ke-hoach-xong";

async function fresh(options?: ProvinceOptions) {
  const made = await makeProvince(fileDatabase().ownerUrl, options);
  const reportId = made.period.report(made.units.a.id);
  const versions = new Map<string, number>();
  const save = async (figures: Record<string, Parameters<typeof makeCell>[0]>): Promise<number> => {
    const cells = Object.entries(figures).map(([key, given]) => ({
      key,
      baseVersion: versions.get(key) ?? 0,
      cell: makeCell(given),
      how: "typed" as const,
    }));
    const answer = await saveCells(made.people.staffA, { reportId, opId: makeOpId(), cells });
    for (const result of answer.results) if (result.outcome === "saved") versions.set(result.key, result.version);
    return answer.version;
  };
  return { made, reportId, save, ...made.people };
}

test("submitting freezes what is stored, with its hash, and gives the receipt", async () => {
  const { made, reportId, save, leaderA, staffA, reviewer } = await fresh();
  await save({ [TASKS]: 20, [DONE]: 15 });
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const }] };
  const saved = await saveSection(staffA, {
    reportId,
    opId: makeOpId(),
    path: "I.1",
    baseVersion: 0,
    heading: null,
    body,
  });
  const version = saved.outcome === "saved" ? saved.reportVersion : 0;

  const receipt = await submitReport(leaderA, { reportId, version });
  expect(receipt).toMatchObject({ number: 1, late: false, errors: 0, submittedBy: leaderA.personName });
  const [row] = await asOwner("select canonical, hash from revision where id = $1", [receipt.id]);
  expect(row?.hash).toBe(receipt.hash);
  expect(sha256(String(row?.canonical))).toBe(receipt.hash);
  expect(canonicalJson(JSON.parse(String(row?.canonical)))).toBe(row?.canonical);

  const head = await getReport(reviewer, reportId);
  expect(head).toMatchObject({ state: "submitted", version: version + 1, revision: { number: 1, hash: receipt.hash } });
  const revision = await getRevision(reviewer, reportId);
  expect(revision.templateId).toBe("hai-cap-2025");
  expect(revision.unit).toMatchObject({ id: made.units.a.id, name: "Sở Xây dựng", code: "so-xay-dung" });
  expect(revision.cells[DONE]?.value).toBe("15");
  expect(revision.sections.map((section) => section.path)).toEqual(["I.1"]);
});

test("pressing twice, at once or one after the other, makes one revision and the same receipt", async () => {
  const { reportId, save, leaderA } = await fresh();
  const version = await save({ [TASKS]: 20 });
  const receipts = await Promise.all(Array.from({ length: 5 }, () => submitReport(leaderA, { reportId, version })));
  receipts.push(await submitReport(leaderA, { reportId, version }));
  expect(new Set(receipts.map((receipt) => receipt.id)).size).toBe(1);
  expect(await listRevisions(leaderA, reportId)).toHaveLength(1);
});

test("withdrawn or returned and sent again, it is the next revision; the first stays as it was", async () => {
  const { reportId, save, leaderA, reviewer } = await fresh();
  const first = await submitReport(leaderA, { reportId, version: await save({ [TASKS]: 20 }) });
  const { version } = await getReport(leaderA, reportId);
  await withdraw(leaderA, { reportId, version });
  const second = await submitReport(leaderA, { reportId, version: await save({ [TASKS]: 21 }) });
  expect(second.number).toBe(2);
  const submitted = await getReport(reviewer, reportId);
  await returnReport(reviewer, { reportId, version: submitted.version, reason: "Xem lại" });
  const third = await submitReport(leaderA, { reportId, version: await save({ [TASKS]: 22 }) });
  expect((await listRevisions(reviewer, reportId)).map(({ number }) => number)).toEqual([3, 2, 1]);
  expect((await getRevision(reviewer, reportId, 1)).cells[TASKS]?.value).toBe("20");
  expect((await getRevision(reviewer, reportId)).revision.hash).toBe(third.hash);
  expect(first.hash).not.toBe(third.hash);
});

describe("what is judged is what is stored", () => {
  const issuesOf = async (work: Promise<unknown>): Promise<Issue[]> => {
    try {
      await work;
      return [];
    } catch (error) {
      if (error instanceof AppError && error.code === "fails_checks") return error.details.issues as Issue[];
      throw error;
    }
  };

  test("a warning needs a giải trình, an error cannot be explained away", async () => {
    const { reportId, save, leaderA } = await fresh();
    const version = await save({ [TASKS]: 10, [DONE]: 12 });
    const issues = await issuesOf(submitReport(leaderA, { reportId, version }));
    const warning = issues.find((issue) => issue.severity === "warning");
    expect(warning?.cells).toEqual(expect.arrayContaining([TASKS, DONE]));
    let current = version;
    for (const issue of issues) {
      const explained = await explainIssue(leaderA, {
        reportId,
        issueId: issueId(issue),
        about: issueFigures(issue),
        text: "Gồm cả nhiệm vụ năm trước",
      });
      current = explained.version;
    }
    expect(await outcomeOf(submitReport(leaderA, { reportId, version: current }))).toBe("done");
    const { explanations } = await getRevision(leaderA, reportId);
    expect(explanations.map((explanation) => explanation.text)).toContain("Gồm cả nhiệm vụ năm trước");
  });

  test("a giải trình is of the figures it was written about: other figures ask for it again, with the old words kept", async () => {
    const { reportId, save, leaderA } = await fresh();
    const explain = async (version: number) => {
      let current = version;
      for (const issue of await issuesOf(submitReport(leaderA, { reportId, version }))) {
        const input = { reportId, issueId: issueId(issue), about: issueFigures(issue), text: "Gồm năm trước" };
        current = (await explainIssue(leaderA, input)).version;
      }
      return current;
    };
    await explain(await save({ [TASKS]: 10, [DONE]: 12 }));
    const version = await save({ [DONE]: 90 });
    const again = await issuesOf(submitReport(leaderA, { reportId, version }));
    expect(again.some(({ cells }) => cells.includes(DONE))).toBe(true);
    const { explanations } = await getContent(leaderA, reportId);
    expect(explanations.map(({ text }) => text)).toContain("Gồm năm trước");
    expect(await outcomeOf(submitReport(leaderA, { reportId, version: await explain(version) }))).toBe("done");
  });

  test("a figure that could not be read blocks, explained or not", async () => {
    const { reportId, save, leaderA } = await fresh();
    const version = await save({ [TASKS]: { state: "blank", value: null, raw: "nhiều", problem: "wordsNotNumber" } });
    const [issue] = await issuesOf(submitReport(leaderA, { reportId, version }));
    expect(issue?.severity).toBe("error");
    const explained = await explainIssue(leaderA, {
      reportId,
      issueId: issue ? issueId(issue) : "",
      about: issue ? issueFigures(issue) : "",
      text: "cứ gửi",
    });
    expect(await issuesOf(submitReport(leaderA, { reportId, version: explained.version }))).toHaveLength(1);
  });

  test("the database refuses a text that does not have its hash, and one with errors", async () => {
    const { save, reportId, leaderA } = await fresh();
    const version = await save({ [TASKS]: 1 });
    const call = (hash: string, errors: number) =>
      asOwner("select app.submit_report($1, $2, $3, '{}', $4, $5, 0, 0)", [
        leaderA.membershipId,
        reportId,
        version,
        hash,
        errors,
      ]);
    expect(await outcomeOf(call(sha256("{ }"), 0))).toBe("CC422");
    expect(await outcomeOf(call(sha256("{}"), 1))).toBe("CC423");
    expect(await outcomeOf(call(sha256("{}"), 0))).toBe("done");
  });
});

test("a report changed since the person looked at it is not submitted", async () => {
  const { reportId, save, leaderA } = await fresh();
  const seen = await save({ [TASKS]: 20 });
  const now = await save({ [TASKS]: 21 });
  expect(await outcomeOf(submitReport(leaderA, { reportId, version: seen }))).toBe("changed_by_someone_else");
  expect(await outcomeOf(submitReport(leaderA, { reportId, version: now }))).toBe("done");
});

test("saves racing with a submission come before it or are refused: the revision holds every acknowledged figure", async () => {
  for (let round = 0; round < 5; round++) {
    const { reportId, save, leaderA, staffA } = await fresh();
    const version = await save({ [TASKS]: 20 });
    const racing = saveCells(staffA, {
      reportId,
      opId: makeOpId(),
      cells: [{ key: DONE, baseVersion: 0, cell: makeCell(5), how: "typed" }],
    });
    const [saved, submitted] = await Promise.all([
      outcomeOf(racing),
      outcomeOf(submitReport(leaderA, { reportId, version })),
    ]);
    const frozen = submitted === "done" ? (await getRevision(leaderA, reportId)).cells[DONE]?.value : undefined;
    // Whoever was first wins whole: a save before makes the submission stale, a submission before refuses the save.
    expect([
      ["done", "changed_by_someone_else", undefined],
      ["not_allowed_now", "done", undefined],
    ]).toContainEqual([saved, submitted, frozen]);
  }
});

describe("dates", () => {
  test("late by the receipt's time; an extension of the unit makes it on time", async () => {
    const { made, reportId, save, leaderA, reviewer } = await fresh({ dueAt: "now() - interval '1 minute'" });
    const version = await save({ [TASKS]: 1 });
    expect((await submitReport(leaderA, { reportId, version })).late).toBe(true);
    await asOwner("select app.extend_deadline($1, $2, $3, now() + interval '1 hour', 'mất mạng')", [
      reviewer.membershipId,
      made.period.id,
      made.units.a.id,
    ]);
    const { version: sent } = await getReport(leaderA, reportId);
    const { version: drafted } = await withdraw(leaderA, { reportId, version: sent });
    expect((await submitReport(leaderA, { reportId, version: drafted })).late).toBe(false);
  });

  test("after the last moment for new reports a first one is refused, a corrected one is not", async () => {
    const { reportId, save, leaderA, made } = await fresh();
    const version = await save({ [TASKS]: 1 });
    const stopNew = () =>
      asOwner(
        `update period_rule set due_at = now() - interval '2 hours', stop_new_at = now() - interval '1 hour',
           stop_edit_at = now() + interval '1 hour' where period_id = $1`,
        [made.period.id],
      );
    await stopNew();
    expect(await outcomeOf(submitReport(leaderA, { reportId, version }))).toBe("not_allowed_now");
    await asOwner("update period_rule set stop_new_at = null where period_id = $1", [made.period.id]);
    await submitReport(leaderA, { reportId, version });
    await stopNew();
    const { version: sent } = await getReport(leaderA, reportId);
    const { version: drafted } = await withdraw(leaderA, { reportId, version: sent });
    expect(await outcomeOf(submitReport(leaderA, { reportId, version: drafted }))).toBe("done");
  });

  test("a submission racing with the closing of the period: either it is in, or it is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const { made, reportId, save, leaderA, reviewer } = await fresh();
      const version = await save({ [TASKS]: 20 });
      const close = asOwner("select app.close_period($1, $2)", [reviewer.membershipId, made.period.id]);
      const [submitted] = await Promise.all([outcomeOf(submitReport(leaderA, { reportId, version })), close]);
      const [row] = await asOwner(
        `select p.closed_at > v.submitted_at as before from period p
         left join revision v on v.report_id = $2 where p.id = $1`,
        [made.period.id, reportId],
      );
      expect([submitted, row?.before]).toEqual(submitted === "done" ? ["done", true] : ["not_allowed_now", null]);
    }
  });
});

test.each([
  ["leaderA", "done"],
  ["staffA", "forbidden"],
  ["clerkA", "forbidden"],
  ["leaderB", "not_found"],
  ["reviewLeader", "forbidden"],
  ["provinceLeader", "not_found"],
  ["administrator", "not_found"],
] as const)("submitting unit A's report by %s: %s", async (who, expected) => {
  const { made, reportId, save } = await fresh();
  const version = await save({ [TASKS]: 1 });
  expect(await outcomeOf(submitReport(made.people[who], { reportId, version }))).toBe(expected);
});

test("revisions are read by the unit and by its reviewers only", async () => {
  const { made, reportId, save, leaderA } = await fresh();
  const elsewhere = await makeProvince(fileDatabase().ownerUrl);
  await submitReport(leaderA, { reportId, version: await save({ [TASKS]: 1 }) });
  for (const who of ["staffA", "leaderA", "clerkA", "reviewer", "reviewLeader"] as const) {
    expect(await outcomeOf(getRevision(made.people[who], reportId)), who).toBe("done");
  }
  for (const who of [
    made.people.staffB,
    made.people.leaderC,
    made.people.provinceLeader,
    made.people.administrator,
    elsewhere.people.reviewer,
  ]) {
    expect(await outcomeOf(getRevision(who, reportId))).toBe("not_found");
    expect(await outcomeOf(listRevisions(who, reportId))).toBe("not_found");
  }
  expect(await outcomeOf(getRevision(leaderA, reportId, 2))).toBe("not_found");
  const { version } = await getReport(leaderA, reportId);
  expect(await outcomeOf(acceptReport(made.people.reviewer, { reportId, version }))).toBe("done");
});
