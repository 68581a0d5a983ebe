import type { Random } from "../random";
import { blocksOf, bodyOf, type ReportFile } from "../report-file";
import { cell, paragraph, row, table, textOf } from "../word";
import { isElement, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

const narrative = (file: ReportFile): XmlElement[] =>
  blocksOf(file).filter((block) => block.role === "narrative" && block.name === "w:p");

/** Tables reports hold that are no form, though their words and numbers are close to one. */
const LISTS: Record<string, (random: Random) => XmlElement> = {
  documents: (random) =>
    table(
      [
        ["TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Ghi chú"],
        ...Array.from({ length: random.between(4, 9) }, (_, at) => [
          String(at + 1),
          `${random.between(10, 900)}/KH-SXD`,
          `${random.between(10, 28)}/0${random.between(1, 9)}/2024`,
          random.pick([
            "Kế hoạch cải cách hành chính năm 2024",
            "Kế hoạch tuyên truyền cải cách hành chính",
            "Văn bản chỉ đạo CCHC đã ban hành",
            "Về kiểm tra CCHC năm 2024",
          ]),
          "",
        ]),
      ].map((cells) => row(...cells.map((text) => cell(text)))),
      5,
    ),
  dossiers: (random) =>
    table(
      [
        ["TT", "Lĩnh vực", "Tổng số hồ sơ TTHC đã giải quyết xong", "Số hồ sơ TTHC giải quyết đúng hạn", "Tỷ lệ %"],
        ...["Đất đai", "Xây dựng", "Tư pháp - Hộ tịch", "Tổng số"].map((name, at) => [
          String(at + 1),
          name,
          String(random.between(100, 900)),
          String(random.between(50, 100)),
          "98,5",
        ]),
      ].map((cells) => row(...cells.map((text) => cell(text)))),
      5,
    ),
  staff: (random) =>
    table(
      [
        ["Nội dung", "Số lượng"],
        ["Tổng số biên chế được giao trong năm của Văn phòng", String(random.between(10, 40))],
        ["Số công chức có trình độ đại học", String(random.between(10, 40))],
        ["Số lượt người được đào tạo", String(random.between(10, 40))],
      ].map((cells) => row(...cells.map((text) => cell(text)))),
      2,
    ),
  procedures: (random) =>
    table(
      [
        ["STT", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Số hồ sơ"],
        ...[
          "Cấp giấy phép xây dựng mới",
          "Thẩm định báo cáo nghiên cứu khả thi",
          "Cấp chứng chỉ hành nghề",
          "Chuyển nhượng dự án",
        ].map((name, at) => [String(at + 1), name, "20 ngày", String(random.between(1, 300))]),
      ].map((cells) => row(...cells.map((text) => cell(text)))),
      4,
    ),
  scores: (random) =>
    table(
      [
        ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
        ["1", "Công tác chỉ đạo điều hành CCHC", "10", "9"],
        ["1.1", "Kế hoạch CCHC", "2", "2"],
        ["1.2", "Kiểm tra CCHC", "2", String(random.between(1, 2))],
        ["2", "Cải cách thể chế", "10", "8"],
        ["2.1", "Số VBQPPL đã rà soát", "3", "3"],
        ["3", "Cải cách thủ tục hành chính", "12", "11"],
      ].map((cells) => row(...cells.map((text) => cell(text)))),
      4,
    ),
};

/** A table that is no form: inside the narrative, or as an annex of its own. */
function foreignTable(file: ReportFile, random: Random, kind: string, annex: boolean): void {
  const made = LISTS[kind]?.(random);
  if (!made) return;
  const body = bodyOf(file);
  if (annex) {
    const at = body.children.findLastIndex((part) => isElement(part) && part.form !== undefined) + 1;
    body.children.splice(
      at,
      0,
      paragraph("Phụ lục 9", { bold: true, align: "center" }),
      paragraph(random.pick(["Danh mục kèm theo báo cáo", "BẢNG TỔNG HỢP"]), { align: "center" }),
      made,
    );
    return;
  }
  const places = narrative(file).filter((block) => textOf(block).length > 120);
  if (places.length === 0) return;
  body.children.splice(body.children.indexOf(random.pick(places)) + 1, 0, made, paragraph(""));
}

export const foreignTableMutators: Mutator[] = [
  ...Object.keys(LISTS).flatMap((kind) => [
    {
      name: `${kind} table in the narrative`,
      apply: (file: ReportFile, random: Random) => foreignTable(file, random, kind, false),
    },
    {
      name: `${kind} table as an annex`,
      apply: (file: ReportFile, random: Random) => foreignTable(file, random, kind, true),
    },
  ]),
];
