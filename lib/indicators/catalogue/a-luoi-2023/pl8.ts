import type { MatrixForm } from "../../template";

/**
 * Phụ lục 8 of a commune: dossiers by field. tổng = trực tiếp + trực tuyến = trước hẹn + đúng hẹn + trễ hẹn in
 * every row, and the on-time share of PL 3.3.2 is (trước hẹn + đúng hẹn) / tổng of the total row. Communes add
 * the fields the print does not name.
 */
export const pl8: MatrixForm = {
  kind: "matrix",
  code: "PL8",
  title: "Kết quả giải quyết hồ sơ thủ tục hành chính theo lĩnh vực",
  concept: "ho-so-xa-theo-linh-vuc",
  rowHeading: "Lĩnh vực",
  printedUnit: "Hồ sơ",
  columns: [
    { key: "tong", label: "Tổng số", kind: "count" },
    { key: "trucTiep", label: "Hồ sơ nhận trực tiếp", kind: "count" },
    { key: "trucTuyen", label: "Hồ sơ trực tuyến", kind: "count" },
    { key: "thuBay", label: "Giải quyết trong ngày thứ 7", kind: "count" },
    { key: "truocHen", label: "Trước hẹn", kind: "count" },
    { key: "dungHen", label: "Đúng hẹn", kind: "count" },
    { key: "treHen", label: "Trễ hẹn", kind: "count" },
  ],
  rows: [
    { key: "ho-tich", tt: "1", label: "Hộ tịch" },
    { key: "chung-thuc", tt: "2", label: "Chứng thực" },
    { key: "dat-dai", tt: "3", label: "Đất đai" },
    { key: "bao-tro-xa-hoi-cap-huyen", tt: "4", label: "Bảo trợ xã hội (cấp huyện)" },
    { key: "bao-tro-xa-hoi", tt: "5", label: "Bảo trợ xã hội" },
    { key: "thi-dua-khen-thuong", tt: "6", label: "Thi đua - khen thưởng" },
    { key: "lien-thong-nguoi-co-cong", tt: "7", label: "TTHC liên thông lĩnh vực người có công (Cấp huyện)" },
    { key: "van-hoa-the-thao", tt: "8", label: "Văn hoá - Thể thao" },
  ],
  openRows: true,
  totalRow: true,
  totalLabel: "Tổng số",
  identities: [
    {
      id: "ho-so-theo-cach-nhan",
      severity: "warning",
      left: ["tong"],
      op: "=",
      right: ["trucTiep", "trucTuyen"],
    },
    {
      id: "ho-so-theo-thoi-han",
      severity: "warning",
      left: ["tong"],
      op: "=",
      right: ["truocHen", "dungHen", "treHen"],
    },
  ],
  ties: [
    {
      id: "ty-le-dung-han-theo-phu-luc-8",
      share: "PL.ty-le-ho-so-xa-dung-han",
      numerator: ["truocHen", "dungHen"],
      denominator: ["tong"],
    },
  ],
  time: "flow",
  reporters: ["xa"],
  scope: "unit",
  owner: null,
  consolidate: "sum",
};
