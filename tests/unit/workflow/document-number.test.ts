import { expect, test } from "vitest";
import { DocumentNumber, IssueDay } from "@/lib/workflow/document-number";
import { IssueRun } from "@/lib/workflow/run-views";

test.each([
  ["5/BC-SNV", "05/BC-SNV"],
  [" 5 / BC - SNV ", "05/BC-SNV"],
  ["5", "05"],
  ["05/BC-SNV", "05/BC-SNV"],
  ["10/BC-SNV", "10/BC-SNV"],
  ["412/BC-UBND", "412/BC-UBND"],
  ["5a/BC-SNV", "5a/BC-SNV"],
])("%s is written %s", (typed, written) => {
  expect(DocumentNumber.parse(typed)).toBe(written);
});

test.each(["", " "])("left empty (%j) it stays empty: whether one is needed is said elsewhere", (typed) => {
  expect(DocumentNumber.parse(typed)).toBe("");
});

test.each(["12a", "12A/QĐ-UBND", "125/BC-BCĐ", "40/BC-PCCC&CHCN", "7/BC-S.NV2", "123456/BC-SNV", "125/BC-TƯ"])(
  "%s is a number",
  (typed) => expect(DocumentNumber.safeParse(typed).success).toBe(true),
);

test.each([
  "abc",
  "BC-SXD",
  "/BC-SXD",
  "125/",
  "125/BC-",
  "125/-BC",
  "125 BC-SXD",
  "125BC",
  "1234567/BC-SXD",
  "125/BC/SXD",
  "125/BC SXD",
  "125/<b>",
  "Số 125/BC-SXD",
  "12.5/BC-SXD",
])("%s is refused, and the sentence shows how one is written", (typed) => {
  const read = DocumentNumber.safeParse(typed);
  expect(read.error?.issues.map(({ message }) => message)).toEqual(["Số, ký hiệu ghi như 125/BC-SXD."]);
});

test("the longest number a record takes", () => {
  expect(DocumentNumber.safeParse(`10/${"B".repeat(57)}`).success).toBe(true);
  expect(DocumentNumber.safeParse(`10/${"B".repeat(58)}`).success).toBe(false);
});

test("the province's report must have one", () => {
  const { numberText } = IssueRun.shape.issue.shape;
  const said = (typed: string) => numberText.safeParse(typed).error?.issues.map(({ message }) => message);
  expect(said(" ")).toEqual(["Hãy ghi số của văn bản."]);
  expect(said("abc")).toEqual(["Số, ký hiệu ghi như 125/BC-SXD."]);
  expect(numberText.parse("5/BC-UBND")).toBe("05/BC-UBND");
});

test.each([
  ["", "Hãy ghi ngày ban hành."],
  [undefined, "Hãy ghi ngày ban hành."],
  ["31/02/2025", "Ngày ban hành chưa đúng, hãy ghi như 16/12/2026."],
  ["hôm qua", "Ngày ban hành chưa đúng, hãy ghi như 16/12/2026."],
])("of the day %j it is said: %s", (typed, sentence) => {
  expect(IssueDay.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});
