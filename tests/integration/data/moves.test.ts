import { beforeAll, describe, expect, test } from "vitest";
import { addComment, listComments, resolveComment } from "@/lib/data/comments";
import {
  acceptReport,
  excuse,
  handBack,
  type Moved,
  type MoveInput,
  reopen,
  requireAgain,
  returnReport,
  sendToLeader,
  submitReport,
  withdraw,
} from "@/lib/data/moves";
import { getReport } from "@/lib/data/reports";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportState } from "@/lib/workflow/transitions";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, outcomeOf } from "@/tests/support/sql";

let province: MadeProvince;
let elsewhere: MadeProvince;
let reportId: string;

/** Reopening needs the password typed just before. */
const confirm = (now: boolean) =>
  asOwner("update session set confirmed_at = case when $2 then now() end where id = $1", [
    province.people.reviewLeader.sessionId,
    now,
  ]);

beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  elsewhere = await makeProvince(fileDatabase().ownerUrl);
  reportId = province.period.report(province.units.a.id);
  await confirm(true);
});

/** Puts unit A's report in a state, with one revision sent by its leader, and gives its version. */
async function putIn(state: ReportState, sentBy: Actor = province.people.leaderA): Promise<number> {
  await asOwner("update report set accepted_revision_id = null, accepted_by = null where id = $1", [reportId]);
  await asOwner("update report set state = $1, version = version + 1 where id = $2", [state, reportId]);
  const [row] = await asOwner("select version from report where id = $1", [reportId]);
  const version = Number(row?.version);
  await asOwner(
    `insert into revision (province_id, report_id, number, canonical, hash, content_version, submitted_by,
       submitted_by_name, submitted_at, late, errors, warnings, hints)
     values ($1, $2::uuid, 1 + (select count(*) from revision where report_id = $2::uuid), '{}', encode(sha256('{}'), 'hex'),
       $3, $4, 'x', clock_timestamp(), false, 0, 0, 0)`,
    [province.id, reportId, version - 1, sentBy.membershipId],
  );
  return version;
}

type Mover = (actor: Actor, input: MoveInput & { reason: string }) => Promise<Moved>;

const CASES: { act: string; move: Mover; from: ReportState; to: ReportState; by: (keyof MadePeople)[] }[] = [
  { act: "sendToLeader", move: sendToLeader, from: "draft", to: "awaitingLeader", by: ["staffA", "leaderA"] },
  { act: "handBack", move: handBack, from: "awaitingLeader", to: "draft", by: ["leaderA"] },
  { act: "withdraw", move: withdraw, from: "submitted", to: "draft", by: ["leaderA"] },
  { act: "return", move: returnReport, from: "submitted", to: "returned", by: ["reviewer", "reviewLeader"] },
  { act: "accept", move: acceptReport, from: "submitted", to: "accepted", by: ["reviewer", "reviewLeader"] },
  { act: "reopen", move: reopen, from: "accepted", to: "returned", by: ["reviewLeader"] },
  { act: "excuse", move: excuse, from: "draft", to: "notRequired", by: ["reviewer", "reviewLeader"] },
  { act: "require", move: requireAgain, from: "notRequired", to: "draft", by: ["reviewer", "reviewLeader"] },
];

const SEES: (keyof MadePeople)[] = ["staffA", "leaderA", "clerkA", "reviewer", "reviewLeader"];

describe.each(CASES)("$act", ({ move, from, to, by }) => {
  const everybody = () => Object.keys(province.people) as (keyof MadePeople)[];
  const input = (version: number) => ({ reportId, version, reason: "Thiếu số liệu Biểu 3" });

  test("done by those who may, and only by them", async () => {
    for (const who of everybody()) {
      const version = await putIn(from);
      const expected = by.includes(who) ? "done" : SEES.includes(who) ? "forbidden" : "not_found";
      expect(await outcomeOf(move(province.people[who], input(version))), who).toBe(expected);
      const [row] = await asOwner("select state from report where id = $1", [reportId]);
      expect(row?.state, who).toBe(expected === "done" ? to : from);
    }
  });

  test("not in any other state, not on an older version, not for a reviewer or a unit elsewhere", async () => {
    const [first] = by;
    const actor = province.people[first ?? "reviewer"];
    for (const state of ["draft", "awaitingLeader", "submitted", "returned", "accepted", "notRequired"] as const) {
      if (state === from || (state === "returned" && from === "draft" && to === "awaitingLeader")) continue;
      expect(await outcomeOf(move(actor, input(await putIn(state)))), state).toBe("not_allowed_now");
    }
    const version = await putIn(from);
    expect(await outcomeOf(move(actor, input(version - 1)))).toBe("changed_by_someone_else");
    for (const stranger of [elsewhere.people.reviewLeader, elsewhere.people.leaderA]) {
      expect(await outcomeOf(move(stranger, input(version)))).toBe("not_found");
    }
    expect(await outcomeOf(move(actor, input(version)))).toBe("done");
  });
});

