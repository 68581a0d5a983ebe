import { expect, test } from "vitest";
import { checkFormat } from "@/lib/documents/format-check/check-format";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { openUpload } from "@/lib/intake/guard/open-upload";
import { type Awaited, awaitedReports, buildReminderLetter } from "@/lib/report/reminder-letter";
import type { ReportHead } from "@/lib/workflow/views";
import { madeLetter } from "@/tests/support/made-letter";
import { makeHead } from "@/tests/unit/entry/make-head";

const DUE = "2026-03-20T10:00:00.000Z";
const late: Awaited = { unitName: "Sở Tư pháp", sheet: "unit", returned: false, dueAt: DUE, reason: null };
const { settings, period } = madeLetter();
const letterOf = (awaited: readonly Awaited[]) =>
  buildReminderLetter({ settings, agencyName: "Sở Nội vụ", period, awaited, year: 2026 });

const rowsOf = (awaited: readonly Awaited[]): string[][] =>
  letterOf(awaited).opening.flatMap((block) =>
    block.type === "table"
      ? block.content.map(({ content }) =>
          content.map((cell) =>
            cell.content.flatMap(({ content: runs = [] }) => runs.map(({ text }) => text)).join(""),
          ),
        )
      : [],
  );

test("each unit stands with what it has to do, in the words of its return", () => {
  const rows = rowsOf([
    late,
    { ...late, unitName: "Sở Xây dựng", returned: true, reason: "Thay thế văn bản: Sai biểu 3./." },
    { ...late, unitName: "Sở Y tế", returned: true, reason: "Chỉ số liệu: Thiếu biểu 7" },
    { ...late, unitName: "Sở Y tế", sheet: "province" },
  ]);
  expect(rows).toEqual([
    ["TT", "Cơ quan, đơn vị", "Nội dung cần hoàn thiện"],
    ["1", "Sở Tư pháp", "Chưa gửi báo cáo (hạn 17 giờ 00 ngày 20/3/2026)."],
    ["2", "Sở Xây dựng", "Hoàn thiện, ký ban hành lại báo cáo: Sai biểu 3."],
    ["3", "Sở Y tế", "Hoàn thiện, gửi lại báo cáo: Thiếu biểu 7."],
    ["4", "Sở Y tế", expect.stringMatching(/^Chưa gửi số liệu toàn tỉnh/)],
  ]);
});

test("only overdue reports nobody has sent and reports sent back are awaited, none of the writer's own", () => {
  const now = "2026-03-21T10:00:00.000Z";
  const head = (state: ReportHead["state"], dueAt = DUE): ReportHead => makeHead({ state, dueAt, serverNow: now });
  const waiting = [head("draft"), head("returned"), head("draft", "2026-03-30T10:00:00.000Z"), head("notRequired")];
  expect(awaitedReports(waiting, "another unit").map(({ returned }) => returned)).toEqual([false, true]);
  expect(awaitedReports(waiting, makeHead().unit.id)).toEqual([]);
});

test.each([1, 115])("the letter to %i units keeps the decree of a công văn", async (count) => {
  const awaited = Array.from({ length: count }, (_, at) => ({ ...late, unitName: `UBND xã Minh Họa ${at + 1}` }));
  const upload = await openUpload(await renderDocx(letterOf(awaited)), "letter.docx");
  if (upload.kind !== "docx") throw new Error("no Word file");
  const { rules } = checkFormat(upload.parts);
  expect(rules.filter(({ ok }) => !ok)).toEqual([]);
  expect(letterOf(awaited).title).toMatchObject({ kind: null });
});

test("of Nơi nhận only the archive's line is the letter's, with the drafter's sign", () => {
  const recipients = ["Thường trực Tỉnh ủy", "Lưu: VT, CCHC"];
  const written = { ...settings, recipients, drafter: "NVA" };
  const letter = buildReminderLetter({
    settings: written,
    agencyName: "Sở Nội vụ",
    period,
    awaited: [late],
    year: 2026,
  });
  expect(letter.recipients).toEqual(["Lưu: VT, CCHC NVA"]);
});
