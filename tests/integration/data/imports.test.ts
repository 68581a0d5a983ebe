import { beforeAll, describe, expect, test } from "vitest";
import { beginImport, finishImport, getImport, listImports, setImportHistory } from "@/lib/data/imports";
import { submitReport } from "@/lib/data/moves";
import { getContent, previousReports } from "@/lib/data/reports";
import { cellHistory, saveCells, saveSection } from "@/lib/data/save";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import type { Parse } from "@/lib/indicators/contract";
import { emptyParse } from "@/lib/indicators/parse-json/empty-parse";
import { parseOfCells } from "@/lib/indicators/parse-json/parse-of-cells";
import { textToDoc } from "@/lib/narrative/plain-text";
import type { Actor } from "@/lib/workflow/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, makeOpId, outcomeOf } from "@/tests/support/sql";

const KEY = "BM1.phieu-khao-sat";
const HASH = "ab".repeat(32);

let province: MadeProvince;
let elsewhere: MadeProvince;
beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  elsewhere = await makeProvince(fileDatabase().ownerUrl);
});

const file = (reportId: string, fileName = "bao-cao.docx") => ({ reportId, fileName, byteSize: 4321, sha256: HASH });
const parse: Parse = { ...emptyParse(), template: "hai-cap-2025", templateConfidence: 1 };

/** A file uploaded and read, as one person does it. */
async function read(actor: Actor, reportId: string, fileName?: string): Promise<string> {
  const id = await beginImport(actor, file(reportId, fileName));
  await finishImport(actor, reportId, id, { kind: "docx", parse });
  return id;
}

async function freshReport() {
  const made = await makeProvince(fileDatabase().ownerUrl);
  return { made, reportId: made.period.report(made.units.a.id), staff: made.people.staffA };
}

const typed = (importId: string, value: number, baseVersion = 0) => ({
  key: KEY,
  baseVersion,
  cell: makeCell(value),
  how: "imported" as const,
  source: { importId, table: 3, row: 11, column: 4 },
});

test("a file that was read is listed with who uploaded it, and comes back with what was found", async () => {
  const { reportId, staff, made } = await freshReport();
  // NFD, as a Mac names files
  const id = await read(staff, reportId, "báo cáo.docx".normalize("NFD"));
  expect(await listImports(made.people.clerkA, reportId)).toEqual([
    {
      id,
      fileName: "báo cáo.docx".normalize("NFC"),
      byteSize: 4321,
      status: "read",
      kind: "docx",
      refusal: null,
      evidence: false,
      history: null,
      at: expect.any(String),
      by: staff.personName,
      taken: 0,
    },
  ]);
  expect(await getImport(staff, reportId, id)).toMatchObject({ sha256: HASH, parse: { template: "hai-cap-2025" } });
});

test("a refused file is recorded with its reason; the report is as it was", async () => {
  const { reportId, staff } = await freshReport();
  const before = await getContent(staff, reportId);
  const id = await beginImport(staff, file(reportId));
  await finishImport(staff, reportId, id, { refusal: "encrypted" });
  // Once refused it stays so, whatever is said later.
  await finishImport(staff, reportId, id, { kind: "docx", parse });
  expect(await getImport(staff, reportId, id)).toMatchObject({
    view: { status: "refused", refusal: "encrypted", kind: null },
    parse: null,
  });
  expect(await getContent(staff, reportId)).toEqual(before);
  const acts = await asOwner("select act from audit where report_id = $1 order by seq", [reportId]);
  expect(acts.map(({ act }) => act)).toEqual(["uploadFile", "refuseFile"]);
});

