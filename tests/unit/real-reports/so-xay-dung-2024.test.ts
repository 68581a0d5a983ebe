import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { findingsOf, hintsOf, readReport } from "./read-report";

const report = readReport(bnv2022, 2024, "sxd-quang-binh-2024", "so-xay-dung-2024");
const find = (rule: string, key: string) =>
  report.issues.find((issue) => issue.rule === rule && issue.cells[0] === key);

/*
 * What a careful person finds:
 *  1. Form 7: 6.5.2 has 48 procedures provided at level 4, 6.5.1 only 11 that may be: 48 > 11.
 *  2. Form 7, 6.7.1: 983 dossiers received "cả trực tiếp và trực tuyến"; II.2.3: "Tổng số hồ sơ tiếp nhận 1.253",
 *     which is 1.192 dealt with and 61 under way: 1.192 + 61 = 1.253. (II.6 says 983 again: 754/983 = 76,70 %.)
 *  3. Form 1, 5.1: 237 tasks given; I.5: 237 done and 34 still running: 237 + 34 = 271.
 * And what only looks wrong:
 *  - BM3 1.3 "bãi bỏ, thay thế" 48, while II.2.2 says "bãi bỏ 05": 37 + 06 changed or replaced and 05 abolished are 48.
 *  - BM3 1.2 15 = 14 (tỉnh) + 1 (huyện); 1.4.1 78 = 69 + 08 + 01; 1.4.2 18 = 16 + 02.
 *  - "69 thủ tục hành chính thuộc thẩm quyền giải quyết của Sở" beside row 1.4 "… thuộc thẩm quyền giải quyết …" 97.
 *  - "đã hoàn thành 237 nhiệm vụ" beside row 2.2 "Số nhiệm vụ đã hoàn thành" 24, which is of the year's plan.
 *  - BM5 4 has 1 disciplined person, its parts 0: not everybody is a listed leader.
 *  - BM4 3 "người làm việc hưởng lương từ NSNN" 0, though the institute has 45 viên chức: it pays itself.
 *  - BM4 2.3 05 contracts, as many as the centre has: chance.
 *  - 33/34 công chức, tinh giản 02, 04 viên chức tuyển dụng, 02 kiến nghị: as in the forms.
 */
describe("Sở Xây dựng 2024", () => {
  test("has these three contradictions and no other, and no hint", () => {
    expect(findingsOf(report)).toEqual([
      "told BM1.nhiem-vu-duoc-giao",
      "part-whole BM7.tthc-muc-do-4",
      "told BM7.ho-so-tiep-nhan",
    ]);
    expect(hintsOf(report)).toEqual([]);
    expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("48 provided of 11 that may be: nothing says which of the two is wrong", () => {
    expect(find("part-whole", "BM7.tthc-muc-do-4")).toMatchObject({ expected: "≤ 11", actual: "48", suggestion: null });
  });

  test("983 received against 1.253: the ratio and II.6 hold 983, so no correction is proposed", () => {
    const issue = find("told", "BM7.ho-so-tiep-nhan");
    expect(issue).toMatchObject({ expected: "1.253", actual: "983", suggestion: null });
    expect(issue?.message).toContain("mục II.2.3");
    expect(issue?.message).toContain("Tổng số hồ sơ tiếp nhận 1.253");
  });

  test("237 given, though 237 are done and 34 still run: at least 271", () => {
    const issue = find("told", "BM1.nhiem-vu-duoc-giao");
    expect(issue).toMatchObject({ expected: "≥ 271", actual: "237", suggestion: { value: 271 } });
    expect(issue?.suggestion?.because[0]).toContain("237 + 34 = 271");
  });

  test("what was found in the prose leads to the very letters", () => {
    const told = report.context.narrated?.figures.find(({ value }) => value === "1253");
    expect(told?.place).toMatchObject({ path: "II.2.3" });
    expect(told && told.place.to - told.place.from).toBe("1.253".length);
  });
});
