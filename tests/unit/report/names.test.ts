import { expect, test } from "vitest";
import { agencyInProse, agencyNameOf } from "@/lib/report/agency-name";
import { fileName } from "@/lib/report/file-name";

test.each([
  ["SỞ XÂY DỰNG", ["Sở Xây dựng"], "Sở Xây dựng"],
  ["ỦY BAN NHÂN DÂN TỈNH MINH HỌA", ["Tỉnh Minh Họa (số liệu minh họa)"], "Ủy ban nhân dân tỉnh Minh Họa"],
  ["ỦY BAN NHÂN DÂN TỈNH MINH HỌA", ["Minh Họa"], "Ủy ban nhân dân tỉnh Minh Họa"],
  ["SỞ NỘI VỤ", ["Tỉnh Minh Họa"], "Sở Nội vụ"],
])("%s is written in prose with the spelling of %j", (agency, names, prose) => {
  expect(agencyInProse(agency, names)).toBe(prose);
});

test("a unit is called by its own name", () => {
  const unit = { name: "Văn phòng Ủy ban nhân dân tỉnh", shortName: "VPUB", kind: "van-phong-ubnd" };
  expect(agencyNameOf(unit, { agency: "VĂN PHÒNG", place: "Ninh Thuận" })).toBe("Văn phòng Ủy ban nhân dân tỉnh");
});

test("a file name says what, when and whose, without signs a file system refuses", () => {
  const period = { kind: "Q1", year: 2026, windowTo: "2026-03-14" } as const;
  expect(fileName("Báo cáo CCHC", { period, whose: 'Sở "A/B"' })).toBe("Báo cáo CCHC quý I năm 2026 - Sở A B");
});
