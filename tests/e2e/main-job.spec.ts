import { expect, type Page } from "@playwright/test";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import type { Consolidation } from "@/lib/indicators/consolidation";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { allItems, formOf } from "@/lib/indicators/walk";
import { type CaseRow, readCase } from "@/tests/factories/read-case";
import { accept, fill, setLetterhead, submit } from "./behind";
import { EntryPage } from "./entry-page";
import { test } from "./fixtures";
import { download, figuresOfDocx, figuresOfXlsx } from "./read-downloads";
import { oneRow, storedCells } from "./stored";

const ELIGIBLE = "BM7.tthc-du-dieu-kien-muc-do-4";
const REASON = "Số thủ tục đủ điều kiện mức độ 4 nhỏ hơn số đang cung cấp, đề nghị rà soát lại.";

/** What the two other units give. Sở Tư pháp gives only one part of the ratio of dossiers on time. */
const SO_TU_PHAP = {
  "BM1.van-ban-chi-dao": "5",
  "BM1.nhiem-vu-ke-hoach": "20",
  "BM1.nhiem-vu-ke-hoach-xong": "15",
  "BM3.tthc-cong-bo-moi": "7",
  "BM3.ho-so-so-dung-han": "500",
  "BM4.bien-che-giao": "50",
  "BM6.von-ke-hoach": "1.000,5",
  "BM6.von-da-giai-ngan": "900,25",
};
const XA_BINH_MINH = {
  "BM1.van-ban-chi-dao": "1.234",
  "BM1.nhiem-vu-ke-hoach": "10",
  "BM1.nhiem-vu-ke-hoach-xong": "10",
  "BM4.bien-che-giao": "20",
};

/** Totals made by hand from Sở Xây dựng's report and the two above: decimal text, and as printed. */
const BY_HAND: Record<string, [figure: string, printed: string]> = {
  "BM1.van-ban-chi-dao": ["1246", "1.246"], // 7 + 5 + 1234
  "BM1.nhiem-vu-ke-hoach": ["54", "54"], // 24 + 20 + 10
  "BM1.nhiem-vu-ke-hoach-xong": ["49", "49"], // 24 + 15 + 10
  "BM1.ty-le-hoan-thanh-ke-hoach": ["90.74", "90,74"], // 49 / 54 = 0.907407…
  "BM3.tthc-cong-bo-moi": ["22", "22"], // 15 + 7
  "BM3.ho-so-so-da-giai-quyet": ["1192", "1.192"],
  "BM3.ho-so-so-dung-han": ["1692", "1.692"], // 1192 + 500: a plain row keeps what it received
  "BM3.ty-le-ho-so-so-dung-han": ["100", "100"], // 1192 / 1192: the incomplete pair is left out
  "BM4.bien-che-giao": ["104", "104"], // 34 + 50 + 20
  "BM5.vien-chuc-tuyen-dung": ["4", "4"],
  "BM6.von-ke-hoach": ["1215.5", "1.215,5"], // 215 + 1000.5
  "BM6.von-da-giai-ngan": ["1115.25", "1.115,25"], // 215 + 900.25
  "BM6.ty-le-giai-ngan": ["91.75", "91,75"], // 1115.25 / 1215.5 = 0.917523…
};

test.use({ templateId: "bnv-2022" });

/** Types every figure as the paper has it, from the keyboard, form after form. */
async function typeReport(entry: EntryPage, rows: readonly CaseRow[]): Promise<void> {
  const { page } = entry;
  for (const form of bnv2022.forms) {
    const own = rows.filter(({ item }) => formOf(bnv2022, item.key)?.code === form.code && item.kind !== "heading");
    await entry.openForm(new RegExp(`^Biểu mẫu ${form.code.slice(2)}\\.`));
    await entry.figure(own[0]?.item.key ?? "").focus();
    for (const { item, raw } of own) {
      expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.key)).toBe(item.key);
      await page.keyboard.type(raw);
      await page.keyboard.press("Enter");
    }
  }
}

/** The part of a page under a heading. */
const sectionOf = (page: Page, name: string) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name, exact: true }) })
    .last();

const confirm = (page: Page, verb: string) =>
  page.getByRole("alertdialog").getByRole("button", { name: verb, exact: true }).click();

