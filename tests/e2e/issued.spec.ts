import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { SIGNED_FILE_BYTES_MAX, SIGNED_FORM_BYTES_MAX } from "@/lib/workflow/issued-document";
import { inProject } from "@/scripts/project";
import { fill, submit } from "./behind";
import { test } from "./fixtures";
import { asOwner } from "./stored";

const SIGNED = inProject("tests", "fixtures", "cases", "sxd-quang-binh-2024.docx");

// A refused day or reason is answered with 422, which the browser reports.
test.use({ expectedConsole: [/422/] });

test("văn thư records số, ngày, người ký with the signed file; the leader gets the very bytes that were kept", async ({
  as,
  made,
}) => {
  const { people, period, units } = made;
  const reportId = period.report(units.a.id);
  await fill(people.staffA, reportId, { "BM1.phieu-khao-sat": "24" });
  await submit(people.leaderA, reportId);

  const page = await as("clerkA");
  await expect(page.getByRole("heading", { name: "Cần ghi số, ngày, người ký" })).toBeVisible();
  await page.locator('a[href$="/bien-nhan#van-ban"]').click();
  await page.getByRole("button", { name: "Ghi số, ngày, người ký" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Số, ký hiệu").fill("125/BC-SXD");
  await dialog.getByLabel("Ngày ban hành").fill("01/01/2999");
  await dialog.getByLabel("Người ký").fill("Trần Thị Bích");
  // Too large a scan is refused before it is sent, with the way to a smaller one.
  const scan = (bytes: number) => ({
    name: "quet.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(bytes, "%PDF-"),
  });
  await dialog.locator("input[type=file]").setInputFiles(scan(SIGNED_FILE_BYTES_MAX + 1));
  await expect(dialog.getByText("Hãy quét lại ở 200 dpi")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Ghi nhận" })).toBeDisabled();
  // A workbook by its name; a file that only says it is a PDF when it has been read.
  const pretended = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from("không phải PDF") });
  const wrongKind = dialog.getByText("Bản ký phải là tệp PDF hoặc Word (.docx). Hãy chọn lại tệp.");
  await dialog.locator("input[type=file]").setInputFiles(pretended("so-lieu.xlsx"));
  await expect(wrongKind).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Ghi nhận" })).toBeDisabled();
  await dialog.locator("input[type=file]").setInputFiles(pretended("quet.pdf"));
  await expect(wrongKind).toBeHidden();
  await dialog.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(wrongKind).toBeVisible();
  await dialog.locator("input[type=file]").setInputFiles(SIGNED);
  await expect(wrongKind).toBeHidden();
  await dialog.getByRole("button", { name: "Ghi nhận" }).click();
  // A day to come is refused beside its box, and nothing typed is lost.
  await expect(dialog.getByText("Ngày ban hành chưa tới.")).toBeVisible();
  await expect(dialog.getByLabel("Số, ký hiệu")).toHaveValue("125/BC-SXD");
  await dialog.getByLabel("Ngày ban hành").fill("16/12/2025");
  await dialog.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: "Số 125/BC-SXD, ngày 16/12/2025" })).toBeVisible();

  // That paper is another year's: every place stays listed, and văn thư says why it may stand.
  await expect(page.getByText(/Bản ký khác dữ liệu ở \d+ chỗ\./)).toBeVisible();
  await expect(page.getByText("Chưa xem")).toBeVisible();
  // Until then the board warns.
  const reviewer = await as("reviewer");
  const line = reviewer.getByRole("row", { name: new RegExp(units.a.name) });
  await reviewer.goto("/tien-do");
  await expect(line).toContainText(/Đã có bản ký\s*Bản ký khác \d+ chỗ/);
  await page.getByRole("button", { name: "Đánh dấu đã xem" }).click();
  await dialog.getByLabel("Lý do").fill("ok");
  await dialog.getByRole("button", { name: "Đã xem" }).click();
  await expect(dialog.getByText("Hãy ghi lý do.")).toBeVisible();
  await dialog.getByLabel("Lý do").fill("Bản ký là của năm 2024");
  await dialog.getByRole("button", { name: "Đã xem" }).click();
  await expect(dialog).toBeHidden();
  const seen = `Đã xem, Bản ký là của năm 2024 — ${people.clerkA.personName}, `;
  await expect(page.getByRole("list", { name: "Đã xem chỗ khác" })).toContainText(seen);
  await expect(page.getByText("Chưa xem")).toBeHidden();
  for (const list of ["/tien-do", "/kiem-tra"]) {
    await reviewer.goto(list);
    await expect(line).toContainText("Đã có bản ký");
    await expect(line).not.toContainText("Bản ký khác");
  }

  await page.getByRole("button", { name: "Đính chính" }).click();
  await dialog.getByLabel("Số, ký hiệu").fill("126/BC-SXD");
  await dialog.getByLabel("Lý do").fill("Ghi nhầm số văn bản");
  await dialog.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(page.getByText("Đã được đính chính bởi số 126/BC-SXD")).toBeVisible();

  const leader = await as("leaderA");
  await leader.goto(`/bao-cao/${reportId}/bien-nhan`);
  const cards = leader.getByRole("article");
  await expect(cards.first().getByRole("row", { name: "Số, ký hiệu 125/BC-SXD 126/BC-SXD" })).toBeVisible();
  const kept = await asOwner(
    "select made_docx, file_sha256 from issued_document where report_id = $1 order by sequence",
    [reportId],
  );
  const first = cards.nth(1);
  await expect(first.getByText("Ghi nhận")).toBeVisible();
  for (const [link, sha256] of [
    ["Word", kept[0]?.made_docx],
    ["sxd-quang-binh-2024.docx", kept[0]?.file_sha256],
  ] as const) {
    const [file] = await Promise.all([
      leader.waitForEvent("download"),
      first.getByRole("link", { name: link, exact: true }).click(),
    ]);
    const bytes = await readFile(await file.path());
    expect(createHash("sha256").update(bytes).digest("hex"), link).toBe(sha256);
  }

  await reviewer.goto(`/kiem-tra/${reportId}`);
  await expect(reviewer.getByRole("heading", { name: "Số 126/BC-SXD, ngày 16/12/2025" })).toBeVisible();
  // Sở Nội vụ reads what the unit said, and may say its own.
  await reviewer.getByRole("button", { name: "Ghi thêm" }).click();
  const again = reviewer.getByRole("dialog");
  await again.getByLabel("Lý do").fill("Đã đối chiếu với bản giấy");
  await again.getByRole("button", { name: "Đã xem" }).click();
  await expect(again).toBeHidden();
  const marks = reviewer.getByRole("list", { name: "Đã xem chỗ khác" }).getByRole("listitem");
  await expect(marks.first()).toContainText(seen);
  await expect(marks.nth(1)).toContainText("Đã xem, Đã đối chiếu với bản giấy — ");
});

