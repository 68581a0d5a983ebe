import { expect, test } from "vitest";
import { foldAccents, foldTonePlacement } from "@/lib/indicators/fold";

test.each([
  ["Hóa đơn", "hoá đơn"],
  ["Ủy ban", "uỷ  ban"],
  ["khỏe", "khoẻ".normalize("NFD")],
  ["thúy", "thuý"],
])("old and new tone placement meet: %s, %s", (a, b) => expect(foldTonePlacement(a)).toBe(foldTonePlacement(b)));

test.each([
  ["mà", "má"],
  ["sửa đổi", "sữa đổi"],
  ["bàn tay", "ban tày"],
  ["o", "ô"],
])("different words stay apart: %s, %s", (a, b) => expect(foldTonePlacement(a)).not.toBe(foldTonePlacement(b)));

test("a search without accents finds đ too", () =>
  expect(foldAccents("Sở Nội vụ, Đồng Nai")).toBe("so noi vu, dong nai"));
