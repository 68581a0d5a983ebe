import { expect, type Page } from "@playwright/test";
import { cellText, paragraphsOf, readDocx, tablesOf } from "@/tests/support/read-docx";
import { axeFindings } from "./axe-findings";
import { fill } from "./behind";
import { test } from "./fixtures";
import { download } from "./read-downloads";

const NOT_OURS = "BM1.phieu-khao-sat";

/** Boxes of the form by their label, with what a person writes in them. */
const TYPED = {
  "Cơ quan chủ quản": "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
  "Cơ quan ban hành": "SỞ XÂY DỰNG",
  "Ký hiệu": "BC-SXD",
  "Địa danh": "Minh Họa",
  "Ký hiệu công văn": "SXD-VP",
  "Kính gửi": "Sở Nội vụ\nThanh tra tỉnh",
  "Quyền ký": "KT. GIÁM ĐỐC",
  "Chức vụ người ký": "PHÓ GIÁM ĐỐC",
  "Họ tên người ký": "Trần Thị Bích",
  "Nơi nhận": "Như trên\nBan Giám đốc Sở\nLưu: VT, VP",
  "Ký hiệu người soạn thảo": "NVA",
} as const;

const CHOSEN = { "Các biểu số liệu": "one", "Ô không thuộc nhiệm vụ": "-" } as const;

test.use({ expectedConsole: [/422/] });

const box = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}( \\(không bắt buộc\\))?$`));

async function openSettings(page: Page): Promise<void> {
  await page.goto("/cai-dat-van-ban");
  await expect(page.getByRole("heading", { level: 1, name: "Thể thức văn bản" })).toBeVisible();
}

/** The printed report: its paragraphs, those in tables too, and the figure beside a row's label. */
async function printed(page: Page, reportId: string) {
  await page.goto(`/bao-cao/${reportId}`);
  const { sections } = await readDocx((await download(page, "Báo cáo (Word)")).bytes);
  const tables = sections.flatMap(tablesOf);
  const rows = tables.flatMap((table) => table.rows.map(({ cells }) => cells.map(cellText)));
  const lines = [
    ...sections.flatMap(paragraphsOf).map(({ text }) => text),
    ...rows.flat().flatMap((cell) => cell.split("\n")),
  ];
  return { lines, figureOf: (label: string) => rows.find((cells) => cells[1] === label)?.[3] };
}

test("Thể thức văn bản: what is set is kept, what is wrong is said, and the Word prints it", async ({ as, made }) => {
  const reportId = made.period.report(made.units.a.id);
  await fill(made.people.staffA, reportId, { [NOT_OURS]: "Không thuộc nhiệm vụ" });
  const page = await as("leaderA");
  const before = await printed(page, reportId);
  expect(before.lines.filter((line) => /^PHỤ LỤC/i.test(line)).length).toBeGreaterThan(1);

  await openSettings(page);
  await expect(page.getByText("Đơn vị chưa có thể thức văn bản")).toBeVisible();
  for (const [label, text] of Object.entries(TYPED)) await box(page, label).fill(text);
  for (const [label, value] of Object.entries(CHOSEN)) await box(page, label).selectOption(value);
  const save = page.getByRole("button", { name: "Lưu thể thức văn bản" });

  await test.step("a wrong value gives its sentence, beside its box, and costs no retyping", async () => {
    await box(page, "Họ tên người ký").fill(" ");
    await box(page, "Ký hiệu người soạn thảo").fill("N".repeat(41));
    await box(page, "Nơi nhận").fill("");
    await box(page, "Ký hiệu").fill("125/BC SXD");
    await save.click();
    const summary = page.getByRole("alert").filter({ hasText: "Chưa lưu được" });
    await expect(summary).toContainText("Nhập họ tên người ký.");
    await expect(summary).toContainText("Nhập ít nhất dòng “Lưu: VT”.");
    await expect(summary).toContainText("Ký hiệu ghi bằng chữ in hoa");
    await expect(box(page, "Họ tên người ký")).toHaveAccessibleDescription(/Nhập họ tên người ký\./);
    await expect(box(page, "Ký hiệu người soạn thảo")).toHaveAccessibleDescription(/40 ký tự/);
    await expect(box(page, "Cơ quan ban hành")).toHaveValue(TYPED["Cơ quan ban hành"]);
    expect(await axeFindings(page)).toEqual([]);
  });

  for (const label of ["Họ tên người ký", "Ký hiệu người soạn thảo", "Nơi nhận", "Ký hiệu"] as const) {
    await box(page, label).fill(TYPED[label]);
  }
  await expect(page.getByRole("img", { name: "Xem trước phần đầu và phần ký của văn bản" })).toContainText(
    "Lưu: VT, VP NVA",
  );
  await test.step("what is typed and not saved is not left without a question", async () => {
    await page.getByRole("link", { name: "Trang chủ" }).first().click();
    await expect(page.getByRole("alertdialog")).toContainText("Rời trang khi chưa lưu?");
    await page.getByRole("button", { name: "Ở lại để lưu" }).click();
    await expect(box(page, "Họ tên người ký")).toHaveValue(TYPED["Họ tên người ký"]);
  });
  await save.click();
  await expect(page.getByText("Đã lưu thể thức văn bản")).toBeVisible();
  // Saved, nothing is asked.
  await page.getByRole("link", { name: "Trang chủ" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Thể thức văn bản" })).toHaveCount(0);

  await openSettings(page);
  for (const [label, value] of Object.entries({ ...TYPED, ...CHOSEN }))
    await expect(box(page, label), label).toHaveValue(value);
  await expect(page.getByText("Đơn vị chưa có thể thức văn bản")).toHaveCount(0);

  const after = await printed(page, reportId);
  for (const line of ["SỞ XÂY DỰNG", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Bích"])
    expect(after.lines).toContain(line);
  expect(after.lines.join("\n")).toContain("Lưu: VT, VP NVA");
  expect(after.lines.filter((line) => /^PHỤ LỤC/i.test(line))).toHaveLength(1);
  const label = "Số lượng phiếu khảo sát";
  expect([before.figureOf(label), after.figureOf(label)]).toEqual(["", "-"]);

  await test.step("a second page with the form as it was before does not overwrite what was saved since", async () => {
    const other = await as("clerkA");
    for (const one of [other, page]) await openSettings(one);
    await box(page, "Địa danh").fill("Minh Khai");
    await save.click();
    await expect(page.getByText("Đã lưu thể thức văn bản").last()).toBeVisible();
    await box(other, "Địa danh").fill("Minh Tâm");
    await other.getByRole("button", { name: "Lưu thể thức văn bản" }).click();
    await expect(other.getByRole("alert").filter({ hasText: "Chưa lưu được" })).toBeVisible();
    await expect(box(other, "Địa danh")).toHaveValue("Minh Tâm");
  });
});
