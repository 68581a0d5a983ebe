import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { inProject } from "@/scripts/project";
import { editWorkbook, typeFigure } from "@/tests/support/offline-workbook";
import { axeFindings } from "./axe-findings";
import { fill } from "./behind";
import { test } from "./fixtures";
import { download } from "./read-downloads";
import { storedCells } from "./stored";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const DONE = "BM1.nhiem-vu-ke-hoach-xong";

test.use({ templateId: "bnv-2022" });

test("a workbook filled offline is merged cell by cell: one figure taken, one that both changed is a choice; another report refuses it", async ({
  as,
  made,
}) => {
  const reportId = made.period.report(made.units.a.id);
  const page = await as("staffA");
  await page.goto(`/bao-cao/${reportId}`);
  const { bytes, name } = await download(page, "Tệp Excel nhập ngoại tuyến");
  expect(name).toMatch(/nhập ngoại tuyến\)\.xlsx$/);
  const edited = await editWorkbook(bytes, (book) => {
    typeFigure(book, TASKS, 24);
    typeFigure(book, DONE, 18);
  });
  const path = join(await mkdtemp(join(tmpdir(), "cchc-offline-")), name);
  await writeFile(path, edited);
  // Meanwhile a colleague types another figure on the server.
  await fill(made.people.leaderA, reportId, { [TASKS]: "30" });

  await page.goto(`/bao-cao/${reportId}/nhap-tep`);
  await page.locator("#tep-bao-cao").setInputFiles(path);
  await expect(page.getByText(/2 chỉ tiêu đã sửa trong tệp/)).toBeVisible();
  const row = page.getByRole("row", { name: /^2\.1\. Số nhiệm vụ trong Kế hoạch/ });
  await expect(row).toContainText("Khi tải tệp về");
  await page.getByRole("button", { name: "Nhận tất cả mục chắc chắn (1)" }).click();
  await expect.poll(async () => (await storedCells(reportId)).get(DONE)?.value).toBe("18");
  expect((await storedCells(reportId)).get(TASKS)?.value).toBe("30");
  expect(await axeFindings(page)).toEqual([]);
  const folder = inProject(".cache", "screens", "ngoai-tuyen");
  await mkdir(folder, { recursive: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: join(folder, "tron-lai-1366.png") });
  await page.getByRole("button", { name: /^Thay bằng số trong tệp: 2\.1/ }).click();
  await expect.poll(async () => (await storedCells(reportId)).get(TASKS)?.value).toBe("24");

  // Uploaded again, nothing is left to take.
  await page.goto(`/bao-cao/${reportId}/nhap-tep`);
  await page.locator("#tep-bao-cao").setInputFiles(path);
  await expect(
    page
      .getByText("Không còn gì để nhận.")
      .or(page.getByText(/2 đã nhận/))
      .first(),
  ).toBeVisible();

  const other = await as("staffB");
  await other.goto(`/bao-cao/${made.period.report(made.units.b.id)}/nhap-tep`);
  await other.locator("#tep-bao-cao").setInputFiles(path);
  await expect(other.getByText(/được tải về từ báo cáo khác/)).toBeVisible();
});
