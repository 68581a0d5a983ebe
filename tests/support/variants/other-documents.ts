import type { RefusalCode } from "@/lib/intake/refusal";
import { bodyOf, copyReport, type ReportFile, reportBytes } from "./report-file";
import { cell, paragraph, row, table } from "./word";
import { element, isElement, type XmlElement } from "./xml-tree";

const centre = { align: "center", bold: true } as const;

const letterhead = (): XmlElement =>
  table(
    [
      row(
        cell("UBND TỈNH HẢI SƠN\nSỞ CÔNG THƯƠNG\nSố: 15/SCT-VP", centre),
        cell(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHải Sơn, ngày 05 tháng 3 năm 2025",
          centre,
        ),
      ),
    ],
    2,
  );

const list = (...rows: string[][]): XmlElement =>
  table(
    rows.map((texts) => row(...texts.map((text) => cell(text)))),
    rows[0]?.length ?? 1,
  );

/** Documents of an agency that are no report on the reform. */
const DOCUMENTS: Record<string, () => XmlElement[]> = {
  "an invitation": () => [
    letterhead(),
    paragraph("GIẤY MỜI", centre),
    paragraph("Dự hội nghị triển khai nhiệm vụ năm 2025", centre),
    paragraph("Sở Công Thương trân trọng kính mời đại diện lãnh đạo các đơn vị dự hội nghị."),
    paragraph("1. Thời gian: 8 giờ 00, ngày 10/3/2025."),
    paragraph("2. Địa điểm: Hội trường tầng 3."),
  ],
  "a list of staff": () => [
    letterhead(),
    paragraph("DANH SÁCH", centre),
    paragraph("Công chức tham gia lớp bồi dưỡng năm 2025", centre),
    list(
      ["TT", "Họ và tên", "Chức vụ", "Năm sinh"],
      ["1", "Trần Thị B", "Chuyên viên", "1985"],
      ["2", "Lê Văn C", "Trưởng phòng", "1979"],
    ),
  ],
  "a report on trade": () => [
    letterhead(),
    paragraph("BÁO CÁO", centre),
    paragraph("Tình hình sản xuất công nghiệp, thương mại quý I năm 2025", centre),
    paragraph("I. TÌNH HÌNH SẢN XUẤT CÔNG NGHIỆP"),
    paragraph("1. Chỉ số sản xuất công nghiệp"),
    paragraph("Chỉ số sản xuất công nghiệp quý I tăng 7,5% so với cùng kỳ."),
    paragraph("II. HOẠT ĐỘNG THƯƠNG MẠI"),
    list(
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"],
      ["1", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", "12.350"],
      ["2", "Kim ngạch xuất khẩu", "Triệu USD", "245,5"],
      ["3", "Số vụ kiểm tra, xử lý vi phạm", "Vụ", "125"],
      ["4", "Tổng số lao động", "Người", "3.250"],
    ),
  ],
  "an empty page": () => [paragraph("")],
};

/** One document and why it is refused. */
export type OtherDocument = { name: string; bytes: Buffer; refused: RefusalCode };

/** Files that must be refused, made in the package of a report. */
export function otherDocuments(report: ReportFile): OtherDocument[] {
  const withBlocks = (blocks: XmlElement[]): Buffer => {
    const file = copyReport(report);
    const body = bodyOf(file);
    body.children = [...blocks, ...body.children.filter((part) => isElement(part) && part.name === "w:sectPr")];
    return reportBytes(file);
  };
  const marked = (stamp: string): Buffer => {
    const file = copyReport(report);
    bodyOf(file).children.unshift(element("w:p", {}, paragraph(stamp, centre).children));
    return reportBytes(file);
  };
  return [
    ...Object.entries(DOCUMENTS).map(
      ([name, make]): OtherDocument => ({ name, bytes: withBlocks(make()), refused: "notAReport" }),
    ),
    ...["MẬT", "TỐI MẬT", "TUYỆT MẬT"].map(
      (stamp): OtherDocument => ({ name: `a report stamped ${stamp}`, bytes: marked(stamp), refused: "secret" }),
    ),
  ];
}
