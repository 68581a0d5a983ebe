import { expect, test } from "vitest";
import { adjustmentReason } from "@/lib/report/adjustment-words";

const made = { key: "BM1.tong", delta: "5", reason: "Xã xác nhận", by: "Lê Văn Cường" };

test("the reason of an adjustment names the units whose missing figure it stands in for", () => {
  expect(adjustmentReason(made)).toBe("Xã xác nhận");
  const supplies = [
    { unitId: "c", unit: "Xã C" },
    { unitId: "d", unit: "Xã D" },
  ];
  expect(adjustmentReason({ ...made, supplies })).toBe("Xã xác nhận; bổ sung số còn thiếu của Xã C, Xã D");
});
