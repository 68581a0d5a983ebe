import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { inProject } from "@/scripts/project";
import { inBody } from "@/tests/support/docx-mutation";
import { editedDocx } from "@/tests/support/edit-docx";
import { axeFindings } from "./axe-findings";
import { accept, consolidate, fill, submit } from "./behind";
import { test } from "./fixtures";
import { download } from "./read-downloads";
import { asOwner } from "./stored";

const SURVEYS = "BM1.phieu-khao-sat";

test("a Word edited outside comes back as differences, and one of them is recorded as an adjustment", async ({
  as,
  made,
}) => {
  const { people, period, units } = made;
  const reportId = period.report(units.a.id);
  await fill(people.staffA, reportId, { [SURVEYS]: "2417" });
  await submit(people.leaderA, reportId);
  await accept(people.reviewer, reportId);
  const runId = await consolidate(made);

  const page = await as("reviewer");
  await page.goto(`/tong-hop/${runId}`);
  const word = Buffer.from((await download(page, "Word trình ký")).bytes);
  await page.goto(`/tong-hop/${runId}`);
  await page.getByRole("button", { name: "Tải về" }).click();
  await page.getByRole("menuitem", { name: "So với bản Word đã sửa" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("So với bản Word đã sửa");

  const file = page.locator("input[type=file]");
  const choose = (name: string, buffer: Buffer) =>
    file.setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await choose("ghi chép.docx", Buffer.from("không phải Word"));
  await expect(page.getByText("Chỉ so được tệp Word (.docx)")).toBeVisible();
  await choose("bao-cao.docx", word);
  await expect(page.getByText("Không có chỗ nào khác")).toBeVisible();

  const unit = await readFile(inProject("tests", "fixtures", "cases", "sxd-quang-binh-2024.docx"));
  await choose("bao-cao-so-xay-dung.docx", unit);
  await expect(page.getByRole("alert").filter({ hasText: "Tệp này là báo cáo của" })).toContainText(
    "Tệp này là báo cáo của SỞ XÂY DỰNG, không phải báo cáo của tỉnh này.",
  );
  await expect(page.getByRole("button", { name: /^Điều chỉnh/ })).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);

  const edited = await editedDocx(
    word,
    inBody((xml) => xml.replace(">2.417<", ">2.420<")),
    inBody((xml) => xml.replace("Trên đây là báo cáo", "Trên đây là toàn bộ báo cáo")),
  );
  await choose("bao-cao-da-sua.docx", Buffer.from(edited));
  await expect(page.getByText("Khác ở 2 chỗ")).toBeVisible();
  const figure = page.getByRole("listitem").filter({ hasText: "2.420" });
  await expect(figure).toContainText("2.417");
  await expect(page.getByRole("link", { name: "Mở mục để sửa" })).toHaveAttribute("href", /thuyet-minh\?muc=closing$/);
  expect(await axeFindings(page)).toEqual([]);

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other
    .locator("input[type=file]")
    .setInputFiles({ name: "bao-cao-da-sua.docx", mimeType: "application/octet-stream", buffer: Buffer.from(edited) });
  await other.getByRole("button", { name: "Điều chỉnh +3…" }).click();

  await figure.getByRole("button", { name: "Điều chỉnh +3…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Tăng (+) hoặc giảm (−)")).toHaveValue("+3");
  await expect(dialog.getByLabel("Lý do")).toHaveValue("Theo bản Word đã chỉnh sửa");
  await dialog.getByRole("button", { name: "Ghi điều chỉnh" }).click();
  await expect(figure.getByText("Đã ghi điều chỉnh")).toBeVisible();

  // The tab that compared before writes nothing: it says the figure now, and keeps what was typed.
  const stale = other.getByRole("dialog");
  await stale.getByRole("button", { name: "Ghi điều chỉnh" }).click();
  await expect(stale.getByText("Số này vừa được điều chỉnh, nay là 2.420. Xem lại rồi ghi tiếp.")).toBeVisible();
  await expect(stale.getByText("Số hiện tại: 2.420")).toBeVisible();
  await expect(stale.getByLabel("Tăng (+) hoặc giảm (−)")).toHaveValue("+3");
  await expect(other.getByText("Khác ở 1 chỗ")).toBeVisible();
  const recorded = await asOwner("select delta::int as delta, reason from run_adjustment where run_id = $1", [runId]);
  expect(recorded).toEqual([{ delta: 3, reason: "Theo bản Word đã chỉnh sửa" }]);
});
