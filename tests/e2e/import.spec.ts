import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { inProject } from "@/scripts/project";
import type { MadeProvince } from "@/tests/factories/make-province";
import { readCase } from "@/tests/factories/read-case";
import { inBody } from "@/tests/support/docx-mutation";
import { editedDocx } from "@/tests/support/edit-docx";
import { axeFindings } from "./axe-findings";
import { fill } from "./behind";
import { Effort } from "./effort";
import { EntryPage } from "./entry-page";
import { test } from "./fixtures";
import { asOwner, storedCells } from "./stored";

const REPORT_2024 = inProject("tests", "fixtures", "cases", "sxd-quang-binh-2024.docx");
const RATIO = "BM7.ty-le-ho-so-muc-do-3-4";
const TASKS = "BM1.nhiem-vu-ke-hoach";

test.use({ templateId: "bnv-2022" });

/** The made period becomes the one the real file is of. */
async function makeIt2024({ period }: MadeProvince): Promise<void> {
  await asOwner(
    `update period set year = 2024, title = 'Báo cáo năm 2024', window_from = '2023-12-15', window_to = '2024-12-14'
     where id = $1`,
    [period.id],
  );
  await asOwner("update period_rule set window_from = '2023-12-15', window_to = '2024-12-14' where period_id = $1", [
    period.id,
  ]);
}

const openImport = async (page: Page, reportId: string): Promise<void> => {
  await page.goto(`/bao-cao/${reportId}/nhap-tep`);
  await expect(page.getByRole("heading", { level: 1, name: "Nhập từ tệp" })).toBeVisible();
};

const choose = (page: Page, path: string) => page.locator("#tep-bao-cao").setInputFiles(path);
const takeAll = (page: Page) => page.getByRole("button", { name: /^Nhận tất cả mục chắc chắn/ });
const saved = (page: Page) => expect(page.getByText(/^Đã lưu lúc \d\d:\d\d$/).first()).toBeVisible();

