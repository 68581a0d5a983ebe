import { expect } from "@playwright/test";
import type { Consolidation } from "@/lib/indicators/consolidation";
import { accept, consolidate, fill, submit } from "./behind";
import { EntryPage } from "./entry-page";
import { test } from "./fixtures";
import { oneRow, storedCell } from "./stored";

// Sở Tư pháp leads cải cách thể chế: it reports its own documents, and on another sheet those of the whole province.
const REVIEWED = "BM2.vbqppl-da-ra-soat-cap-tinh";
const ISSUED = "BM2.vbqppl-cap-tinh";

test("a lead agency's figure for the province and its own figure for the same row are never added", async ({
  as,
  made,
}) => {
  const { people, period, units } = made;
  const own = period.report(units.b.id);
  const province = period.report(units.b.id, "province");

  const page = await as("staffB");
  const entry = new EntryPage(page);
  for (const [reportId, typed] of [
    [own, "12"],
    [province, "340"],
  ] as const) {
    await entry.open(reportId, `?bieu=BM2&o=${REVIEWED}`);
    await entry.figure(REVIEWED).fill(typed);
    await page.keyboard.press("Enter");
    await entry.waitUntilSaved();
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Số liệu toàn tỉnh");
  expect((await storedCell(own, REVIEWED))?.value).toBe("12");
  expect((await storedCell(province, REVIEWED))?.value).toBe("340");

  await fill(people.staffA, period.report(units.a.id), { [REVIEWED]: "5", [ISSUED]: "3" });
  await submit(people.leaderA, period.report(units.a.id));
  for (const reportId of [own, province]) await submit(people.leaderB, reportId);
  for (const reportId of [own, province, period.report(units.a.id)]) await accept(people.reviewer, reportId);

  const runId = await consolidate(made);
  const run = await oneRow("select result from consolidation_run where id = $1", [runId]);
  const items = new Map((run.result as Consolidation).items.map((item) => [item.key, item]));
  expect(items.get(REVIEWED)).toMatchObject({
    figure: "340",
    madeBy: "owner",
    ownerFigure: "340",
    unitSum: "17",
    difference: "323",
  });
  // Nothing on the province sheet for this row: the units' own figures make it.
  expect(items.get(ISSUED)).toMatchObject({ figure: "3", madeBy: "sum", ownerFigure: null });

  const reviewer = await as("reviewer");
  await reviewer.goto(`/tong-hop/${runId}?bieu=BM2`);
  const row = reviewer.locator(`tr[id="o-${REVIEWED}"]`);
  await expect(row).toContainText("340");
  await expect(row).toContainText("Hai nguồn lệch");
  await row.getByRole("button", { name: /^Xem chi tiết/ }).click();
  const detail = reviewer.locator(`tr[id="chi-tiet-${REVIEWED}"]`);
  await expect(detail).toContainText(/Sở Tư pháp:\s*340/);
  await expect(detail).toContainText(/Cộng các đơn vị:\s*17/);
  await expect(detail.getByRole("row").filter({ hasText: "Sở Xây dựng" })).toContainText("5");
  await expect(detail.getByRole("row").filter({ hasText: /Sở Tư pháp.*12/ })).toHaveCount(1);
  for (const wrong of ["352", "357"]) await expect(reviewer.getByText(wrong, { exact: true })).toHaveCount(0);

  // One figure a row, each from the sheet it was given on.
  await reviewer.getByRole("button", { name: "Tải về" }).click();
  const link = reviewer.getByRole("menuitem", { name: /^CSV từng số liệu/ });
  const csv = await (await reviewer.request.get((await link.getAttribute("href")) ?? "")).text();
  const rows = csv.split("\r\n").filter((line) => line.includes(`,${REVIEWED},`));
  const given = rows.map((line) => /^"?(Sở [^,"]+)"?,(Đơn vị|Toàn tỉnh),.*,Có số liệu,(\d+),/.exec(line)?.slice(1));
  expect(given.map((one) => one?.join(" ")).sort()).toEqual(
    ["Sở Tư pháp Toàn tỉnh 340", "Sở Tư pháp Đơn vị 12", "Sở Xây dựng Đơn vị 5"].sort(),
  );
});
