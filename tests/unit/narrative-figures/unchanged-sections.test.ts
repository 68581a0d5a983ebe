import { expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { unchangedSections } from "@/lib/narrative/figures/unchanged-sections";
import { textToDoc } from "@/lib/narrative/plain-text";

const long = `Đã tiếp nhận 1.253 hồ sơ. ${"Các phòng chuyên môn thường xuyên rà soát quy trình giải quyết. ".repeat(6)}`;
const section = (path: string, text: string) => ({ path, heading: null, body: textToDoc([text]) });

test("only long sections with figures in them, word for word as before", () => {
  const before = [
    section("II.1", long),
    section("II.4", long),
    section("II.5", "Không có."),
    section("III.1", long.replace("1.253 ", "")),
  ];
  const now = [
    section("II.1", long),
    section("II.4", `${long} Thêm một câu.`),
    section("II.5", "Không có."),
    section("III.1", long.replace("1.253 ", "")),
    section("II.6", long),
  ];
  expect(unchangedSections(bnv2022.outline, now, before)).toEqual([{ path: "II.1", title: "II.1. Cải cách thể chế" }]);
  expect(unchangedSections(bnv2022.outline, now, [])).toEqual([]);
});