test.each([
  ["return", returnReport, "submitted"],
  ["excuse", excuse, "draft"],
  ["reopen", reopen, "accepted"],
] as const)("%s needs a reason", async (_act, move, from) => {
  const version = await putIn(from);
  const actor = province.people.reviewLeader;
  expect(await outcomeOf(move(actor, { reportId, version, reason: "  " }))).toBe("invalid_input");
  expect(await outcomeOf(move(actor, { reportId, version, reason: "Có lý do" }))).toBe("done");
});

test("the reason of a return is shown to the unit until it sends again", async () => {
  const version = await putIn("submitted");
  const { reviewer, staffA } = province.people;
  const returned = await returnReport(reviewer, { reportId, version, reason: "Biểu 3: thiếu hồ sơ quá hạn" });
  expect((await getReport(staffA, reportId)).returnReason).toBe("Biểu 3: thiếu hồ sơ quá hạn");
  await sendToLeader(staffA, { reportId, version: returned.version });
  expect((await getReport(staffA, reportId)).returnReason).toBe("Biểu 3: thiếu hồ sơ quá hạn");
});

test("no one accepts what they submitted themselves, in whatever role", async () => {
  const { reviewer, reviewLeader, leaderA } = province.people;
  const [second] = await asOwner(
    `insert into membership (province_id, person_id, unit_id, role) values ($1, $2, $3, 'unitLeader') returning id`,
    [province.id, reviewer.personId, leaderA.unitId],
  );
  const asUnitLeader = { ...reviewer, membershipId: String(second?.id), role: "unitLeader" as const };
  const version = await putIn("submitted", asUnitLeader);
  expect(await outcomeOf(acceptReport(reviewer, { reportId, version }))).toBe("forbidden");
  expect(await outcomeOf(acceptReport(reviewLeader, { reportId, version }))).toBe("done");
});

test("what reviewers have begun to review is not withdrawn any more; the unit's own comments do not count", async () => {
  const version = await putIn("submitted");
  const { leaderA, reviewer, staffA } = province.people;
  const comment = {
    reportId,
    anchorKind: "cell" as const,
    anchor: "BM3.ho-so-so-dung-han",
    body: "Kiểm tra lại số này",
  };
  await addComment(staffA, comment);
  await addComment(reviewer, comment);
  expect(await outcomeOf(withdraw(leaderA, { reportId, version }))).toBe("not_allowed_now");
  const again = await putIn("submitted");
  await addComment(staffA, comment);
  expect(await outcomeOf(withdraw(leaderA, { reportId, version: again }))).toBe("done");
});

test("accepting names the revision; reopening keeps it", async () => {
  const version = await putIn("submitted");
  const { reviewer, reviewLeader } = province.people;
  const accepted = await acceptReport(reviewer, { reportId, version });
  const revisionOf = async () =>
    (await asOwner("select accepted_revision_id from report where id = $1", [reportId]))[0];
  const kept = await revisionOf();
  expect(kept?.accepted_revision_id).toEqual(expect.any(String));
  const again = { reportId, version: accepted.version, reason: "Sở đề nghị sửa" };
  await confirm(false);
  expect(await outcomeOf(reopen(reviewLeader, again))).toBe("forbidden");
  await confirm(true);
  await reopen(reviewLeader, again);
  expect(await revisionOf()).toEqual(kept);
});

