import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { getBoard } from "@/lib/data/board";
import { listIssuedDocuments, markSignedSeen } from "@/lib/data/issued-documents";
import { returnReport, submitReport } from "@/lib/data/moves";
import { getReport } from "@/lib/data/reports";
import { saveCells } from "@/lib/data/save";
import { recordIssued } from "@/lib/jobs/record-issued";
import { files } from "@/lib/storage/files";
import { differenceCount } from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { makePdf } from "@/tests/support/make-pdf";
import { asMember, asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

const REASON = "Bản ký viết tắt tên đơn vị, số liệu không đổi";
const RECORD = { numberText: "125/BC-SXD", issuedOn: "2025-12-16", signer: "Trần Thị Bích", reason: "" };
const differing = {
  name: "ban-ky.docx",
  bytes: new Uint8Array(readFileSync(new URL("../fixtures/cases/sxd-quang-binh-2024.docx", import.meta.url))),
};

let made: MadeProvince;
let reportId: string;
/** A document of unit A whose signed file says otherwise than the data. */
let documentId: string;

async function record(signed: Parameters<typeof recordIssued>[2], kind: "first" | "correction" = "first") {
  const [last] = await listIssuedDocuments(made.people.clerkA, reportId);
  const [newest] = await asOwner("select id from revision where report_id = $1", [reportId]);
  const seen = { last: last?.id ?? null, revisionId: String(newest?.id) };
  const reason = kind === "first" ? "" : "Nhầm số";
  return recordIssued(made.people.clerkA, { reportId, kind, ...RECORD, ...seen, reason }, signed);
}

const mark = (who: Actor, more: Partial<Parameters<typeof markSignedSeen>[1]> = {}) =>
  markSignedSeen(who, { documentId, seen: 0, reason: REASON, ...more });

beforeEach(async () => {
  made = await makeProvince(fileDatabase().ownerUrl);
  reportId = made.period.report(made.units.a.id);
  const cells = [{ key: "BM1.phieu-khao-sat", baseVersion: 0, cell: makeCell(12), how: "typed" as const }];
  const { version } = await saveCells(made.people.staffA, { reportId, opId: makeOpId(), cells });
  await submitReport(made.people.leaderA, { reportId, version });
  documentId = await record(differing);
});

test("a difference nobody spoke of has no mark; one marked says why, who and when, and the audit that it was", async () => {
  const { clerkA, staffA } = made.people;
  expect((await listIssuedDocuments(clerkA, reportId))[0]?.seen).toEqual([]);
  await mark(clerkA, { reason: `  ${REASON} ` });
  const [issued] = await listIssuedDocuments(staffA, reportId);
  expect(issued?.seen).toEqual([{ reason: REASON, by: clerkA.personName, at: expect.stringMatching(/^20.*Z$/) }]);
  const [event] = await asOwner("select act, object from audit where report_id = $1 order by seq desc limit 1", [
    reportId,
  ]);
  expect(event?.act).toBe("markSignedSeen");
  expect(event?.object).toEqual({ document: documentId, hash: issued?.file?.sha256, number: 1 });
});

test("pressed twice it is one; somebody else adds a mark to those they saw, and the first stays", async () => {
  const { clerkA, reviewer } = made.people;
  await mark(clerkA);
  expect(await outcomeOf(mark(clerkA))).toBe("changed_by_someone_else");
  expect(await outcomeOf(mark(reviewer))).toBe("changed_by_someone_else");
  await mark(reviewer, { seen: 1, reason: "Sở Nội vụ đã đối chiếu" });
  const [issued] = await listIssuedDocuments(clerkA, reportId);
  expect(issued?.seen.map(({ reason, by }) => [reason, by])).toEqual([
    [REASON, clerkA.personName],
    ["Sở Nội vụ đã đối chiếu", reviewer.personName],
  ]);
  expect(await outcomeOf(asOwner("update signed_seen set reason = 'khác'"))).toBe("CC403");
  expect(await outcomeOf(asOwner("delete from signed_seen"))).toBe("CC403");
});

test("two at the same moment: one is written, the other is told", async () => {
  const { clerkA, leaderA } = made.people;
  const outcomes = await Promise.all([outcomeOf(mark(clerkA)), outcomeOf(mark(leaderA))]);
  expect(outcomes.toSorted()).toEqual(["changed_by_someone_else", "done"]);
});

test("a reason is needed, and something to have seen: not of a scan, an equal file or a document without one", async () => {
  const { clerkA } = made.people;
  for (const reason of ["", "  ", "ok"]) expect(await outcomeOf(mark(clerkA, { reason }))).toBe("invalid_input");
  const kept = (await listIssuedDocuments(clerkA, reportId))[0]?.madeDocx ?? "";
  const scan = { name: "ban-ky.pdf", bytes: makePdf({ pages: [{ texts: [] }] }) };
  const equal = { name: "ban-ky.docx", bytes: await files().get(kept) };
  for (const signed of [scan, equal, null]) {
    const of = await record(signed, "correction");
    expect(await outcomeOf(mark(clerkA, { documentId: of })), signed?.name).toBe("not_allowed_now");
  }
  expect((await listIssuedDocuments(clerkA, reportId)).flatMap(({ seen }) => seen)).toEqual([]);
});

test("board and unit's page: a signed file is on record, how often it differs, seen or not; of what was sent last only", async () => {
  const { clerkA, leaderA, reviewer } = made.people;
  const signedOf = async () => {
    const board = await getBoard(reviewer, made.period.id);
    const [own, ...others] = board.toSorted((a) => (a.head.id === reportId ? -1 : 1));
    expect(others.map(({ head }) => head.signed)).toEqual(others.map(() => null));
    expect((await getReport(clerkA, reportId)).signed).toEqual(own?.head.signed);
    return own?.head.signed;
  };
  const [issued] = await listIssuedDocuments(clerkA, reportId);
  const differences = differenceCount(issued?.comparison ?? null);
  expect(differences).toBeGreaterThan(0);
  expect(await signedOf()).toEqual({ differences, seen: false });
  await mark(clerkA);
  expect(await signedOf()).toEqual({ differences, seen: true });
  // A document in its place has not been signed yet.
  await record(null, "correction");
  expect(await signedOf()).toBeNull();
  const kept = await files().get(issued?.madeDocx ?? "");
  await record({ name: "ban-ky.docx", bytes: kept }, "correction");
  expect(await signedOf()).toEqual({ differences: 0, seen: false });
  const version = async () => (await getReport(leaderA, reportId)).version;
  await returnReport(reviewer, { reportId, version: await version(), reason: "Bổ sung" });
  expect(await signedOf()).toEqual({ differences: 0, seen: false });
  await submitReport(leaderA, { reportId, version: await version() });
  expect(await signedOf()).toBeNull();
});

describe("who", () => {
  const MAY: readonly (keyof MadePeople)[] = ["clerkA", "leaderA", "reviewer", "reviewLeader"];

  test("văn thư and lãnh đạo of the unit and the reviewers may; its staff may not, for others it does not exist", async () => {
    const elsewhere = await makeProvince(fileDatabase().ownerUrl);
    for (const [name, who] of Object.entries(made.people) as [keyof MadePeople, Actor][]) {
      if (MAY.includes(name)) continue;
      expect(await outcomeOf(mark(who)), name).toBe(name === "staffA" ? "forbidden" : "not_found");
    }
    for (const [name, who] of Object.entries(elsewhere.people)) {
      expect(await outcomeOf(mark(who)), `${name} of another province`).toBe("not_found");
    }
    for (const [seen, name] of MAY.entries()) await mark(made.people[name], { seen });
    await asOwner("update membership set ended_at = now() where id = $1", [made.people.clerkA.membershipId]);
    expect(await outcomeOf(mark(made.people.clerkA, { seen: MAY.length }))).toBe("not_signed_in");
  });

  test("row-level security alone shows a mark to whoever reads the document, and lets nobody write one", async () => {
    await mark(made.people.clerkA);
    const see = (who: Actor) =>
      asMember(who.membershipId, "select 1 from signed_seen where document_id = $1", [documentId]);
    for (const name of ["staffA", ...MAY] as const) expect(await see(made.people[name]), name).toHaveLength(1);
    for (const name of ["staffB", "leaderC", "provinceLeader", "administrator"] as const) {
      expect(await see(made.people[name]), name).toEqual([]);
    }
    const write = asMember(made.people.clerkA.membershipId, "insert into signed_seen (reason) values ('đã xem')");
    expect(await outcomeOf(write)).toBe("42501");
  });
});