test("the real Word file of a unit becomes its submitted report in a few clicks", async ({ as, made }) => {
  await makeIt2024(made);
  const reportId = made.period.report(made.units.a.id);
  const effort = new Effort();
  const staff = await as("staffA");

  await test.step("upload and take what is certain", async () => {
    await effort.click(staff.getByRole("link", { name: "Nhập từ tệp" }).first());
    await effort.chooseFile(
      staff.getByRole("button", { name: "Chọn tệp" }),
      staff.locator("#tep-bao-cao"),
      REPORT_2024,
    );
    const summary = staff.getByRole("region", { name: /Nội dung đọc được/ });
    await expect(summary).toContainText("SỞ XÂY DỰNG");
    await expect(summary).toContainText("Báo cáo năm 2024");
    // The contradictions are told before anything is taken.
    await expect(staff.getByRole("region", { name: "Mâu thuẫn" })).toContainText("48");
    expect((await storedCells(reportId)).size).toBe(0);
    await effort.click(takeAll(staff));
    await expect(staff.getByText(/^Đã nhận 72 chỉ tiêu và \d+ mục thuyết minh\.$/)).toBeVisible();
    await saved(staff);
  });

  await test.step("what is stored is what a person reads in the paper, with its place in the file", async () => {
    const cells = await storedCells(reportId);
    for (const { item, raw, value } of readCase("sxd-quang-binh-2024", bnv2022)) {
      const stored = cells.get(item.key);
      // The eight ratios of the paper are what its figures give: worked out here too, so nothing of them is taken.
      if (raw === "" || item.kind === "ratio") expect(stored, item.key).toBeUndefined();
      else if (value === "TEXT") expect(stored?.text, item.key).toBe(raw);
      else expect(Number(stored?.value ?? Number.NaN), item.key).toBe(Number(value));
    }
    const without = await asOwner(
      `select item_key from cell where report_id = $1 and (how <> 'imported' or source ->> 'importId' is null)
       union all select path from narrative_section where report_id = $1 and source is null`,
      [reportId],
    );
    expect(without).toEqual([]);
  });

  await test.step("explain what contradicts, hand to the leader, who sends", async () => {
    await effort.click(staff.getByRole("link", { name: "Kiểm tra và gửi" }));
    await expect(staff.getByRole("heading", { name: /^Cảnh báo \(/ })).toBeVisible();
    const warnings = staff.getByRole("listitem").filter({ has: staff.getByRole("textbox") });
    for (const warning of await warnings.all()) {
      await effort.type(warning.getByRole("textbox"), "Đúng theo văn bản.");
      await warning.getByRole("textbox").blur();
      await expect(warning.getByRole("status")).toHaveText(/Đã lưu|Nguyễn Văn An/);
    }
    await effort.click(staff.getByRole("button", { name: "Trình lãnh đạo" }));
    await effort.click(staff.getByRole("alertdialog").getByRole("button", { name: "Trình lãnh đạo" }));
    await expect(staff.getByText("Đã trình lãnh đạo.")).toBeVisible();
    const leader = await as("leaderA");
    await effort.click(leader.getByRole("link", { name: "Xem và gửi" }));
    await effort.click(leader.getByRole("link", { name: "Kiểm tra và gửi" }));
    await effort.click(leader.getByRole("button", { name: "Gửi báo cáo" }));
    await effort.click(leader.getByRole("alertdialog").getByRole("button", { name: "Gửi báo cáo" }));
    await expect(leader.getByRole("heading", { level: 1, name: "Biên nhận gửi báo cáo" })).toBeVisible();
    // README tells these numbers: change them there too.
    expect({ clicks: effort.clicks, keys: effort.keys }).toEqual({ clicks: 15, keys: 54 });
  });
});

test("the grid says which figures came from the file, and the cell where exactly", async ({ as, made }) => {
  await makeIt2024(made);
  const reportId = made.period.report(made.units.a.id);
  const page = await as("staffA");
  await openImport(page, reportId);
  await choose(page, REPORT_2024);
  await page.getByRole("button", { name: "Nhận: 2.1 Số nhiệm vụ trong Kế hoạch" }).click();
  await saved(page);
  const entry = new EntryPage(page);
  await entry.open(reportId, "?bieu=BM1");
  await expect(entry.row(TASKS)).toContainText("Từ tệp");
  await entry.figure(TASKS).click();
  await expect(page.getByText(/Lấy từ tệp sxd-quang-binh-2024\.docx, bảng \d+, dòng \d+\./)).toBeVisible();
  await page.getByRole("button", { name: "Xem lịch sử" }).click();
  await expect(page.getByText(/Nguyễn Văn An, .*, từ tệp sxd-quang-binh-2024\.docx, bảng \d+, dòng \d+/)).toBeVisible();
  // Typed over, it is no longer the file's.
  await entry.figure(TASKS).fill("25");
  await expect(entry.row(TASKS)).not.toContainText("Từ tệp");
});

test("a figure somebody typed stays until a person chooses; what was taken is undone", async ({ as, made }) => {
  await makeIt2024(made);
  const reportId = made.period.report(made.units.a.id);
  await fill(made.people.leaderA, reportId, { [TASKS]: "20" });
  const page = await as("staffA");
  await openImport(page, reportId);
  await choose(page, REPORT_2024);
  await takeAll(page).click();
  await saved(page);
  expect((await storedCells(reportId)).get(TASKS)?.value).toBe("20");

  const replace = page.getByRole("button", { name: "Thay bằng số trong tệp: 2.1 Số nhiệm vụ trong Kế hoạch" });
  await replace.click();
  await expect.poll(async () => (await storedCells(reportId)).get(TASKS)?.value).toBe("24");
  // The same button takes it back, and still has the focus.
  const undo = page.getByRole("button", { name: "Hoàn tác: 2.1 Số nhiệm vụ trong Kế hoạch" });
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await storedCells(reportId)).get(TASKS)?.value).toBe("20");
  await page.getByRole("button", { name: "Giữ số đang có: 2.1 Số nhiệm vụ trong Kế hoạch" }).click();
  await expect(page.getByRole("row", { name: /^2\.1\. Số nhiệm vụ trong Kế hoạch/ })).toContainText("Giữ số đang có");

  // Left and opened again: the file and what was taken of it are there.
  await openImport(page, reportId);
  await expect(page.getByText(/\d+ ô, mục đang lấy từ tệp này/)).toBeVisible();
  await expect(page.getByText("Đã nhận").first()).toBeVisible();
});

