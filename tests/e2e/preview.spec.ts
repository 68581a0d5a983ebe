import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { inProject } from "@/scripts/project";
import { hasOffice, pdfPages } from "@/tests/support/office";
import { axeFindings } from "./axe-findings";
import { test } from "./fixtures";

const HAND_MADE = inProject("tests", "fixtures", "cases", "snv-dong-nai-2022q1.docx");

// The recorder of the tests puts a script into every frame; this frame runs none, which is the point of it.
test.use({ expectedConsole: [/Blocked script execution in 'about:blank'/] });

test("a report is looked at as pages, its format beside it, and so is a file edited outside", async ({ as, made }) => {
  const reportId = made.period.report(made.units.a.id);
  const staff = await as("staffA");
  await staff.goto(`/bao-cao/${reportId}`);
  await staff.getByRole("button", { name: "Tải về" }).click();
  await staff.getByRole("menuitem", { name: "Xem bản in, kiểm tra thể thức" }).click();
  const format = staff.getByRole("complementary", { name: "Thể thức văn bản" });
  await expect(format.getByRole("status")).toHaveText(/^Đúng thể thức: đạt cả \d+ yêu cầu\.$/);

  const pages = staff.frameLocator('iframe[title="Các trang của văn bản"]');
  const sheets = pages.locator("section.docx");
  await expect(sheets.first()).toContainText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  const count = await sheets.count();
  expect(count).toBeGreaterThan(7);
  await expect(format).toContainText(`${count} trang`);
  // None on the first page of a part, then as the page counts.
  await expect(sheets.first().locator(".page-head")).toHaveCount(0);
  expect(await pages.locator(".page-head").allTextContents()).toContain("2");
  const heights = await sheets.evaluateAll((all) => all.map((page) => page.getBoundingClientRect().height));
  expect(new Set(heights.map(Math.round)).size, "every page is as tall as the paper").toBe(1);
  expect(await axeFindings(staff)).toEqual([]);

  // Ctrl + P is the button "In", wherever the focus is; the browser's own menu prints one line that says so.
  const frame = staff.locator('iframe[title="Các trang của văn bản"]');
  await frame.evaluate((element: HTMLIFrameElement) => {
    if (element.contentWindow)
      element.contentWindow.print = () =>
        element.setAttribute("data-printed", `${Number(element.dataset.printed ?? 0) + 1}`);
  });
  await staff.keyboard.press("Control+p");
  await expect(frame).toHaveAttribute("data-printed", "1");
  await sheets.first().click();
  await staff.keyboard.press("Control+p");
  await expect(frame).toHaveAttribute("data-printed", "2");
  await staff.emulateMedia({ media: "print" });
  await expect(staff.getByText("Bấm nút In trên trang để in văn bản.")).toBeVisible();
  await expect(frame).toBeHidden();
  await expect(staff.getByRole("heading")).toHaveCount(0);
  await staff.emulateMedia({ media: "screen" });

  await staff.getByLabel("Chọn tệp Word để kiểm tra thể thức").setInputFiles(HAND_MADE);
  await expect(format.getByRole("status")).toHaveText(/^\d+ trên \d+ yêu cầu chưa đạt\.$/);
  await expect(format.getByRole("listitem").filter({ hasText: "lề trái 20 mm" })).toBeVisible();
  await expect(sheets.first()).toContainText("UBND TỈNH ĐỒNG NAI");

  await staff.getByLabel("Chọn tệp Word để kiểm tra thể thức").setInputFiles({
    name: "ghi chép.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("không phải Word"),
  });
  await expect(staff.getByText("Không mở được tệp này")).toBeVisible();
  await staff.getByRole("button", { name: "Về bản của hệ thống" }).click();
  await expect(format.getByRole("status")).toHaveText(/^Đúng thể thức/);

  await staff.getByRole("link", { name: "Bản làm việc" }).click();
  await expect(sheets.first()).toContainText("DỰ THẢO");

  // Opened on a phone, a page is as wide as the screen allows.
  await staff.setViewportSize({ width: 390, height: 844 });
  await staff.reload();
  await expect(format.getByRole("status")).toHaveText(/^Đúng thể thức/);
  await expect.poll(async () => (await sheets.first().boundingBox())?.width ?? 999).toBeLessThan(370);

  const stranger = await as("staffB");
  for (const path of [`/bao-cao/${reportId}/ban-in`, `/api/v1/reports/${reportId}/pdf`]) {
    expect((await stranger.request.get(path)).status(), path).toBe(404);
  }
});

test("where LibreOffice is installed the report is a PDF too", async ({ as, made }) => {
  test.skip(!hasOffice, "LibreOffice or poppler is not installed");
  const staff = await as("staffA");
  await staff.goto(`/bao-cao/${made.period.report(made.units.a.id)}/ban-in`);
  const [file] = await Promise.all([
    staff.waitForEvent("download"),
    staff.getByRole("link", { name: "Tải PDF" }).click(),
  ]);
  const [first] = await pdfPages(new Uint8Array(await readFile(await file.path())));
  expect(first).toContain("Độc lập - Tự do - Hạnh phúc");
});