test("a form over 10 MB is refused in the words of a scan; one that just fits reaches the reader whole", async ({
  as,
  made,
  baseURL,
}) => {
  const { people, period, units } = made;
  const reportId = period.report(units.a.id);
  await fill(people.staffA, reportId, { "BM1.phieu-khao-sat": "24" });
  await submit(people.leaderA, reportId);
  const page = await as("clerkA");
  const [newest] = await asOwner("select id from revision where report_id = $1", [reportId]);
  const record = {
    membershipId: people.clerkA.membershipId,
    last: null,
    revisionId: newest?.id,
    kind: "first",
    numberText: "125/BC-SXD",
    issuedOn: "2025-12-16",
    signer: "Trần Thị Bích",
    reason: "",
  };
  const send = async (bytes: number) => {
    const file = { name: "quet.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(bytes) };
    const answer = await page.request.post(`/api/v1/reports/${reportId}/issued`, {
      headers: { origin: baseURL ?? "" },
      multipart: { record: JSON.stringify(record), file },
    });
    return { status: answer.status(), said: String(((await answer.json()) as { message: string }).message) };
  };
  expect(await send(SIGNED_FORM_BYTES_MAX + 1)).toEqual({ status: 413, said: expect.stringContaining("200 dpi") });
  // No PDF at all, so its bytes came through: a cut form would have no file to speak of.
  const whole = await send(SIGNED_FILE_BYTES_MAX);
  expect(whole).toEqual({ status: 422, said: "Bản ký phải là tệp PDF hoặc Word (.docx). Hãy chọn lại tệp." });
});