test("a ratio the file's own figures do not give is shown, left out of what is taken at one click", async ({
  as,
  made,
}) => {
  await makeIt2024(made);
  const reportId = made.period.report(made.units.a.id);
  const edited = await editedDocx(
    await readFile(REPORT_2024),
    inBody((xml) => xml.replace(">76.70 %<", ">87.5 %<")),
  );
  const page = await as("staffA");
  await openImport(page, reportId);
  await page
    .locator("#tep-bao-cao")
    .setInputFiles({ name: "bao-cao.docx", mimeType: "application/octet-stream", buffer: Buffer.from(edited) });
  const row = page.locator(`tr[id="tep-${RATIO}"]`);
  await expect(row).toContainText("Khác tỷ lệ tính được", { timeout: 30_000 });
  await expect(row).toContainText("Tính từ 754/983 là 76,70.");
  await takeAll(page).click();
  await expect(page.getByText(/^Đã nhận 72 chỉ tiêu và/)).toBeVisible();
  await saved(page);
  expect((await storedCells(reportId)).get(RATIO)).toBeUndefined();

  const leave = row.getByRole("button", { name: /^Dùng tỷ lệ tính được: / });
  await leave.click();
  await expect(row.getByText("Dùng tỷ lệ tính được")).toBeVisible();
  await row.getByRole("button", { name: /^Chọn lại: / }).click();
  await row.getByRole("button", { name: /^Ghi kèm tỷ lệ trong tệp: / }).click();
  await expect(row).toContainText("Đã nhận");
  await expect.poll(async () => (await storedCells(reportId)).get(RATIO)?.value).toBe("87.5");
});

test("a refused file leaves everything as it was and says what to do", async ({ as, made }) => {
  const reportId = made.period.report(made.units.a.id);
  await fill(made.people.staffA, reportId, { [TASKS]: "20" });
  const before = await storedCells(reportId);
  const folder = await mkdtemp(join(tmpdir(), "cchc-import-"));
  const broken = join(folder, "bao-cao-hong.docx");
  await writeFile(broken, "đây không phải tệp Word");
  const page = await as("staffA");
  await openImport(page, reportId);
  await choose(page, broken);
  const listed = page.getByRole("list", { name: "Các tệp đã tải lên" });
  await expect(listed).toContainText("Không nhận");
  await expect(listed).toContainText("Số liệu đã nhập giữ nguyên.");
  expect(await storedCells(reportId)).toEqual(before);
  expect(await asOwner("select status, parse from report_import where report_id = $1", [reportId])).toEqual([
    { status: "refused", parse: null },
  ]);
});

