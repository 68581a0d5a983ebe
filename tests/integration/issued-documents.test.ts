import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { unitWord } from "@/app/api/v1/reports/[id]/docx/unit-word";
import { createRun, getRun, moveRun } from "@/lib/data/consolidation";
import { getIssued, listIssued } from "@/lib/data/issued";
import { currentIssue, getIssuedDocument, listIssuedDocuments, listUnrecorded } from "@/lib/data/issued-documents";
import { acceptReport, returnReport, submitReport, withdraw } from "@/lib/data/moves";
import { getReport } from "@/lib/data/reports";
import { saveCells } from "@/lib/data/save";
import { saveDocumentSettings } from "@/lib/data/unit-settings";
import { issueRun } from "@/lib/jobs/issue-run";
import { recordIssued } from "@/lib/jobs/record-issued";
import { files } from "@/lib/storage/files";
import type { RecordIssued } from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { provinceSettings } from "@/tests/support/made-province";
import { makePdf } from "@/tests/support/make-pdf";
import { paragraphsOf, readDocx } from "@/tests/support/read-docx";
import { asMember, asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

const KEY = "BM1.phieu-khao-sat";
const RECORD = { numberText: "125/BC-SXD", issuedOn: "2025-12-16", signer: "Trần Thị Bích" };
const signedDocx = readFileSync(new URL("../fixtures/cases/sxd-quang-binh-2024.docx", import.meta.url));
const scan = { name: "ban-ky.pdf", bytes: makePdf({ pages: [{ texts: [] }] }) };

let made: MadeProvince;
let reportId: string;
beforeEach(async () => {
  made = await makeProvince(fileDatabase().ownerUrl);
  reportId = made.period.report(made.units.a.id);
});

const version = async (id = reportId) =>
  Number((await asOwner("select version from report where id = $1", [id]))[0]?.version);

async function send(value: number, baseVersion: number): Promise<void> {
  const cells = [{ key: KEY, baseVersion, cell: makeCell(value), how: "typed" as const }];
  await saveCells(made.people.staffA, { reportId, opId: makeOpId(), cells });
  await submitReport(made.people.leaderA, { reportId, version: await version() });
}

/** A record of what the person sees now as the last one and the newest submission. */
async function record(who: Actor, more: Partial<RecordIssued> = {}, file: Parameters<typeof recordIssued>[2] = null) {
  const [last] = await asOwner("select id from issued_document where report_id = $1 order by sequence desc limit 1", [
    more.reportId ?? reportId,
  ]);
  const [newest] = await asOwner("select id from revision where report_id = $1 order by number desc limit 1", [
    reportId,
  ]);
  const seen = { last: (last?.id as string) ?? null, revisionId: (newest?.id as string) ?? null };
  return recordIssued(who, { reportId, kind: "first", ...RECORD, reason: "", ...seen, ...more }, file);
}

describe("a unit's report", () => {
  test("its number, day and signer are recorded once, with the Word file made for them and the signed file", async () => {
    const { clerkA, reviewer } = made.people;
    await send(12, 0);
    const id = await record(clerkA, {}, scan);
    const [issued] = await listIssuedDocuments(reviewer, reportId);
    expect(issued).toMatchObject({
      id,
      kind: "first",
      ...RECORD,
      revisionNumber: 1,
      runId: null,
      by: clerkA.personName,
    });
    expect(issued?.file).toMatchObject({ name: "ban-ky.pdf", kind: "pdf", size: scan.bytes.byteLength });
    expect(issued?.comparison).toEqual({ outcome: "unreadable" });
    expect(await files().get(issued?.file?.sha256 ?? "")).toEqual(Buffer.from(scan.bytes));
    const docx = await readDocx(await files().get(issued?.madeDocx ?? ""));
    const words = JSON.stringify(docx.sections[0]?.blocks);
    expect(words).toContain("125/BC-SXD");
    expect(words).toContain("ngày 16 tháng 12 năm 2025");
    expect(paragraphsOf(docx.sections[0]).map(({ text }) => text)).not.toContain("DỰ THẢO");
    const [event] = await asOwner("select act, object from audit where report_id = $1 order by seq desc limit 1", [
      reportId,
    ]);
    expect(event?.act).toBe("recordIssued");
    expect(Object.keys(event?.object as object).toSorted()).toEqual(["document", "hash", "issuedAs", "made"]);
    expect(await outcomeOf(record(clerkA))).toBe("not_allowed_now");
  });

  test("a file that is no report, a workbook or macro is refused and nothing is recorded; a day to come too", async () => {
    const { clerkA } = made.people;
    await send(12, 0);
    for (const bytes of [new TextEncoder().encode("không phải tệp"), new Uint8Array()]) {
      expect(await outcomeOf(record(clerkA, {}, { name: "ban-ky.docx", bytes }))).toBe("invalid_input");
    }
    expect(await outcomeOf(record(clerkA, { issuedOn: "2999-01-01" }))).toBe("invalid_input");
    expect(await outcomeOf(record(clerkA, { numberText: " " }))).toBe("invalid_input");
    expect(await listIssuedDocuments(clerkA, reportId)).toEqual([]);
  });

  test("the signed file may come later, once; a đính chính needs a reason and leaves what was recorded", async () => {
    const { clerkA, leaderA } = made.people;
    await send(12, 0);
    await record(clerkA);
    expect(await outcomeOf(record(clerkA, { kind: "signedFile" }))).toBe("invalid_input");
    const signed = { name: "ban-ky.docx", bytes: new Uint8Array(signedDocx) };
    await record(clerkA, { kind: "signedFile", numberText: "", issuedOn: "", signer: "" }, signed);
    expect(await outcomeOf(record(clerkA, { kind: "signedFile" }, scan))).toBe("not_allowed_now");
    expect(await outcomeOf(record(leaderA, { kind: "correction", numberText: "126/BC-SXD" }))).toBe("invalid_input");
    await record(leaderA, { kind: "correction", numberText: "126/BC-SXD", reason: "Ghi nhầm số" });
    const records = await listIssuedDocuments(clerkA, reportId);
    expect(records.map(({ kind, numberText }) => [kind, numberText])).toEqual([
      ["correction", "126/BC-SXD"],
      ["signedFile", "125/BC-SXD"],
      ["first", "125/BC-SXD"],
    ]);
    expect(records[1]?.madeDocx).toBe(records[2]?.madeDocx);
    expect(records[0]?.madeDocx).not.toBe(records[1]?.madeDocx);
    expect(await outcomeOf(asOwner("update issued_document set signer = 'x'"))).toBe("CC403");
    expect(await outcomeOf(asOwner("delete from issued_document"))).toBe("CC403");
  });

  test("a signed file with text is held against the data: 0 differences, or each with its place", async () => {
    const { clerkA } = made.people;
    await send(12, 0);
    const first = await record(clerkA);
    const kept = await files().get((await getIssuedDocument(clerkA, first)).madeDocx ?? "");
    await record(clerkA, { kind: "signedFile" }, { name: "ban-ky.docx", bytes: kept });
    const [same] = await listIssuedDocuments(clerkA, reportId);
    expect(same?.comparison).toMatchObject({ outcome: "compared", differences: [], more: 0, notCompared: [] });
    // The same paper is not that of a document with another number.
    await record(
      clerkA,
      { kind: "correction", numberText: "126/BC-SXD", reason: "Nhầm số" },
      { name: "x.docx", bytes: kept },
    );
    const [other] = await listIssuedDocuments(clerkA, reportId);
    expect(other?.comparison).toMatchObject({
      differences: [{ place: "Số, ký hiệu", made: "126/BC-SXD", signed: "125/BC-SXD" }],
    });
  });

  test("other data needs another submission; what is recorded follows what was sent, never a draft", async () => {
    const { clerkA, leaderA, reviewer } = made.people;
    expect(await outcomeOf(record(clerkA))).toBe("not_allowed_now");
    await send(12, 0);
    await withdraw(leaderA, { reportId, version: await version() });
    expect(await outcomeOf(record(clerkA))).toBe("not_allowed_now");
    await send(13, 1);
    await record(clerkA);
    const replacing = { kind: "replacement" as const, numberText: "140/BC-SXD", reason: "Bổ sung theo đề nghị" };
    expect(await outcomeOf(record(clerkA, replacing))).toBe("not_allowed_now");
    // What is printed again after issue is for reference, until the report is written again.
    const printed = async () => {
      const { bytes, name } = await unitWord(leaderA, reportId, "signing");
      return { name, words: JSON.stringify((await readDocx(bytes)).sections[0]?.blocks) };
    };
    const reference = await printed();
    expect(reference.name).toContain("bản tra cứu");
    for (const said of ["BẢN TRA CỨU", RECORD.numberText, RECORD.signer]) expect(reference.words).toContain(said);
    await returnReport(reviewer, { reportId, version: await version(), reason: "Bổ sung" });
    expect(await currentIssue(leaderA, reportId)).toBeNull();
    const again = await printed();
    expect(again.name).not.toContain("bản tra cứu");
    for (const said of ["BẢN TRA CỨU", RECORD.numberText]) expect(again.words).not.toContain(said);
    await send(14, 2);
    expect(await currentIssue(reviewer, reportId)).toBeNull();
    const stale = await outcomeOf(record(clerkA, { ...replacing, last: null }));
    expect(stale).toBe("changed_by_someone_else");
    await record(clerkA, replacing);
    expect((await listIssuedDocuments(clerkA, reportId)).map(({ revisionNumber }) => revisionNumber)).toEqual([3, 2]);
  });

  test("its own văn thư and lãnh đạo record, nobody else; a membership that ended does not", async () => {
    await send(12, 0);
    const sees = ["staffA", "reviewer", "reviewLeader"];
    for (const who of Object.keys(made.people) as (keyof MadePeople)[]) {
      if (who === "clerkA" || who === "leaderA") continue;
      expect(await outcomeOf(record(made.people[who])), who).toBe(sees.includes(who) ? "forbidden" : "not_found");
      const call = "select app.record_issued($1, $2, null, $3::jsonb)";
      const data = JSON.stringify({ kind: "first", ...RECORD });
      const outcome = await outcomeOf(
        asMember(made.people[who].membershipId, call, [made.people[who].membershipId, reportId, data]),
      );
      expect(outcome, `${who}, straight`).toBe(sees.includes(who) ? "CC403" : "CC404");
    }
    const elsewhere = await makeProvince(fileDatabase().ownerUrl);
    expect(await outcomeOf(record(elsewhere.people.clerkA))).toBe("not_found");
    await asOwner("update membership set ended_at = now() where id = $1", [made.people.clerkA.membershipId]);
    expect(await outcomeOf(record(made.people.clerkA))).toBe("not_signed_in");
    await record(made.people.leaderA);
  });

  test("row-level security alone shows it to its unit and to Sở Nội vụ", async () => {
    await send(12, 0);
    const id = await record(made.people.clerkA);
    const see = (who: Actor) => asMember(who.membershipId, "select 1 from issued_document where id = $1", [id]);
    for (const who of ["staffA", "leaderA", "clerkA", "reviewer", "reviewLeader"] as const) {
      expect(await see(made.people[who]), who).toHaveLength(1);
    }
    for (const who of ["staffB", "leaderC", "provinceLeader", "administrator"] as const) {
      expect(await see(made.people[who]), who).toEqual([]);
      expect(await outcomeOf(getIssuedDocument(made.people[who], id)), who).toBe("not_found");
    }
    expect((await getIssuedDocument(made.people.staffA, id)).numberText).toBe(RECORD.numberText);
  });
});

describe("the province's report", () => {
  const ISSUE = { numberText: "78/BC-UBND", issuedOn: "2025-12-20", signer: "Ngô Thị Lan" };

  async function signing(): Promise<string> {
    const { reviewer } = made.people;
    const { id } = await createRun(reviewer, { periodId: made.period.id });
    for (const act of ["close", "sendForSigning"] as const) {
      await moveRun(reviewer, { runId: id, version: (await getRun(reviewer, id)).run.version, act });
    }
    return id;
  }

  async function issue(runId: string, issued = ISSUE, reason: string | null = null) {
    const { reviewLeader } = made.people;
    await asOwner("update session set confirmed_at = now() where id = $1", [reviewLeader.sessionId]);
    return issueRun(reviewLeader, {
      runId,
      version: (await getRun(reviewLeader, runId)).run.version,
      issue: issued,
      reason,
    });
  }

  beforeEach(async () => {
    await saveDocumentSettings(made.people.reviewLeader, { unitId: made.id, version: 0, settings: provinceSettings });
    await send(12, 0);
    await acceptReport(made.people.reviewer, { reportId, version: await version() });
  });

  test("Word and Excel are made once at issue; the signed file and a đính chính come after, by Sở Nội vụ", async () => {
    const { reviewer, provinceLeader, leaderA } = made.people;
    const runId = await signing();
    await issue(runId);
    const [issued] = await listIssued(provinceLeader);
    const [first] = issued?.records ?? [];
    expect(first).toMatchObject({ kind: "first", ...ISSUE, runId, runNumber: 1 });
    const docx = await readDocx(await files().get(first?.madeDocx ?? ""));
    const words = JSON.stringify(docx.sections[0]?.blocks);
    expect(words).toContain("78/BC-UBND");
    expect(words).not.toContain("BẢN TRA CỨU");
    expect(Buffer.from(await files().get(first?.madeXlsx ?? "")).toString("latin1", 0, 2)).toBe("PK");
    const consolidated = made.period.report(made.id, "consolidated");
    const of = { reportId: consolidated, revisionId: null };
    // Văn thư of Sở Nội vụ too: as any văn thư, of what was issued; of another unit not.
    const { clerkA } = made.people;
    expect(await outcomeOf(record(clerkA, { ...of, kind: "signedFile" }, scan))).toBe("not_found");
    await asOwner("update membership set unit_id = $1 where id = $2", [made.units.soNoiVu.id, clerkA.membershipId]);
    const clerk = { ...clerkA, unitId: made.units.soNoiVu.id };
    expect((await listUnrecorded(clerk)).map(({ lacks }) => lacks)).toEqual(["signedFile"]);
    expect((await listIssued(clerk)).map((one) => one.runId)).toEqual([runId]);
    const draft = await signing();
    const seen = await asMember(clerk.membershipId, "select id from consolidation_run");
    expect(seen.map(({ id }) => id)).toEqual([runId]);
    expect(await outcomeOf(getRun(clerk, draft))).toBe("not_found");
    expect(await outcomeOf(record(leaderA, { ...of, kind: "signedFile" }, scan))).toBe("not_found");
    await record(clerk, { ...of, kind: "signedFile" }, scan);
    expect(await listUnrecorded(clerk)).toEqual([]);
    await record(reviewer, { ...of, kind: "correction", ...ISSUE, numberText: "79/BC-UBND", reason: "Sai số văn bản" });
    const { issued: now } = await getIssued(provinceLeader, runId);
    expect(now.issue.numberText).toBe("79/BC-UBND");
    expect(now.records.map(({ kind }) => kind)).toEqual(["correction", "signedFile", "first"]);
    expect(now.records[0]?.madeXlsx).toBe(first?.madeXlsx);
    expect(now.replacedBy).toBeNull();
    // Lãnh đạo tỉnh takes the kept bytes without reading the report they were written in.
    const named = await getIssuedDocument(provinceLeader, now.records[0]?.id ?? "");
    expect(named).toMatchObject({ numberText: "79/BC-UBND", unit: provinceLeader.provinceName });
    expect(await outcomeOf(getIssuedDocument(leaderA, named.id))).toBe("not_found");
  });

  test("a later run of the period takes its place only with a reason; the earlier one stays and says by whom", async () => {
    const { provinceLeader } = made.people;
    const [earlier, later] = [await signing(), await signing()];
    await issue(earlier);
    const again = { ...ISSUE, numberText: "90/BC-UBND" };
    expect(await outcomeOf(issue(later, again))).toBe("invalid_input");
    await issue(later, again, "Bổ sung số liệu của một xã");
    const [inForce, replaced] = await listIssued(provinceLeader);
    expect([inForce?.runId, inForce?.replacedBy]).toEqual([later, null]);
    expect(inForce?.records[0]).toMatchObject({ kind: "replacement", reason: "Bổ sung số liệu của một xã" });
    expect([replaced?.runId, replaced?.issue.numberText]).toEqual([earlier, ISSUE.numberText]);
    expect(replaced?.replacedBy).toMatchObject({ runId: later, numberText: "90/BC-UBND" });
    expect((await getReport(made.people.reviewer, reportId)).state).toBe("accepted");
  });
});
