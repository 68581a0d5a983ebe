import { expect } from "@playwright/test";
import { checkFormat } from "@/lib/documents/format-check/check-format";
import { openUpload } from "@/lib/intake/guard/open-upload";
import type { DocumentSettings } from "@/lib/report/document-settings";
import { reasonWithKind } from "@/lib/workflow/return-kind";
import { cellText, paragraphsOf, readDocx, tablesOf } from "@/tests/support/read-docx";
import { accept, fill, sendBack, setLetterhead, submit } from "./behind";
import { test } from "./fixtures";
import { downloadBy } from "./read-downloads";
import { asOwner } from "./stored";

const SURVEYS = "BM1.phieu-khao-sat";

const HOME_AFFAIRS: DocumentSettings = {
  superior: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
  agency: "SỞ NỘI VỤ",
  symbol: "BC-SNV",
  place: "Minh Họa",
  addressees: ["UBND tỉnh"],
  authority: ["KT. GIÁM ĐỐC"],
  position: "PHÓ GIÁM ĐỐC",
  signerName: "Đỗ Văn Khánh",
  recipients: ["Như trên", "Lưu: VT, CCHC"],
  letterSymbol: "SNV-CCHC",
  drafter: "BTH",
};

test.use({ expectedConsole: [/409/] });

test("Công văn đôn đốc: one letter to all who are late or must complete their report, by the decree", async ({
  as,
  made,
}) => {
  const { people, period, units } = made;
  await setLetterhead(people.reviewer, units.soNoiVu.id, HOME_AFFAIRS);
  for (const [unit, staff, leader] of [
    [units.a, people.staffA, people.leaderA],
    [units.c, people.staffC, people.leaderC],
  ] as const) {
    await fill(staff, period.report(unit.id), { [SURVEYS]: "24" });
    await submit(leader, period.report(unit.id));
  }
  await accept(people.reviewer, period.report(units.c.id));

  const page = await as("reviewer");
  const link = page.getByRole("link", { name: "Công văn đôn đốc" });
  const address = `/api/v1/periods/${period.id}/reminder-letter`;
  await page.goto("/tien-do");
  await expect(page.getByRole("heading", { level: 1, name: "Tiến độ báo cáo" })).toBeVisible();
  await expect(link, "nobody is late yet").toHaveCount(0);
  const early = await page.request.get(address);
  expect([early.status(), ((await early.json()) as { message: string }).message]).toEqual([
    409,
    "Không có đơn vị nào quá hạn hoặc phải hoàn thiện báo cáo của kỳ này, nên chưa cần công văn.",
  ]);

  await sendBack(people.reviewer, period.report(units.a.id), reasonWithKind("figures", "Biểu 3 thiếu hồ sơ quá hạn"));
  await asOwner("update period_rule set due_at = now() - interval '1 minute' where period_id = $1", [period.id]);
  await page.goto("/tien-do");
  const { bytes, name } = await downloadBy(page, link);
  const province = people.reviewer.provinceName;
  expect(name).toBe(`Công văn đôn đốc báo cáo CCHC năm 2026 - ${province}.docx`);

  const { sections } = await readDocx(bytes);
  const table = sections.flatMap(tablesOf).find(({ rows }) => cellText(rows[0]?.cells[0]) === "TT");
  const rows = (table?.rows ?? []).slice(1).map(({ cells }) => cells.slice(1).map(cellText));
  // Sở Xây dựng sent in time and has to complete it; Sở Tư pháp owes two; the commune's is accepted, and
  // Sở Nội vụ, late too, sends none to itself.
  expect(rows).toEqual([
    [units.a.name, "Hoàn thiện, gửi lại báo cáo: Biểu 3 thiếu hồ sơ quá hạn."],
    [units.b.name, expect.stringMatching(/^Chưa gửi báo cáo \(hạn .+\)\.$/)],
    [units.b.name, expect.stringMatching(/^Chưa gửi số liệu toàn tỉnh \(hạn .+\)\.$/)],
  ]);
  const text = sections.flatMap(paragraphsOf).map((paragraph) => paragraph.text);
  expect(text.join("\n")).toContain("của 2 cơ quan, đơn vị");
  expect(text.join("\n")).not.toContain(units.c.name);

  const upload = await openUpload(bytes, name);
  if (upload.kind !== "docx") throw new Error("no Word file");
  expect(checkFormat(upload.parts).rules.filter(({ ok }) => !ok)).toEqual([]);

  const staff = await as("staffB");
  expect((await staff.request.get(address)).status()).toBe(404);
});
