import { describe, expect, test } from "vitest";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { findingsOf, hintsOf, readReport } from "./read-report";

const report = readReport(dongNai2022, 2022, "snv-dong-nai-2022q1", "so-noi-vu-2022-q1");
const find = (rule: string, key: string) =>
  report.issues.find((issue) => issue.rule === rule && issue.cells[0] === key);

/*
 * What a careful person finds:
 *  1. Form 2, 3.2: 04 dealt with of 0 that needed it: 4/0 is no ratio.
 *  2. Form 7, level 3: 62.5 typed, 20/20 = 100. II.2.2 says "32 thủ tục hành chính mức độ 3 (03 cấp)": 20/32 = 62,5.
 *  3. Form 7, 4.2, level 4: 88 typed, 44/44 = 100. II.2.2 says "50 thủ tục hành chính mức độ 4": 44/50 = 88.
 *  4. Form 7, 4.3: 64.57 typed, 82/82 = 100. Only its Ghi chú explains it: "82 … trên tổng số 127": 82/127 = 64,57.
 *  5. Form 7, 4.4: 72.08 typed, 63/110 = 57,27; no other whole number in either place makes 72,08.
 *  6. Table of II.6: 7.431 electronic of 1.655 documents (sent 2.195 of 520, received 5.236 of 1.135), "100 %".
 * Worth a second look, no contradiction for certain:
 *  7. Form 7, 4.3: 82 at levels 3 and 4, while 20 + 44 = 64; 82 = 32 + 50 counts three tiers.
 *  8. Form 3, 1.4: 0 procedures in all, while 4, 127 and 82 are counted among them.
 * And what only looks wrong:
 *  - 155 dealt with, 152 in time, 98.06: 152/155 = 98,06.
 *  - BM1 3.3.1 has 7 problems found, I.2 speaks of "07 UBND xã": chance. "03 huyện" is no row: the 4 are others.
 *  - 127 stands in form 3 2.3 too.
 *  - BM5: 02 + 01 disciplined = 03 of the table in II.4.
 *  - Table of II.6 by field: 2+2+4+9+2+1 = 20, 5+1+38 = 44, as "Tổng cộng" says; 86,37 for 38/44 makes the column 100.
 *  - BM4 2.1 3.041 posts is the province's, the table of II.3 has the department's own 85.
 */
describe("Sở Nội vụ, Quý I 2022", () => {
  test("has these six contradictions and no other", () => {
    expect(findingsOf(report)).toEqual([
      "zero-whole BM2.vbqppl-da-xu-ly-sau-ra-soat",
      "typed-ratio BM7.ty-le-tthc-muc-do-3",
      "typed-ratio BM7.ty-le-tthc-muc-do-4",
      "typed-ratio BM7.ty-le-muc-do-3-4-tren-cong-quoc-gia",
      "typed-ratio BM7.ty-le-ho-so-muc-do-3-4",
      "narrative:II.6:partAboveWhole:7431:1655",
    ]);
    expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("has two hints", () => {
    expect(hintsOf(report)).toEqual(["within-list BM3.tthc-tong", "muc-do-3-4-bang-tong-hai-muc BM7.tthc-muc-do-3-4"]);
  });

  test.each([
    [
      "62.5 of 20/20: 32, by the ratio and by II.2.2",
      "BM7.ty-le-tthc-muc-do-3",
      "BM7.tthc-du-dieu-kien-muc-do-3",
      32,
      ["20/32", "mục II.2.2"],
    ],
    [
      "88 of 44/44: 50, by the ratio and by II.2.2",
      "BM7.ty-le-tthc-muc-do-4",
      "BM7.tthc-du-dieu-kien-muc-do-4",
      50,
      ["44/50", "mục II.2.2"],
    ],
    [
      "64.57 of 82/82: 127, by the ratio and by the note",
      "BM7.ty-le-muc-do-3-4-tren-cong-quoc-gia",
      "BM7.tthc-muc-do-3-4",
      127,
      ["82/127", "Ghi chú"],
    ],
  ])("%s", (_name, ratio, key, value, reasons) => {
    const suggestion = find("typed-ratio", ratio)?.suggestion;
    expect(suggestion).toMatchObject({ key, value });
    expect(suggestion?.because).toHaveLength(reasons.length);
    reasons.forEach((reason, at) => {
      expect(suggestion?.because[at]).toContain(reason);
    });
  });

  test("72.08 of 63/110: no single part explains it, so nothing is proposed", () => {
    expect(find("typed-ratio", "BM7.ty-le-ho-so-muc-do-3-4")).toMatchObject({
      expected: "57,27",
      actual: "72,08",
      suggestion: null,
    });
  });

  test("7.431 electronic of 1.655 documents", () => {
    const issue = report.issues.find(({ rule }) => rule.startsWith("narrative:II.6"));
    expect(issue).toMatchObject({ cells: [], form: null, expected: "≤ 1.655", actual: "7.431" });
    expect(issue?.message).toContain("“Số văn bản điện tử – Tổng” là 7.431, lớn hơn “Số văn bản – Tổng” là 1.655");
  });

  test("04 dealt with of 0: nothing says which of the two is wrong", () => {
    expect(find("zero-whole", "BM2.vbqppl-da-xu-ly-sau-ra-soat")).toMatchObject({
      expected: "0",
      actual: "4",
      suggestion: null,
    });
  });
});
