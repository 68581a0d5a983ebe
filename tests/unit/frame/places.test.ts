import { expect, test } from "vitest";
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
