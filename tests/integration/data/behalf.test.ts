import { beforeEach, describe, expect, test } from "vitest";
import { acceptReport, giveBack, submitReport, takeOver } from "@/lib/data/moves";
import { getContent, getReport } from "@/lib/data/reports";
import { getRevision } from "@/lib/data/revisions";
import { cellHistory, saveCells, saveSection } from "@/lib/data/save";
import type { Actor } from "@/lib/workflow/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

const KEY = "BM1.phieu-khao-sat";
const reason = "Đơn vị gửi tệp Word, đề nghị nhập giúp";

let made: MadeProvince;
let reportId: string;
beforeEach(async () => {
  made = await makeProvince(fileDatabase().ownerUrl);
  reportId = made.period.report(made.units.a.id);
});

const version = async () => Number((await asOwner("select version from report where id = $1", [reportId]))[0]?.version);
const save = (who: Actor, figure = 12, baseVersion = 0) =>
  saveCells(who, {
    reportId,
    opId: makeOpId(),
    cells: [{ key: KEY, baseVersion, cell: makeCell(figure), how: "typed" }],
  });
const take = async (who: Actor) => takeOver(who, { reportId, version: await version(), reason });
const cellsSeenBy = (who: Actor) =>
  asMember(who.membershipId, "select item_key from cell where report_id = $1", [reportId]);

test("until it is taken over a reviewer neither reads nor writes what a unit still writes", async () => {
  const { reviewer, staffA } = made.people;
  await save(staffA);
  expect(await outcomeOf(getContent(reviewer, reportId))).toBe("forbidden");
  expect(await cellsSeenBy(reviewer)).toEqual([]);
  expect(await outcomeOf(save(reviewer, 13, 1))).toBe("forbidden");
  expect(await outcomeOf(submitReport(reviewer, { reportId, version: await version() }))).toBe("forbidden");
});

test("taken over: reviewers fill it beside the unit, everybody sees why, the history says who", async () => {
  const { reviewer, reviewLeader, staffA } = made.people;
  await save(staffA);
  await take(reviewer);
  expect((await getReport(staffA, reportId)).behalf).toMatchObject({ by: reviewer.personName, reason });
  expect((await getContent(reviewLeader, reportId)).cells.map(({ value }) => value)).toEqual(["12"]);
  expect(await cellsSeenBy(reviewer)).toHaveLength(1);
  await save(reviewer, 13, 1);
  await save(staffA, 14, 2);
  expect((await cellHistory(staffA, reportId, KEY)).map(({ by, cell }) => [by, cell.value])).toEqual([
    [staffA.personName, "14"],
    [reviewer.personName, "13"],
    [staffA.personName, "12"],
  ]);
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const }] };
  const section = { reportId, opId: makeOpId(), path: "I.1", baseVersion: 0, heading: null, body };
  expect(await saveSection(reviewer, section)).toMatchObject({ outcome: "saved" });
});

test("sent on the unit's behalf: the receipt says so, it ends the taking over, another person accepts", async () => {
  const { reviewer, reviewLeader } = made.people;
  await take(reviewer);
  await save(reviewer);
  const sent = await version();
  const receipt = await submitReport(reviewer, { reportId, version: sent });
  expect(receipt).toMatchObject({ number: 1, onBehalf: true, submittedBy: reviewer.personName });
  expect(await outcomeOf(save(reviewer, 14, 1))).toBe("not_allowed_now");
  expect(await getReport(reviewer, reportId)).toMatchObject({ state: "submitted", behalf: null });
  expect((await getRevision(reviewer, reportId)).revision.onBehalf).toBe(true);
  expect(await cellsSeenBy(reviewer)).toEqual([]);
  expect(await outcomeOf(acceptReport(reviewer, { reportId, version: await version() }))).toBe("forbidden");
  expect(await outcomeOf(acceptReport(reviewLeader, { reportId, version: await version() }))).toBe("done");
});

test("given back: what was filled stays, and reviewers no longer see it", async () => {
  const { reviewer, staffA } = made.people;
  await take(reviewer);
  await save(reviewer);
  await giveBack(reviewer, { reportId, version: await version() });
  expect((await getContent(staffA, reportId)).cells).toHaveLength(1);
  expect(await outcomeOf(getContent(reviewer, reportId))).toBe("forbidden");
  expect(await outcomeOf(giveBack(reviewer, { reportId, version: await version() }))).toBe("not_allowed_now");
});

test("a unit that sends it itself ends it too, and its receipt is its own", async () => {
  const { reviewer, leaderA } = made.people;
  await take(reviewer);
  const receipt = await submitReport(leaderA, { reportId, version: await version() });
  expect(receipt.onBehalf).toBe(false);
  expect((await getReport(reviewer, reportId)).behalf).toBeNull();
});

describe("who may", () => {
  test("reviewers of the province, with a reason, on the report as they saw it, once", async () => {
    for (const who of Object.keys(made.people) as (keyof MadePeople)[]) {
      const mine = who === "reviewer" || who === "reviewLeader";
      const sees = mine || ["staffA", "leaderA", "clerkA"].includes(who);
      const outcome = await outcomeOf(take(made.people[who]));
      expect(outcome, who).toBe(mine ? "done" : sees ? "forbidden" : "not_found");
      if (mine) await giveBack(made.people[who], { reportId, version: await version() });
    }
    const { reviewer } = made.people;
    const now = await version();
    expect(await outcomeOf(takeOver(reviewer, { reportId, version: now, reason: " " }))).toBe("invalid_input");
    expect(await outcomeOf(takeOver(reviewer, { reportId, version: now - 1, reason }))).toBe("changed_by_someone_else");
    await take(reviewer);
    expect(await outcomeOf(take(reviewer))).toBe("not_allowed_now");
  });

  test("not a report on its way, sent or received; not from another province", async () => {
    const { reviewer } = made.people;
    for (const state of ["awaitingLeader", "submitted", "accepted", "notRequired"]) {
      await asOwner("update report set state = $1 where id = $2", [state, reportId]);
      expect(await outcomeOf(take(reviewer)), state).toBe("not_allowed_now");
    }
    const elsewhere = await makeProvince(fileDatabase().ownerUrl);
    expect(await outcomeOf(take(elsewhere.people.reviewer))).toBe("not_found");
  });
});
