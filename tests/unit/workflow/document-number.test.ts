import { expect, test } from "vitest";
import { DocumentNumber } from "@/lib/workflow/document-number";

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

test("the longest number a record takes", () => {
  expect(DocumentNumber.safeParse("1".repeat(60)).success).toBe(true);
  expect(DocumentNumber.safeParse("1".repeat(61)).success).toBe(false);
});
