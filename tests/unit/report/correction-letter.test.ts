import { describe, expect, test } from "vitest";
import { buildCorrectionLetter } from "@/lib/report/correction-letter";
import { hasRequests, letterRequests } from "@/lib/report/letter-requests";
import type { ReportDocument } from "@/lib/report/report-document";
import type { CommentView } from "@/lib/workflow/views";
import { madeLetter } from "@/tests/support/made-letter";

const textsOf = (letter: ReportDocument): string[] =>
  [...letter.opening, ...letter.sections.flatMap(({ blocks }) => blocks), ...letter.closing].flatMap((block) =>
    block.type === "paragraph" ? [(block.content ?? []).map(({ text }) => text).join("")] : [],
  );

/** Rows of the table of figures, as the texts of their cells. */
const rowsOf = (letter: ReportDocument): string[][] =>
  letter.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "table" ? block.content.slice(1) : []))
    .map(({ content }) =>
      content.map((cell) => cell.content.map((one) => (one.content ?? []).map(({ text }) => text).join("")).join("")),
    );

describe("công văn đề nghị hoàn thiện báo cáo", () => {
  const plain = madeLetter();
  const letter = buildCorrectionLetter(plain);

  test("is a công văn: no tên loại, V/v, a symbol without BC, addressed to the unit", () => {
    expect(letter.title).toEqual({
      kind: null,
      subject: "hoàn thiện báo cáo kết quả công tác cải cách hành chính quý I năm 2022",
    });
    expect(letter.header).toMatchObject({ agency: "SỞ NỘI VỤ", symbol: "SNV", number: null });
    expect(letter.header.date).toEqual({ day: null, month: null, year: 2022 });
    expect(letter.addressees).toEqual(["Sở Khoa học và Công nghệ"]);
    expect(letter.recipients).toEqual(["Lưu: VT, CCHC"]);
    const own = buildCorrectionLetter({ ...plain, settings: { ...plain.settings, letterSymbol: "SNV-CCHC" } });
    expect(own.header.symbol).toBe("SNV-CCHC");
  });

  test("each finding names form and row as printed, what stands there and what is asked, in the order of the forms", () => {
    const rows = rowsOf(letter);
    expect(rows[0]).toEqual([
      "1",
      "Biểu mẫu 2, dòng 3.2.2. Số VBQPPL có kiến nghị xử lý đã được xử lý xong",
      "4",
      plain.issues.find(({ rule }) => rule === "zero-whole")?.message,
    ]);
    expect(rows[1]).toEqual(["Biểu mẫu 2, dòng 3.2.1. Tổng số VBQPPL cần phải xử lý sau rà soát", "0"]);
    expect(rows[2]).toEqual([
      "2",
      "Biểu mẫu 3, dòng 1.4. Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương",
      "0",
      "Đối chiếu với danh mục đã công bố.",
    ]);
    // The ratio the unit typed, not the one that is worked out from its parts.
    expect(rows.find(([, label]) => label?.includes("đủ điều kiện được cung cấp trực tuyến mức độ 3"))?.[2]).toBe(
      "62,50",
    );
    expect(rows.filter(({ length }) => length === 4)).toHaveLength(plain.issues.length + 1);
  });

  test("reason, general words and sections stand as sentences; the end mark is only the letter's", () => {
    const texts = textsOf(letter);
    expect(texts).toContain("Nhiều dòng của biểu về dịch vụ công trực tuyến chưa khớp nhau.");
    expect(texts).toContain("Kiểm tra lại chính tả.");
    expect(texts).toContain(
      "- Mục II.6. Xây dựng chính quyền điện tử, chính quyền số: Nêu rõ kết quả xây dựng chính quyền số.",
    );
    expect(JSON.stringify(letter).split("./.")).toHaveLength(2);
    expect(texts.at(-1)).toBe(
      "Đề nghị Sở Khoa học và Công nghệ hoàn thiện báo cáo, gửi về Sở Nội vụ trước 17 giờ 00 ngày 25 tháng 3 năm 2022 để tổng hợp theo quy định./.",
    );
  });

  test("the date: extended, or left blank when none is ahead; a document to sign again is asked for", () => {
    const closing = (more: Partial<typeof plain>) => textsOf(buildCorrectionLetter({ ...plain, ...more })).at(-1);
    expect(closing({ extended: true })).toContain("năm 2022 (thời hạn đã được gia hạn) để");
    expect(closing({ until: null })).toMatch(/trước ngày {4,}tháng {4,}năm 2022 để/);
    expect(closing({ reason: "Thay thế văn bản: Sai số" })).toContain(
      "hoàn thiện báo cáo, ký ban hành văn bản thay thế, gửi",
    );
  });

  test("one part alone has no heading", () => {
    const { sections } = buildCorrectionLetter({ ...plain, comments: [], issues: [] });
    expect(sections.map(({ number, heading }) => number + heading)).toEqual([""]);
  });
});

test("what the unit's own people said, what is settled and what was explained is not asked again", () => {
  const { issues } = madeLetter();
  const unit = { id: "u", name: "Sở Xây dựng", shortName: "Sở Xây dựng", kind: "so" as const };
  const comment = (body: string, more: Partial<CommentView>): CommentView => ({
    id: body,
    anchorKind: "report",
    anchor: null,
    body,
    by: "Nguyễn Văn An",
    unitName: "Sở Nội vụ",
    at: "2026-01-01T00:00:00.000Z",
    resolvedAt: null,
    resolvedBy: null,
    ...more,
  });
  const comments = [
    comment("open", {}),
    comment("settled", { resolvedAt: "2026-01-02T00:00:00.000Z" }),
    comment("theirs", { unitName: "Sở Xây dựng" }),
  ];
  const explained = issues.map(({ rule, cells }) => ({
    issueId: `${rule}|${cells.join(",")}`,
    text: "Đúng",
    by: "",
    at: "",
  }));
  const head = { state: "submitted" as const, returnReason: "Cũ", unit };
  const asked = letterRequests(head, comments, issues, explained);
  expect(asked).toMatchObject({ reason: null, comments: [{ body: "open" }], issues: [] });
  expect(hasRequests(asked)).toBe(true);
  expect(hasRequests(letterRequests(head, [], issues, explained))).toBe(false);
  expect(letterRequests({ ...head, state: "returned" }, [], [], []).reason).toBe("Cũ");
});