describe("what is taken from a file", () => {
  test("says in the cell and in its history where it was read; typing over it ends that", async () => {
    const { reportId, staff } = await freshReport();
    const importId = await read(staff, reportId, "bao-cao.docx");
    await saveCells(staff, { reportId, opId: makeOpId(), cells: [typed(importId, 12)] });
    const source = { importId, file: "bao-cao.docx", table: 3, row: 11, column: 4 };
    expect((await getContent(staff, reportId)).cells[0]).toMatchObject({ value: "12", how: "imported", source });
    expect((await listImports(staff, reportId))[0]?.taken).toBe(1);

    const cells = [{ key: KEY, baseVersion: 1, cell: makeCell(13), how: "typed" as const }];
    await saveCells(staff, { reportId, opId: makeOpId(), cells });
    expect((await getContent(staff, reportId)).cells[0]).toMatchObject({ value: "13", how: "typed", source: null });
    const history = await cellHistory(staff, reportId, KEY);
    expect(history.map((entry) => [entry.version, entry.how, entry.source])).toEqual([
      [2, "typed", null],
      [1, "imported", source],
    ]);
  });

  test("meets what somebody typed meanwhile as a conflict, never over it", async () => {
    const { reportId, staff, made } = await freshReport();
    const importId = await read(staff, reportId);
    const cells = [{ key: KEY, baseVersion: 0, cell: makeCell(40), how: "typed" as const }];
    await saveCells(made.people.leaderA, { reportId, opId: makeOpId(), cells });
    const { results } = await saveCells(staff, { reportId, opId: makeOpId(), cells: [typed(importId, 12)] });
    expect(results).toMatchObject([{ key: KEY, outcome: "conflict", theirs: { value: "40", source: null } }]);
  });

  test("a section keeps its file until somebody writes in it", async () => {
    const { reportId, staff } = await freshReport();
    const importId = await read(staff, reportId, "thuyet-minh.docx");
    const section = { reportId, path: "I.1", heading: null };
    const source = { importId, path: "I.1" };
    const body = textToDoc(["Đã ban hành kế hoạch."]);
    await saveSection(staff, { ...section, opId: makeOpId(), baseVersion: 0, body, source });
    expect((await getContent(staff, reportId)).sections[0]?.source).toEqual({ ...source, file: "thuyet-minh.docx" });
    await saveSection(staff, { ...section, opId: makeOpId(), baseVersion: 1, body: textToDoc(["Khác."]) });
    expect((await getContent(staff, reportId)).sections[0]?.source).toBeNull();
    const kept = await asOwner("select source from narrative_history where report_id = $1 order by version", [
      reportId,
    ]);
    expect(kept.map((row) => row.source)).toEqual([source, null]);
  });

  test("a source is a file read for this very report: not one refused, unread, another report's, or made up", async () => {
    const { reportId, staff, made } = await freshReport();
    const foreign = await read(made.people.staffB, made.period.report(made.units.b.id));
    const unread = await beginImport(staff, file(reportId));
    const refused = await beginImport(staff, file(reportId));
    await finishImport(staff, reportId, refused, { refusal: "broken" });
    for (const importId of [foreign, unread, refused, "01a1f8c3-882b-7d76-a354-ba3356d51d28"]) {
      expect(await outcomeOf(saveCells(staff, { reportId, opId: makeOpId(), cells: [typed(importId, 1)] }))).toBe(
        "invalid_input",
      );
      const section = { reportId, opId: makeOpId(), path: "I.1", baseVersion: 0, heading: null };
      const body = textToDoc(["x"]);
      expect(await outcomeOf(saveSection(staff, { ...section, body, source: { importId, path: "I.1" } }))).toBe(
        "invalid_input",
      );
    }
    expect(await getContent(staff, reportId)).toMatchObject({ cells: [], sections: [] });
  });
});

