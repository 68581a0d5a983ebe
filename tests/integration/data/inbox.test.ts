import { beforeEach, expect, test } from "vitest";
import { getImport } from "@/lib/data/imports";
import {
  addInboxFile,
  chooseInboxUnit,
  claimInboxFile,
  dropInboxFile,
  finishInboxFile,
  listInbox,
  placeInboxFile,
} from "@/lib/data/inbox";
import { getReport } from "@/lib/data/reports";
import { emptyParse } from "@/lib/indicators/parse-json/empty-parse";
import type { Actor } from "@/lib/workflow/roles";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, outcomeOf } from "@/tests/support/sql";

const reason = "Nhập từ tệp đơn vị gửi";
const parse = { ...emptyParse(), header: { ...emptyParse().header, agency: "SỞ XÂY DỰNG" } };

let made: MadeProvince;
beforeEach(async () => {
  made = await makeProvince(fileDatabase().ownerUrl);
});

const add = (who: Actor, fileName = "bao-cao.docx") =>
  addInboxFile(who, { periodId: made.period.id, fileName, byteSize: 10, sha256: "a".repeat(64) });

async function readFile(who: Actor): Promise<string> {
  const id = await add(who);
  await claimInboxFile(who);
  await finishInboxFile(who, id, { kind: "docx", parse, unitId: made.units.a.id });
  return id;
}

test("a file waits, is given to one reader only, and keeps the first answer", async () => {
  const { reviewer, reviewLeader } = made.people;
  const ids = [await add(reviewer, "1.docx"), await add(reviewLeader, "2.docx")];
  const claimed = await Promise.all([claimInboxFile(reviewer), claimInboxFile(reviewLeader), claimInboxFile(reviewer)]);
  expect(claimed.map((file) => file?.id ?? null).toSorted()).toEqual([...ids, null].toSorted());
  await finishInboxFile(reviewer, ids[0] ?? "", { kind: "docx", parse, unitId: null });
  await finishInboxFile(reviewer, ids[0] ?? "", { refusal: "broken" });
  await finishInboxFile(reviewer, ids[1] ?? "", { refusal: "scan" });
  expect(
    (await listInbox(reviewer, made.period.id)).map(({ status, refusal, agency }) => [status, refusal, agency]),
  ).toEqual([
    ["read", null, "SỞ XÂY DỰNG"],
    ["refused", "scan", null],
  ]);
});

test("a reader that fell silent loses its file to the next after a minute", async () => {
  const { reviewer } = made.people;
  const id = await add(reviewer);
  await claimInboxFile(reviewer);
  expect(await claimInboxFile(reviewer)).toBeNull();
  await asOwner("update inbox_file set claimed_at = claimed_at - interval '61 seconds' where id = $1", [id]);
  expect(await claimInboxFile(reviewer)).toMatchObject({ id });
});

test("placed into its unit's report, which is taken over with the reason; pressed again it stays the one", async () => {
  const { reviewer, staffA } = made.people;
  const id = await readFile(reviewer);
  const placed = await placeInboxFile(reviewer, { id, reason });
  expect(placed.reportId).toBe(made.period.report(made.units.a.id));
  expect(await placeInboxFile(reviewer, { id, reason })).toEqual(placed);
  expect((await getReport(staffA, placed.reportId)).behalf).toMatchObject({ reason, by: reviewer.personName });
  expect((await getImport(reviewer, placed.reportId, placed.importId)).parse?.header.agency).toBe("SỞ XÂY DỰNG");
  expect(await outcomeOf(dropInboxFile(reviewer, { id }))).toBe("not_allowed_now");
  expect(await outcomeOf(chooseInboxUnit(reviewer, { id, unitId: null }))).toBe("not_allowed_now");
  expect(await listInbox(reviewer, made.period.id)).toMatchObject([{ status: "placed", placedIn: placed }]);
});

test("a file that could not be read goes along as evidence, into the unit a person chose", async () => {
  const { reviewer } = made.people;
  const id = await add(reviewer, "quet.pdf");
  await claimInboxFile(reviewer);
  await finishInboxFile(reviewer, id, { refusal: "scan" });
  expect(await outcomeOf(placeInboxFile(reviewer, { id, reason }))).toBe("invalid_input");
  await chooseInboxUnit(reviewer, { id, unitId: made.units.a.id });
  const { importId } = await placeInboxFile(reviewer, { id, reason });
  expect(await asOwner("select status, evidence from report_import where id = $1", [importId])).toEqual([
    { status: "refused", evidence: true },
  ]);
});

test("not placed: still unread, without a reason, or where the unit has sent already", async () => {
  const { reviewer } = made.people;
  const waiting = await add(reviewer);
  expect(await outcomeOf(placeInboxFile(reviewer, { id: waiting, reason }))).toBe("not_allowed_now");
  await dropInboxFile(reviewer, { id: waiting });
  const id = await readFile(reviewer);
  expect(await outcomeOf(placeInboxFile(reviewer, { id, reason: " " }))).toBe("invalid_input");
  await asOwner("update report set state = 'submitted' where id = $1", [made.period.report(made.units.a.id)]);
  expect(await outcomeOf(placeInboxFile(reviewer, { id, reason }))).toBe("not_allowed_now");
});

test("only the reviewers of the province, at every step, and behind the functions row-level security alone", async () => {
  const elsewhere = await makeProvince(fileDatabase().ownerUrl);
  const id = await readFile(made.people.reviewer);
  for (const who of Object.keys(made.people) as (keyof MadePeople)[]) {
    const actor = made.people[who];
    const mine = who === "reviewer" || who === "reviewLeader";
    const expected = mine ? "done" : "forbidden";
    expect(await outcomeOf(add(actor)), who).toBe(expected);
    expect(await outcomeOf(claimInboxFile(actor)), who).toBe(expected);
    expect(await outcomeOf(listInbox(actor, made.period.id)), who).toBe(mine ? "done" : "not_found");
    expect(await outcomeOf(chooseInboxUnit(actor, { id, unitId: made.units.a.id })), who).toBe(expected);
    const seen = await asMember(actor.membershipId, "select id from inbox_file where id = $1", [id]);
    expect(seen.length, who).toBe(mine ? 1 : 0);
    if (!mine) expect(await outcomeOf(placeInboxFile(actor, { id, reason })), who).toBe("forbidden");
    if (!mine) expect(await outcomeOf(dropInboxFile(actor, { id })), who).toBe("forbidden");
  }
  const { reviewer: stranger } = elsewhere.people;
  expect(
    await outcomeOf(
      addInboxFile(stranger, { periodId: made.period.id, fileName: "x", byteSize: 1, sha256: "a".repeat(64) }),
    ),
  ).toBe("not_found");
  expect(await outcomeOf(placeInboxFile(stranger, { id, reason }))).toBe("not_found");
  expect(await outcomeOf(chooseInboxUnit(made.people.reviewer, { id, unitId: elsewhere.units.a.id }))).toBe(
    "not_found",
  );
  expect(await listInbox(stranger, made.period.id)).toEqual([]);
});
