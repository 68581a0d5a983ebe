import { describe, expect, test } from "vitest";
import { currentPeriod } from "@/components/frame/current-period";
import { isCompactPath, PLACES, placeOf } from "@/components/frame/places";

test.each([
  ["/", "Trang chủ"],
  ["/tien-do", "Tiến độ báo cáo"],
  ["/kiem-tra/0199", "Kiểm tra báo cáo"],
  ["/quan-tri/ky-bao-cao/mo", "Kỳ báo cáo"],
])("%s stands under %s", (path, label) => {
  expect(placeOf(PLACES.reviewer, path)?.label).toBe(label);
});

test("a page outside the rail marks no place", () => {
  expect(placeOf(PLACES.unitStaff, "/bao-cao/0199")).toBeUndefined();
});

test.each([
  ["/bao-cao/0199", true],
  ["/bao-cao/0199/bien-nhan", false],
  ["/tong-hop", false],
  ["/tong-hop/0199/thuyet-minh", true],
  ["/kiem-tra/0199", true],
  ["/bao-cao-tinh/0199", false],
])("%s takes the whole screen: %s", (path, compact) => {
  expect(isCompactPath(path)).toBe(compact);
});

describe("the period a page shows", () => {
  const periods = [
    { id: "2026-Y", closedAt: "2026-12-30T00:00:00Z" },
    { id: "2026-Q3", closedAt: null },
    { id: "2026-H1", closedAt: null },
  ];
  test.each([
    ["the one asked for", "2026-H1", "2026-H1"],
    ["else the newest open one", undefined, "2026-Q3"],
    ["also when the one asked for is not there", "x", "2026-Q3"],
  ])("%s", (_name, asked, id) => {
    expect(currentPeriod(periods, asked)?.id).toBe(id);
  });
  test("none when there is none", () => {
    expect(currentPeriod([], "x")).toBeUndefined();
  });
});
