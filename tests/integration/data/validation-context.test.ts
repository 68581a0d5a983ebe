import { beforeAll, describe, expect, test } from "vitest";
import { submitReport } from "@/lib/data/moves";
import { openPeriod } from "@/lib/data/periods";
import { getContent, getReport, listUnitReports } from "@/lib/data/reports";
import { saveCells, saveSection } from "@/lib/data/save";
import { validationContext } from "@/lib/data/validation-context";
import { AppError } from "@/lib/errors";
import type { ValidationContext } from "@/lib/indicators/context";
import type { Issue } from "@/lib/indicators/issue";
import { textToDoc } from "@/lib/narrative/plain-text";
import { periodDefaults, ruleDefaults } from "@/lib/workflow/period-defaults";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { makeOpId } from "@/tests/support/sql";

const DOCUMENTS = "BM1.van-ban-chi-dao";

let made: MadeProvince;
/** The third quarter, sent with 12 documents; the year is still being written. */
let third: string;
let year: string;
let whileItWasADraft: ValidationContext;

async function save(reportId: string, key: string, figure: number): Promise<number> {
  const { cells } = await getContent(made.people.staffA, reportId);
  const baseVersion = cells.find((cell) => cell.key === key)?.version ?? 0;
  const cell = { key, baseVersion, cell: makeCell(figure), how: "typed" as const };
  return (await saveCells(made.people.staffA, { reportId, opId: makeOpId(), cells: [cell] })).version;
}

const refusal = async (version: number): Promise<Issue[]> => {
  const sent = submitReport(made.people.leaderA, { reportId: year, version });
  return sent.then(
    () => [],
    (error: unknown) => {
      if (error instanceof AppError && error.code === "fails_checks") return error.details.issues as Issue[];
      throw error;
    },
  );
};

beforeAll(async () => {
  made = await makeProvince(fileDatabase().ownerUrl);
  const { reviewer, staffA, leaderA } = made.people;
  year = made.period.report(made.units.a.id);
  const period = await openPeriod(reviewer, {
    kind: "Q3",
    year: 2026,
    ...periodDefaults("Q3", 2026),
    rules: [{ unitKind: "so", templateId: "hai-cap-2025", ...ruleDefaults("Q3", 2026, "so") }],
  });
  const reports = await listUnitReports(staffA);
  third = reports.find((head) => head.period.id === period.id && head.sheet === "unit")?.id ?? "";
  const version = await save(third, DOCUMENTS, 12);
  whileItWasADraft = await validationContext(staffA, await getReport(staffA, year), []);
  await submitReport(leaderA, { reportId: third, version });
});

describe("what is known besides the cells", () => {
  test("is the earlier periods of the same unit as they were sent, the same for the unit and for its reviewers", async () => {
    for (const actor of [made.people.staffA, made.people.reviewer]) {
      const context = await validationContext(actor, await getReport(actor, year), []);
      expect(context.unitKind).toBe("so");
      expect(context.period).toMatchObject({ kind: "Y", year: 2026, from: "2025-12-15", to: "2026-12-14" });
      expect(context.earlier).toMatchObject([{ period: { kind: "Q3", year: 2026 }, figures: { [DOCUMENTS]: "12" } }]);
    }
  });

  test("is nothing of another unit, nor of a later period, nor of a draft", async () => {
    const { staffB, staffA } = made.people;
    expect(whileItWasADraft.earlier).toEqual([]);
    const other = await validationContext(staffB, await getReport(staffB, made.period.report(made.units.b.id)), []);
    expect(other.earlier).toEqual([]);
    expect((await validationContext(staffA, await getReport(staffA, third), [])).earlier).toEqual([]);
    // A head of one unit in the hands of another reads nothing.
    expect((await validationContext(staffB, await getReport(staffA, year), [])).earlier).toEqual([]);
  });
});

test("a submission is refused for what contradicts an earlier period or the unit's own words, until it is mended", async () => {
  const { staffA } = made.people;
  await save(year, DOCUMENTS, 11);
  const body = textToDoc(["Trong năm đã ban hành 15 văn bản chỉ đạo cải cách hành chính."]);
  const section = { reportId: year, path: "I.1", heading: null, body, baseVersion: 0, opId: makeOpId() };
  const saved = await saveSection(staffA, section);
  const version = saved.outcome === "saved" ? saved.reportVersion : 0;
  expect(await refusal(version)).toMatchObject([
    { rule: "flow-below-earlier", severity: "warning", cells: [DOCUMENTS], expected: "≥ 12", actual: "11" },
    { rule: "told", severity: "warning", cells: [DOCUMENTS], expected: "15", actual: "11" },
  ]);
  expect(await refusal(await save(year, DOCUMENTS, 15))).toEqual([]);
});