test("a file of another period fills the earlier column, never this period's cells", async ({ as, made }) => {
  const reportId = made.period.report(made.units.a.id);
  const page = await as("staffA");
  await openImport(page, reportId);
  await choose(page, REPORT_2024);
  await expect(page.getByText("Tệp này của kỳ khác")).toBeVisible();
  await expect(takeAll(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Nhận cả biểu/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Giữ làm số liệu kỳ trước" }).click();
  await expect(page.getByText("Đang giữ làm số liệu kỳ trước")).toBeVisible();
  expect((await storedCells(reportId)).size).toBe(0);
  const entry = new EntryPage(page);
  await entry.open(reportId, "?bieu=BM1");
  await expect(page.getByRole("columnheader", { name: "Kỳ trước" })).toHaveAttribute(
    "title",
    "Báo cáo năm 2024, từ tệp sxd-quang-binh-2024.docx",
  );
  await expect(entry.row(TASKS)).toContainText("24");
  await expect(entry.figure(TASKS)).toHaveValue("");
});

test("a file of another unit is warned about and taken row by row only", async ({ as, made }) => {
  await makeIt2024(made);
  const page = await as("staffB");
  await openImport(page, made.period.report(made.units.b.id));
  await choose(page, REPORT_2024);
  await expect(page.getByText("Tệp này của đơn vị khác")).toBeVisible();
  await expect(takeAll(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Nhận: / }).first()).toBeVisible();
});

test.describe("a report of another unit", () => {
  test.use({ expectedConsole: [/404/] });

  test("is not found: no page, no list, no upload, no original; its own people have all of it", async ({
    as,
    made,
    baseURL,
  }) => {
    const reportId = made.period.report(made.units.a.id);
    const { staffA, staffB } = made.people;
    const headers = { origin: baseURL ?? "", "content-type": "application/octet-stream" };
    const upload = (page: Page, membershipId: string, sent: Record<string, string> = headers) =>
      page.request.post(`/api/v1/reports/${reportId}/imports?ten=x.docx&membershipId=${membershipId}`, {
        headers: sent,
        data: Buffer.from("x"),
      });
    const own = await as("staffA");
    const first = await upload(own, staffA.membershipId);
    expect(first.status()).toBe(200);
    const { id } = (await first.json()) as { id: string };
    const paths = [`/bao-cao/${reportId}/nhap-tep`, `/api/v1/reports/${reportId}/imports`];
    const detail = `/api/v1/reports/${reportId}/imports/${id}`;
    for (const path of [...paths, detail]) expect([path, (await own.request.get(path)).status()]).toEqual([path, 200]);
    // Refused, so its bytes were never kept.
    expect((await own.request.get(`${detail}/file`)).status()).toBe(404);

    const foreign = await as("staffB");
    expect((await upload(foreign, staffB.membershipId)).status()).toBe(404);
    for (const path of [...paths, detail, `${detail}/file`])
      expect([path, (await foreign.request.get(path)).status()]).toEqual([path, 404]);
    // Another site's page, and somebody else's cookie, upload nothing either.
    expect((await upload(own, staffA.membershipId, { origin: "https://khac.example" })).status()).toBe(403);
    expect((await upload(own, staffB.membershipId)).status()).toBe(409);
  });
});

test("axe finds nothing on what was read, and it fits a laptop and a phone", async ({ as, made }) => {
  await makeIt2024(made);
  const reportId = made.period.report(made.units.a.id);
  await fill(made.people.staffA, reportId, { [TASKS]: "20" });
  const page = await as("staffA");
  const folder = inProject(".cache", "screens", "nhap-tep");
  await mkdir(folder, { recursive: true });
  const look = async (name: string) => {
    for (const size of [
      { width: 390, height: 844 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect.soft(overflow, `${name} at ${size.width}: pixels beyond the screen`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage: true });
    }
    expect.soft(await axeFindings(page), name).toEqual([]);
  };
  await openImport(page, reportId);
  await look("chua-co-tep");
  await choose(page, REPORT_2024);
  await expect(takeAll(page)).toBeVisible();
  await look("da-doc");
  await page
    .getByRole("button", { name: /^Nhận cả biểu/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Giữ số đang có: 2.1 Số nhiệm vụ trong Kế hoạch" }).click();
  await saved(page);
  await look("da-nhan-mot-bieu");
});

test("the original comes back byte for byte", async ({ as, made }) => {
  await makeIt2024(made);
  const page = await as("staffA");
  await openImport(page, made.period.report(made.units.a.id));
  await choose(page, REPORT_2024);
  const link = page.getByRole("link", { name: "Tải tệp gốc sxd-quang-binh-2024.docx" });
  const href = await link.getAttribute("href");
  const file = await page.request.get(href ?? "");
  expect((await file.body()).equals(await readFile(REPORT_2024))).toBe(true);
});
