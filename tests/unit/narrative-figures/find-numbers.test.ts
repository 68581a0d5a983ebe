import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNumbers } from "@/lib/narrative/figures/find-numbers";

const found = (text: string) =>
  findNumbers(text).map(({ value, whole, kind }) => (whole === null ? `${kind} ${value}` : `${value}/${whole}`));

describe("figures, written as reports write them", () => {
  test.each([
    ["tiếp nhận 1.253 hồ sơ", ["count 1253"]],
    ["tiếp nhận 1253 hồ sơ", ["count 1253"]],
    ["tiếp nhận 52,414 hồ sơ", ["count 52414"]],
    ["có 05 công chức", ["count 5"]],
    ["đạt 98.66%; 73,84 %", ["percent 98.66", "percent 73.84"]],
    ["số tiền 696,87 triệu đồng", ["decimal 696.87"]],
    ["hiện có 33/34 công chức", ["33/34"]],
    ["đạt 14/21 đơn vị, 06/21 đơn vị", ["14/21", "6/21"]],
    ["03 đoàn và 01 đoàn", ["count 3", "count 1"]],
    ["97 TTHC; 2024 hồ sơ", ["count 97", "count 2024"]],
    ["trễ hạn 0.", ["count 0"]],
  ])("%s", (text, wanted) => expect(found(text)).toEqual(wanted));

  test("a fraction carries the percentage written behind it, once", () => {
    expect(findNumbers("có tổng số 754/983 (76.70%) hồ sơ")).toMatchObject([
      { kind: "fraction", value: "754", whole: "983", beside: { value: "76.7", raw: "76.70" }, raw: "754/983" },
    ]);
    expect(findNumbers("20/32 TTHC (chiếm 62,5%)")).toMatchObject([
      { value: "20", whole: "32", beside: { value: "62.5" } },
    ]);
  });

  test("the place is that of the very letters", () => {
    const text = "Tổng số hồ sơ tiếp nhận 1.253.";
    const [number] = findNumbers(text);
    expect(text.slice(number?.from, number?.to)).toBe("1.253");
  });
});

describe("numbers that are no figures", () => {
  test.each([
    "ngày 28/12/2023",
    "tháng 11/2024",
    "Quý I/2022 và Quý 1/2022",
    "trong quý III năm 2024",
    "năm 2024, giai đoạn 2021-2030, 2015 - 2030",
    "số 3518/KH-SXD ngày 28/12/2023",
    "Quyết định số 1671/QĐ-SXD ngày 05/7/2024",
    "Quyết định 1186/QĐ-UBND",
    "Nghị định số 120/2020/NĐ-CP",
    "Thông tư liên tịch số 01/2015/TTLT-BNV-BTC",
    "Nghị quyết số 39-NQ/TW, Chỉ thị số 20-CT/TU",
    "Kế hoạch liên tịch số 234/KHLT-VPUB-CĐVP",
    "TT 24/2024/TT-BTC",
    "Quyết định số 36c/QĐ-KĐXD",
    "Điều 9 và khoản 3 Điều 14",
    "Biểu mẫu số 01 kèm theo; Biểu mẫu 6a kèm theo; Phụ lục 8",
    "mức độ 3, 4; mức độ 3,4; mức độ 3 và 4",
    "ở 3 cấp (03 cấp)",
    "trong 05 ngày, 6 tháng đầu năm, 15 phút",
    "ISO 9001:2015, QCVN 06:2022/BXD, sửa đổi 1:2023",
    "Tổng đài 1022",
    "Đề án 06",
    "lúc 14:00, 7h30",
    "phiên bản 2.0",
    "1. Cải cách thể chế",
    "2.2.3. Kết quả",
    "H15.11",
    "gần 100%, trên 90%, khoảng 1.300 hồ sơ, tăng 15 hồ sơ",
    "điện thoại 02513822520123",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

test("never throws, keeps its places, and reads a long text in a time that grows with its length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      for (const { from, to, raw } of findNumbers(text)) expect(text.slice(from, to)).toContain(raw.slice(0, 1));
    }),
  );
  for (const piece of ["1/", "12 ", "1.234.", "ngày 1", "mức độ 3, ", "số 1/", "9-", "(1%", "Quý I/"]) {
    expect(Array.isArray(findNumbers(piece.repeat(20_000)))).toBe(true);
  }
});
