import { describe, expect, test } from "vitest";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import { readReport } from "./read-report";

const report = readReport(ninhThuan2021, 2021, "vpubnd-ninh-thuan-2021", "van-phong-ubnd-2021");

/*
 * Read carefully it contradicts itself nowhere:
 *  - 3.1.3: 1.404 + 269 + 148 = 1.821; 1.685 and 1.796 published, 1.127 and 71 joint are all among the 1.821.
 *  - 1.054 at levels 3 and 4 on the national portal, 1.560 on the province's: 1.560 ≤ 1.796; 1.560 with payment of 1.560.
 *  - 100, 99,9, 100, 99,7, 100 % in time: shares without parts; đất đai over all tiers may lie below each tier.
 *  - Its words give no figure of any row: "19 Sở và 07 Ủy ban nhân dân huyện", "100% đảng viên", "02 năm liền".
 *  - It has no table. (The 7.431 documents of 1.655 stand in the report of Sở Nội vụ.)
 */
describe("Văn phòng UBND 2021", () => {
  test("has no contradiction and no hint", () => expect(report.issues).toEqual([]));
  test("its words give no figure of a row", () => {
    expect(report.context.narrated).toEqual({ figures: [], contradictions: [] });
  });
});