describe("who may upload", () => {
  const PEOPLE = [
    ["staffA", "done"],
    ["leaderA", "done"],
    ["clerkA", "forbidden"],
    ["staffB", "not_found"],
    ["staffC", "not_found"],
    ["reviewer", "forbidden"],
    ["provinceLeader", "not_found"],
    ["administrator", "not_found"],
  ] as const;

  test.each(PEOPLE)("a file for unit A's report, by %s: %s", async (who, expected) => {
    const reportId = province.period.report(province.units.a.id);
    expect(await outcomeOf(beginImport(province.people[who], file(reportId)))).toBe(expected);
  });

  test.each([
    ["staffA", "done"],
    ["clerkA", "done"],
    ["staffB", "not_found"],
    ["reviewer", "forbidden"],
    ["administrator", "not_found"],
  ] as const)("reading what was uploaded, by %s: %s", async (who, expected) => {
    const reportId = province.period.report(province.units.a.id);
    const id = await read(province.people.leaderA, reportId);
    expect(await outcomeOf(listImports(province.people[who], reportId))).toBe(expected);
    expect(await outcomeOf(getImport(province.people[who], reportId, id))).toBe(expected);
  });

  test("people of another province find nothing, and an import is found under its own report only", async () => {
    const reportId = province.period.report(province.units.a.id);
    const id = await read(province.people.staffA, reportId);
    expect(await outcomeOf(beginImport(elsewhere.people.staffA, file(reportId)))).toBe("not_found");
    expect(await outcomeOf(getImport(elsewhere.people.reviewer, reportId, id))).toBe("not_found");
    const reportOfB = province.period.report(province.units.b.id);
    expect(await outcomeOf(getImport(province.people.staffB, reportOfB, id))).toBe("not_found");
    const outcome = { kind: "docx" as const, parse };
    expect(await outcomeOf(finishImport(province.people.staffB, reportOfB, id, outcome))).toBe("not_found");
    expect(await outcomeOf(finishImport(province.people.leaderA, reportId, id, outcome))).toBe("forbidden");
  });

  test.each(["awaitingLeader", "submitted", "accepted", "notRequired"])(
    "not into a report that is %s",
    async (state) => {
      const { reportId, staff } = await freshReport();
      await asOwner("update report set state = $1 where id = $2", [state, reportId]);
      expect(await outcomeOf(beginImport(staff, file(reportId)))).toBe("not_allowed_now");
    },
  );

  test("by row-level security alone: the unit's own people, nobody else", async () => {
    const { reportId, staff, made } = await freshReport();
    await read(staff, reportId);
    const seenBy = async (actor: Actor) =>
      (await asMember(actor.membershipId, "select id from report_import where report_id = $1", [reportId])).length;
    expect([await seenBy(staff), await seenBy(made.people.leaderA), await seenBy(made.people.clerkA)]).toEqual([
      1, 1, 1,
    ]);
    for (const who of ["staffB", "reviewer", "reviewLeader", "provinceLeader", "administrator"] as const) {
      expect(await seenBy(made.people[who]), who).toBe(0);
    }
    expect(await seenBy(elsewhere.people.staffA)).toBe(0);
    const written = asMember(staff.membershipId, "update report_import set status = 'read'");
    await expect(written).rejects.toThrow(/permission denied/);
  });

  test("a stream of files is stopped; another person goes on", async () => {
    const { reportId, staff, made } = await freshReport();
    for (let sent = 0; sent < 40; sent += 1) await beginImport(staff, file(reportId));
    expect(await outcomeOf(beginImport(staff, file(reportId)))).toBe("rate_limited");
    expect(await outcomeOf(beginImport(made.people.leaderA, file(reportId)))).toBe("done");
  });
});

