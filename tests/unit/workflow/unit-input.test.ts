import { expect, test } from "vitest";
import { SaveUnit, UnitRow, unitRowProblems } from "@/lib/workflow/unit-input";

const makeRow = (code: string, reportsToCode: string | null = null): UnitRow => ({
  code,
  name: code,
  shortName: code,
  kind: "xa",
  orderNo: 1,
  agencyCode: null,
  phone: null,
  reportsToCode,
  validFrom: null,
  validTo: null,
});

test("a row is read into one form: NFC, trimmed, codes in lower case, empty as nothing", () => {
  const typed = { ...makeRow(" XA-1 "), name: " Xã Bình Minh ".normalize("NFD"), phone: "  " };
  expect(UnitRow.parse(typed)).toMatchObject({ code: "xa-1", name: "Xã Bình Minh", phone: null });
});

test.each([
  ["an accent in the code", { code: "xã-1" }],
  ["an unknown kind", { kind: "phuong" }],
  ["no name", { name: "  " }],
  ["a day that is not", { validFrom: "2025-02-30" }],
  ["an end before the beginning", { validFrom: "2025-07-01", validTo: "2025-06-30" }],
  ["a half order", { orderNo: 1.5 }],
])("%s is refused", (_what, more) => {
  expect(UnitRow.safeParse({ ...makeRow("xa-1"), ...more }).success).toBe(false);
});

test("a unit's own dates must be in order too", () => {
  const { reportsToCode: _, ...row } = makeRow("xa-1");
  const unit = { ...row, id: null, version: 0, reportsTo: null, validFrom: "2025-07-01", validTo: "2025-01-01" };
  expect(SaveUnit.safeParse(unit).success).toBe(false);
  expect(SaveUnit.safeParse({ ...unit, validTo: null }).success).toBe(true);
});

test("rows are held against each other and the codes the province has", () => {
  const rows = [makeRow("a", "b"), makeRow("b", "cu"), makeRow("c", "khong-co"), makeRow("a")];
  expect(unitRowProblems(rows, new Set(["cu"]))).toEqual([
    { row: 2, message: "Không có đơn vị nào mang mã “khong-co” để báo cáo cho." },
    { row: 3, message: "Mã a đã có ở dòng 2." },
  ]);
});

test("a circle is named on each of its rows, a row that leads into it is not in it", () => {
  const rows = [makeRow("a", "b"), makeRow("b", "a"), makeRow("c", "a"), makeRow("d", "d")];
  expect(unitRowProblems(rows, new Set()).map(({ row }) => row)).toEqual([0, 1, 3]);
});
