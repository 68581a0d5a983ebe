import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { passagesOfDoc } from "@/lib/narrative/figures/passages";
import { readNarrative } from "@/lib/narrative/figures/read-narrative";
import { textToDoc } from "@/lib/narrative/plain-text";

/** Figures a paragraph gives of rows of form 1 … 7, as "row value"; "?" for one that may be several rows'. */
function told(text: string, path = "II.2.3", year: number | null = 2024): string[] {
  const passages = passagesOfDoc(textToDoc([text]));
  return readNarrative(bnv2022, [{ path, heading: null, passages }], year).figures.map(
    ({ keys, value, relation, sure }) =>
      `${keys.map((key) => key.split(".")[1]).join("|")} ${relation === "=" ? "" : relation}${value}${sure ? "" : "?"}`,
  );
}

describe("bound to a row", () => {
  test.each([
    ["Tổng số hồ sơ tiếp nhận 1.253.", ["ho-so-tiep-nhan 1253"]],
    ["Năm 2024, Sở Xây dựng đã tiếp nhận 1.253 hồ sơ.", ["ho-so-tiep-nhan 1253"]],
    ["Tính đến ngày 14/12/2024, tổng số hồ sơ TTHC đã tiếp nhận là 1.253 hồ sơ.", ["ho-so-tiep-nhan 1253"]],
    ["Đã tiếp nhận trực tuyến 754 hồ sơ.", ["ho-so-tiep-nhan-truc-tuyen 754"]],
    ["Tổng số hồ sơ tiếp nhận cả trực tiếp và trực tuyến là 1.253.", ["ho-so-tiep-nhan 1253"]],
    ["- Số TTHC công bố mới: 15;", ["tthc-cong-bo-moi 15"]],
    ["Đã bãi bỏ, thay thế 48 TTHC.", ["tthc-bai-bo-thay-the 48"]],
    ["Trong kỳ đã tinh giản 02 biên chế.", ["bien-che-tinh-gian 2"]],
    [
      "Kết quả: 754/983 hồ sơ tiếp nhận trực tuyến (đạt 76,7%).",
      ["ho-so-tiep-nhan-truc-tuyen 754", "ho-so-tiep-nhan 983", "ty-le-ho-so-muc-do-3-4 76.7"],
    ],
    ["Cung cấp trực tuyến mức độ 4 đối với 44/50 TTHC.", ["tthc-muc-do-4 44", "tthc-du-dieu-kien-muc-do-4 50"]],
    ["Số văn bản chỉ đạo CCHC đã ban hành: 07 văn bản.", ["van-ban-chi-dao 7"]],
    ["Tiếp nhận 02 phản ánh, kiến nghị.", ["pakn-tiep-nhan 2"]],
    ["Đã tuyển dụng 04 viên chức.", ["vien-chuc-tuyen-dung 4"]],
  ])("%s", (text, figures) => expect(told(text)).toEqual(figures));

  test("a label printed for every tier is all of these rows", () => {
    expect(told("Số hồ sơ TTHC giải quyết đúng hạn: 1.192 hồ sơ.")).toEqual([
      "ho-so-so-dung-han|ho-so-huyen-dung-han|ho-so-xa-dung-han 1192",
    ]);
  });

  test("the heading of the section says what a label leaves open", () => {
    const text = "Đã hoàn thành 24 nhiệm vụ.";
    expect(told(text, "I.2")).toEqual(["nhiem-vu-ke-hoach-xong 24"]);
    expect(told(text, "I.5")).toEqual([]);
  });

  test("done and still running together are what was given at least", () => {
    const text = "Sở đã hoàn thành 237 nhiệm vụ (trong đó có 01 nhiệm vụ quá hạn), còn 34 nhiệm vụ đang triển khai.";
    expect(told(text, "I.5")).toEqual(["nhiem-vu-duoc-giao >=271"]);
    expect(told(text, "I.4")).toEqual([]);
  });

  test("a figure that may be either part of a ratio is only evidence", () => {
    const text =
      "Sử dụng dịch vụ công trực tuyến gồm có 32 thủ tục hành chính mức độ 3 (03 cấp), 50 thủ tục hành chính mức độ 4 (3 cấp).";
    expect(told(text)).toEqual([
      "tthc-muc-do-3|tthc-du-dieu-kien-muc-do-3 32?",
      "tthc-muc-do-4|tthc-du-dieu-kien-muc-do-4 50?",
    ]);
  });
});

describe("not bound, because the words say something else or too little", () => {
  test.each([
    "Bãi bỏ 05 TTHC.",
    "Sửa đổi, bổ sung, bãi bỏ, thay thế 48 TTHC.",
    "Sửa đổi, bổ sung, thay thế 37 TTHC cấp tỉnh, 06 TTHC cấp huyện; ban hành mới tỉnh 14 TTHC, huyện 1 TTHC; bãi bỏ 05 TTHC.",
    "Sửa đổi, công bố mới 20 TTHC.",
    "Ban hành 02 quyết định công bố mới danh mục TTHC.",
    "97 thủ tục hành chính; trong đó: 69 thủ tục hành chính thuộc thẩm quyền giải quyết của Sở, 01 TTHC cấp xã.",
    "Viện Quy hoạch xây dựng đã tuyển dụng 04 viên chức.",
    "Tiếp nhận trực tiếp 270 hồ sơ.",
    "Các sở, ngành tiếp nhận 900 hồ sơ.",
    "Toàn tỉnh đã tiếp nhận 52.414 hồ sơ.",
    "UBND cấp xã đã tiếp nhận 300 hồ sơ.",
    "Tiếp nhận qua dịch vụ bưu chính 30 hồ sơ.",
    "Trong tháng 12 tiếp nhận 100 hồ sơ.",
    "Quý III tiếp nhận 300 hồ sơ.",
    "Tiếp nhận 500 hồ sơ lĩnh vực đất đai.",
    "Hồ sơ kỳ trước chuyển sang 61, tiếp nhận mới 900 hồ sơ.",
    "Tiếp nhận gần 1.300 hồ sơ.",
    "Phấn đấu tiếp nhận 2.000 hồ sơ.",
    "So với cùng kỳ, tổng số hồ sơ tiếp nhận 1.100.",
    "Năm 2023 tiếp nhận 900 hồ sơ.",
    "Bố trí 01 công chức tiếp nhận hồ sơ.",
    "1.253",
    "Đã giải quyết 1192.",
    // Two rows are said in full: tasks of the plan, and tasks done.
    "Kế hoạch năm 2024 đã hoàn thành 24 nhiệm vụ.",
  ])("%s", (text) => expect(told(text)).toEqual([]));

  test("plans and proposals are no results", () => {
    expect(told("Tổng số hồ sơ tiếp nhận 1.253.", "IV")).toEqual([]);
  });
});

test("places count every paragraph, and survive bullets and accents typed apart", () => {
  const doc = textToDoc(
    ["Mở đầu.", "- Thứ nhất;", "+ Tổng số hồ sơ tiếp nhận 1.253.", "Hết."].map((line) => line.normalize("NFD")),
  );
  const { figures } = readNarrative(bnv2022, [{ path: "II.2.3", heading: null, passages: passagesOfDoc(doc) }], 2024);
  expect(figures).toMatchObject([{ value: "1253", place: { path: "II.2.3", line: 2 } }]);
});