test("in a closed period reviewers still accept, but hand nothing back to be changed", async () => {
  const made = await makeProvince(fileDatabase().ownerUrl);
  const id = made.period.report(made.units.a.id);
  await asOwner("update report set state = 'submitted' where id = $1", [id]);
  await asOwner("update period set closed_at = now() where id = $1", [made.period.id]);
  const { reviewer } = made.people;
  const input = { reportId: id, version: 1, reason: "x" };
  expect(await outcomeOf(returnReport(reviewer, input))).toBe("not_allowed_now");
  expect(await outcomeOf(acceptReport(reviewer, input))).toBe("done");
});

describe("comments", () => {
  const body = "Đề nghị giải trình";

  test("written by the unit and, once something was sent, by reviewers; read by both; by nobody else", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl);
    const { reviewer, staffA, clerkA, staffB, provinceLeader, administrator } = made.people;
    const id = made.period.report(made.units.a.id);
    const input = { reportId: id, anchorKind: "section" as const, anchor: "II.2", body };
    expect(await outcomeOf(addComment(reviewer, input))).toBe("not_allowed_now");
    const own = await addComment(clerkA, input);
    expect(own).toMatchObject({ by: clerkA.personName, unitName: "Sở Xây dựng", anchor: "II.2", resolvedAt: null });
    for (const who of [staffB, provinceLeader, administrator, elsewhere.people.reviewer]) {
      expect(await outcomeOf(addComment(who, input))).toBe("not_found");
      expect(await outcomeOf(listComments(who, id))).toBe("not_found");
      expect(await outcomeOf(resolveComment(who, { reportId: id, commentId: own.id }))).toBe("not_found");
    }
    await resolveComment(staffA, { reportId: id, commentId: own.id });
    await resolveComment(clerkA, { reportId: id, commentId: own.id });
    expect((await listComments(staffA, id))[0]?.resolvedBy).toBe(staffA.personName);
  });

  test("what the unit's people said before the first submission stays theirs", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl);
    const { reviewer, reviewLeader, staffA, leaderA } = made.people;
    const id = made.period.report(made.units.a.id);
    const input = { reportId: id, anchorKind: "report" as const, anchor: null };
    const early = await addComment(staffA, { ...input, body: "Số này chưa chắc" });
    await submitReport(leaderA, { reportId: id, version: (await getReport(leaderA, id)).version });
    const said = await addComment(staffA, { ...input, body: "Đã gửi" });
    for (const who of [reviewer, reviewLeader]) {
      expect((await listComments(who, id)).map(({ body: text }) => text)).toEqual(["Đã gửi"]);
      expect(await asMember(who.membershipId, "select body from comment where report_id = $1", [id])).toEqual([
        { body: "Đã gửi" },
      ]);
      expect(await outcomeOf(resolveComment(who, { reportId: id, commentId: early.id }))).toBe("not_found");
    }
    expect(await listComments(leaderA, id)).toHaveLength(2);
    await resolveComment(reviewer, { reportId: id, commentId: said.id });
  });

  test("a comment is resolved under its own report only", async () => {
    const made = await makeProvince(fileDatabase().ownerUrl);
    const { staffB } = made.people;
    const [own, other] = [made.period.report(made.units.b.id), made.period.report(made.units.b.id, "province")];
    const { id: commentId } = await addComment(staffB, { reportId: own, anchorKind: "report", anchor: null, body });
    expect(await outcomeOf(resolveComment(staffB, { reportId: other, commentId }))).toBe("not_found");
    expect((await listComments(staffB, own))[0]?.resolvedAt).toBeNull();
  });

  test("a comment does not change the report's version: what was sent stays what is accepted", async () => {
    const version = await putIn("submitted");
    await addComment(province.people.reviewer, { reportId, anchorKind: "report", anchor: null, body });
    expect((await getReport(province.people.reviewer, reportId)).version).toBe(version);
  });

  test("an empty comment, and an anchor that does not fit its kind, are refused", async () => {
    await putIn("submitted");
    const { reviewer } = province.people;
    const whole = { reportId, anchorKind: "report" as const, anchor: null, body: "  " };
    expect(await outcomeOf(addComment(reviewer, whole))).toBe("invalid_input");
    expect(await outcomeOf(addComment(reviewer, { ...whole, anchorKind: "cell", body }))).toBe("invalid_input");
  });
});