describe("kept as what the unit reported of another period", () => {
  const history = {
    kind: "Y" as const,
    year: 2024,
    title: "Báo cáo năm 2024",
    from: "2023-12-15",
    to: "2024-12-14",
  };

  test("is said in the list, and taken back", async () => {
    const { reportId, staff } = await freshReport();
    const importId = await read(staff, reportId);
    await setImportHistory(staff, { reportId, importId, history });
    expect((await listImports(staff, reportId))[0]?.history).toEqual(history);
    expect(await getContent(staff, reportId)).toMatchObject({ cells: [], sections: [] });
    await setImportHistory(staff, { reportId, importId, history: null });
    expect((await listImports(staff, reportId))[0]?.history).toBeNull();
  });

  test("its figures stand in the earlier columns until a report of that period was sent", async () => {
    const { reportId, staff, made } = await freshReport();
    const year2025 = { ...history, year: 2025, title: "Báo cáo năm 2025", from: "2024-12-15", to: "2025-12-14" };
    const cells = { [KEY]: makeCell(25), "BM1.van-ban-chi-dao": makeCell(7) };
    const figures = parseOfCells(haiCap2025, cells);
    const doubted = figures.cells.map((cell) => (cell.key === KEY ? cell : { ...cell, confidence: 0.4 }));
    const importId = await beginImport(staff, file(reportId, "nam-2025.docx"));
    await finishImport(staff, reportId, importId, { kind: "docx", parse: { ...parse, ...figures, cells: doubted } });
    expect((await previousReports(staff, reportId)).sameLastYear).toBeNull();

    await setImportHistory(staff, { reportId, importId, history: year2025 });
    const { lastPeriod, sameLastYear } = await previousReports(staff, reportId);
    expect(sameLastYear).toMatchObject({ title: "Báo cáo năm 2025, từ tệp nam-2025.docx", templateId: "hai-cap-2025" });
    expect(lastPeriod).toEqual(sameLastYear);
    expect(sameLastYear?.cells[KEY]?.value).toBe("25");
    // Doubted, so not shown as what was reported.
    expect(sameLastYear?.cells["BM1.van-ban-chi-dao"]).toBeUndefined();
    const ofB = made.period.report(made.units.b.id);
    expect((await previousReports(made.people.staffB, ofB)).sameLastYear).toBeNull();

    const [opened] = await asOwner(
      `select app.open_period($1, 'Y', 2025, 0, 'Báo cáo năm 2025', '2024-12-15', '2025-12-14',
        (select jsonb_agg(jsonb_build_object('unitKind', k, 'templateId', 'hai-cap-2025', 'windowFrom', '2024-12-15',
          'windowTo', '2025-12-14', 'dueAt', now() + interval '1 day')) from unnest('{so,tinh}'::text[]) k)) as id`,
      [made.people.reviewer.membershipId],
    );
    const [row] = await asOwner("select id from report where period_id = $1 and unit_id = $2 and sheet = 'unit'", [
      opened?.id,
      staff.unitId,
    ]);
    const earlier = String(row?.id);
    const change = { key: KEY, baseVersion: 0, cell: makeCell(26), how: "typed" as const };
    const saved = await saveCells(staff, { reportId: earlier, opId: makeOpId(), cells: [change] });
    expect((await previousReports(staff, reportId)).sameLastYear?.cells[KEY]?.value).toBe("25");
    await submitReport(made.people.leaderA, { reportId: earlier, version: saved.version });
    expect((await previousReports(staff, reportId)).sameLastYear).toMatchObject({
      title: "Báo cáo năm 2025",
      cells: { [KEY]: { value: "26" } },
    });
  });

  test("only a file that was read, by who may fill the report", async () => {
    const { reportId, staff, made } = await freshReport();
    const unread = await beginImport(staff, file(reportId));
    expect(await outcomeOf(setImportHistory(staff, { reportId, importId: unread, history }))).toBe("not_allowed_now");
    const importId = await read(staff, reportId);
    const { clerkA, staffB, reviewer } = made.people;
    expect(await outcomeOf(setImportHistory(clerkA, { reportId, importId, history }))).toBe("forbidden");
    expect(await outcomeOf(setImportHistory(staffB, { reportId, importId, history }))).toBe("not_found");
    expect(await outcomeOf(setImportHistory(reviewer, { reportId, importId, history }))).toBe("forbidden");
  });
});
