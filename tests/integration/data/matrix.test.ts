import { expect, test } from "vitest";
import { addAdjustment, createRun, getRun } from "@/lib/data/consolidation";
import { acceptReport, submitReport } from "@/lib/data/moves";
import { getContent, getReport } from "@/lib/data/reports";
import { getRevision } from "@/lib/data/revisions";
import { cellHistory, saveCells } from "@/lib/data/save";
import { getTemplate } from "@/lib/data/templates";
import { applyAdjustments } from "@/lib/indicators/adjust";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import { itemByKey } from "@/lib/indicators/walk";
import { makeCell } from "@/tests/factories/make-cells";
import { makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { makeOpId, outcomeOf } from "@/tests/support/sql";

/** A commune that reports on the set with the matrix Phụ lục 8. */
async function fresh() {
  const made = await makeProvince(fileDatabase().ownerUrl, { templateId: "a-luoi-2023" });
  const reportId = made.period.report(made.units.c.id);
  const save = (figures: Record<string, Parameters<typeof makeCell>[0]>) =>
    saveCells(made.people.leaderC, {
      reportId,
      opId: makeOpId(),
      cells: Object.entries(figures).map(([key, given]) => ({
        key,
        baseVersion: 0,
        cell: makeCell(given),
        how: "typed" as const,
      })),
    });
  return { made, reportId, save };
}

const words = (text: string) => ({ state: "value" as const, value: null, text, raw: text });

test("cells of printed rows, of added rows with their names and of the total row are saved, each with its history", async () => {
  const { made, reportId, save } = await fresh();
  const figures = {
    "PL8.ho-tich.trucTiep": 12,
    "PL8.r1.label": words("Tôn giáo"),
    "PL8.r1.tong": 3,
    "PL8.total.tong": 15,
  };
  const { results } = await save(figures);
  expect(results.map(({ key, outcome }) => [key, outcome])).toEqual(Object.keys(figures).map((key) => [key, "saved"]));

  const { cells } = await getContent(made.people.staffC, reportId);
  expect(cells.find(({ key }) => key === "PL8.r1.label")?.text).toBe("Tôn giáo");
  const history = await cellHistory(made.people.staffC, reportId, "PL8.r1.tong");
  expect(history.map(({ cell }) => cell.value)).toEqual(["3"]);
});

test("a cell the matrix cannot have is refused, and nothing of it is stored", async () => {
  const { made, reportId, save } = await fresh();
  const { results } = await save({
    "PL8.ho-tich.khac": 1,
    "PL8.ho-tich.label": words("Đổi tên"),
    "PL8.total.label": words("Tổng"),
    "PL8.R1.tong": 1,
    "PL8.r1": 1,
    "PL8.chung-thuc.tong": 2,
  });
  expect(results.filter(({ outcome }) => outcome === "saved").map(({ key }) => key)).toEqual(["PL8.chung-thuc.tong"]);
  const { cells } = await getContent(made.people.staffC, reportId);
  expect(cells.map(({ key }) => key)).toEqual(["PL8.chung-thuc.tong"]);
});

test("an added row goes from the report through its revision into a run, where it can be adjusted; its total follows", async () => {
  const { made, reportId, save } = await fresh();
  const { leaderC, reviewer } = made.people;
  await save({ "PL8.ho-tich.tong": 10, "PL8.r1.label": words("Tôn giáo"), "PL8.r1.tong": 3 });
  await submitReport(leaderC, { reportId, version: (await getReport(leaderC, reportId)).version });
  expect((await getRevision(reviewer, reportId)).cells["PL8.r1.label"]?.text).toBe("Tôn giáo");
  await acceptReport(reviewer, { reportId, version: (await getReport(reviewer, reportId)).version });

  const { id: runId } = await createRun(reviewer, { periodId: made.period.id });
  const { result } = await getRun(reviewer, runId);
  expect(result.rows).toEqual([{ form: "PL8", key: "ton-giao", label: "Tôn giáo" }]);
  const adjust = (key: string) => addAdjustment(reviewer, { runId, key, delta: "2", reason: "Xã bổ sung" });
  await adjust("PL8.ton-giao.tong");
  expect(await outcomeOf(adjust("PL8.total.tong"))).toBe("not_found");
  expect(await outcomeOf(adjust("PL8.khong-ai-co.tong"))).toBe("not_found");
  expect(await outcomeOf(adjust("PL8.ho-tich.khac"))).toBe("not_found");

  const { adjustments } = await getRun(reviewer, runId);
  const items = itemByKey(templateOfRun(await getTemplate("a-luoi-2023"), result));
  const adjusted = applyAdjustments(items, result, adjustments);
  expect(adjusted.get("PL8.ton-giao.tong")?.adjustedFigure).toBe("5");
  expect(adjusted.get("PL8.total.tong")?.adjustedFigure).toBe("15");
});
