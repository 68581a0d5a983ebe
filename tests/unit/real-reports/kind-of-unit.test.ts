import { expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import { validate } from "@/lib/indicators/validate";
import { type RealReport, readReport } from "./read-report";

const HINTS_MAX = 5;

// Văn phòng UBND gave the shares of huyện and xã in a report of its own: figures of the whole province.
test.each<[string, RealReport, "so" | "van-phong-ubnd", string[]]>([
  ["Sở Xây dựng 2024", readReport(bnv2022, 2024, "sxd-quang-binh-2024", "so-xay-dung-2024"), "so", []],
  ["Sở Nội vụ, Quý I 2022", readReport(dongNai2022, 2022, "snv-dong-nai-2022q1", "so-noi-vu-2022-q1"), "so", []],
  [
    "Văn phòng UBND 2021",
    readReport(ninhThuan2021, 2021, "vpubnd-ninh-thuan-2021", "van-phong-ubnd-2021"),
    "van-phong-ubnd",
    ["PL.ty-le-ho-so-huyen-dung-han", "PL.ty-le-ho-so-xa-dung-han"],
  ],
])("%s: knowing the kind of unit adds one hint at most, and no warning", (_name, report, unitKind, cells) => {
  const before = report.issues.length;
  const issues = validate(report.template, report.cells, { ...report.context, unitKind });
  const found = issues.filter(({ rule }) => rule === "other-kind");
  expect(found.flatMap((issue) => issue.cells)).toEqual(cells);
  expect(issues).toHaveLength(before + (cells.length > 0 ? 1 : 0));
  expect(issues.filter(({ severity }) => severity === "hint").length).toBeLessThanOrEqual(HINTS_MAX);
});