test("one period, from the first figure typed to the province's Word and Excel", async ({ as, made }) => {
  const { people, period, units } = made;
  const reportId = period.report(units.a.id);
  const rows = readCase("sxd-quang-binh-2024", bnv2022);
  await setLetterhead(people.reviewLeader, made.id);

  const staff = await as("staffA");
  const entry = new EntryPage(staff);
  await test.step("the chuyên viên types the whole report as it was written on paper", async () => {
    await staff
      .getByRole("link", { name: /nhập|lập báo cáo/i })
      .first()
      .click();
    await expect(staff).toHaveURL(new RegExp(`/bao-cao/${reportId}`));
    await typeReport(entry, rows);
    await entry.waitUntilSaved();
  });

  await test.step("what is stored is what a person reads in the paper, row by row", async () => {
    const cells = await storedCells(reportId);
    for (const { item, raw, value, parts } of rows) {
      const stored = cells.get(item.key);
      if (raw === "") expect(stored, item.key).toBeUndefined();
      else {
        expect({ raw: stored?.raw, parts: stored?.parts }, item.key).toEqual({ raw, parts });
        if (value === "TEXT") expect(stored?.text, item.key).toBe(raw);
        else expect(Number(stored?.value ?? Number.NaN), item.key).toBe(Number(value));
      }
      expect(stored?.problem ?? null, item.key).toBeNull();
    }
    expect(cells.size).toBe(rows.filter(({ raw }) => raw !== "").length);
  });

  await test.step("the contradiction of BM7 is found, and nothing else", async () => {
    await staff.getByRole("link", { name: "Kiểm tra và gửi" }).click();
    await expect(staff.getByRole("heading", { name: "Cảnh báo (1)" })).toBeVisible();
    await expect(staff.getByRole("heading", { name: /^(Lỗi|Gợi ý) \(/ })).toHaveCount(0);
    const warning = sectionOf(staff, "Cảnh báo (1)").getByRole("listitem").first();
    await expect(warning).toContainText("48");
    await expect(warning).toContainText("11");
    await warning.getByRole("textbox").fill("Đang rà soát lại danh mục thủ tục đủ điều kiện.");
    await warning.getByRole("textbox").blur();
    await expect(warning.getByRole("status")).toHaveText(/Đã lưu|Nguyễn Văn An/);
    await staff.getByRole("button", { name: "Trình lãnh đạo" }).click();
    await confirm(staff, "Trình lãnh đạo");
    await expect(staff.getByText("Đã trình lãnh đạo.")).toBeVisible();
  });

  const leader = await as("leaderA");
  const sendAsLeader = async (time: number) => {
    await leader.goto(`/bao-cao/${reportId}/gui`);
    await leader.getByRole("button", { name: "Gửi báo cáo" }).click();
    await confirm(leader, "Gửi báo cáo");
    await expect(leader.getByRole("heading", { level: 1, name: "Biên nhận gửi báo cáo" })).toBeVisible();
    await expect(leader.locator("dl")).toContainText(`Lần gửi${time}`);
  };
  await test.step("the leader submits and has a receipt", async () => {
    await sendAsLeader(1);
    const revision = await oneRow("select hash from revision where report_id = $1", [reportId]);
    await expect(leader.locator("code")).toHaveText(String(revision.hash).match(/.{8}/g)?.join(" ") ?? "");
  });

  const reviewer = await as("reviewer");
  await test.step("Sở Nội vụ comments on the cell and returns the report with a reason", async () => {
    await reviewer.goto(`/kiem-tra?ky=${period.id}`);
    await reviewer.getByRole("link", { name: "Sở Xây dựng" }).click();
    await expect(reviewer.getByRole("heading", { name: "Cảnh báo (1)" })).toBeVisible();
    await expect(reviewer.getByText("Đang rà soát lại danh mục").first()).toBeVisible();
    await reviewer.getByRole("link", { name: /^BM7\./ }).click();
    const row = reviewer.locator(`tr[id="o-${ELIGIBLE}"]`);
    await expect(row).toContainText("11");
    await row.getByRole("button", { name: /^Góp ý/ }).click();
    await reviewer.getByLabel("Nội dung góp ý").fill("48 hay 11 thủ tục?");
    await reviewer.getByRole("button", { name: "Ghi góp ý" }).click();
    await expect(reviewer.getByText("48 hay 11 thủ tục?").first()).toBeVisible();
    await reviewer.getByRole("button", { name: "Đề nghị bổ sung" }).click();
    await reviewer.getByLabel("Lý do").fill(REASON);
    await reviewer.getByRole("button", { name: "Gửi đề nghị" }).click();
    await expect(reviewer.getByText(/Đã đề nghị Sở Xây dựng/)).toBeVisible();
  });

  await test.step("the unit sees the reason first, then the comment, corrects the figure and sends again", async () => {
    await staff.goto("/");
    await expect(staff.getByText(REASON)).toBeVisible();
    await staff.goto(`/bao-cao/${reportId}/gui`);
    await expect(staff.getByText(REASON)).toBeVisible();
    await expect(staff.getByText("48 hay 11 thủ tục?")).toBeVisible();
    await staff.getByRole("listitem").filter({ hasText: "48 hay 11" }).getByRole("link").first().click();
    await expect(entry.figure(ELIGIBLE)).toBeFocused();
    await staff.keyboard.press("Control+A");
    await staff.keyboard.type("48");
    await staff.keyboard.press("Enter");
    await entry.waitUntilSaved();
    await staff.getByRole("link", { name: "Kiểm tra và gửi" }).click();
    await expect(staff.getByText("Không có lỗi hay cảnh báo nào trong số liệu.")).toBeVisible();
    await sendAsLeader(2);
  });

  await test.step("the reviewer reads only the difference and accepts", async () => {
    await reviewer.goto(`/kiem-tra/${reportId}`);
    const changed = sectionOf(reviewer, "Thay đổi so với lần gửi trước");
    await expect(changed.getByRole("listitem")).toHaveCount(1);
    await expect(changed.getByRole("listitem")).toContainText("11");
    await expect(changed.getByRole("listitem")).toContainText("48");
    await reviewer.getByRole("button", { name: "Tiếp nhận" }).click();
    await confirm(reviewer, "Tiếp nhận");
    await expect(reviewer.getByText("Đã tiếp nhận báo cáo của Sở Xây dựng.")).toBeVisible();
  });

  await test.step("two other units report; one gives only one part of a ratio", async () => {
    for (const [unit, by, typed] of [
      [units.b, { writer: people.staffB, leader: people.leaderB }, SO_TU_PHAP],
      [units.c, { writer: people.staffC, leader: people.leaderC }, XA_BINH_MINH],
    ] as const) {
      const id = period.report(unit.id);
      await fill(by.writer, id, typed);
      await submit(by.leader, id);
      await accept(people.reviewer, id);
    }
  });

  await test.step("the run names the unit whose pair is incomplete and cannot be closed over it", async () => {
    await reviewer.goto(`/tong-hop?ky=${period.id}`);
    await reviewer.getByRole("button", { name: "Tổng hợp" }).click();
    await confirm(reviewer, "Tổng hợp");
    await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("Tổng hợp lần 1");
    const attention = reviewer.getByRole("group").filter({ hasText: "Cần xem trước" });
    await expect(attention).toContainText("Sở Tư pháp chỉ cho một trong hai số của tỷ lệ");
    await reviewer.getByRole("button", { name: "Chốt số liệu" }).click();
    await confirm(reviewer, "Chốt số liệu");
    await expect(reviewer.getByRole("alertdialog").getByRole("alert")).toBeVisible();
    await reviewer.getByRole("alertdialog").getByRole("button", { name: "Không, quay lại" }).click();
    await expect(reviewer.getByText("Bản nháp", { exact: true }).first()).toBeVisible();
  });

  await test.step("Word and Excel read back: the database's figures, and the totals made by hand", async () => {
    const run = await oneRow("select result from consolidation_run where period_id = $1", [period.id]);
    const { items } = run.result as Consolidation;
    const consolidated = new Map(items.map((item) => [item.key, item]));
    const kinds = new Map(allItems(bnv2022).map(({ key, kind }) => [key, kind]));
    const word = await download(reviewer, "Word trình ký");
    const excel = await download(reviewer, "Excel tổng hợp");
    expect([word.name, excel.name]).toEqual([expect.stringMatching(/\.docx$/), expect.stringMatching(/\.xlsx$/)]);
    const printed = await figuresOfDocx(word.bytes, bnv2022);
    const sheet = await figuresOfXlsx(excel.bytes, bnv2022);
    for (const [key, [figure, words]] of Object.entries(BY_HAND)) {
      expect(Number(consolidated.get(key)?.figure), `${key} in the database`).toBe(Number(figure));
      expect(printed.get(key), `${key} in Word`).toBe(words);
      expect(sheet.get(key)?.number, `${key} in Excel`).toBe(Number(figure));
    }
    for (const [key, { figure, tally }] of consolidated) {
      if (figure === null) expect(sheet.get(key)?.number ?? null, key).toBeNull();
      else expect(sheet.get(key)?.number, key).toBe(Number(figure));
      const write = kinds.get(key) === "ratio" || kinds.get(key) === "percent" ? formatRatio : formatDecimal;
      if (figure !== null && tally.length === 0) expect(printed.get(key), key).toBe(write(figure));
    }
  });
});
