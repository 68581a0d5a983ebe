import type { Difference, FrameDifference } from "./comparison";

const FIELD_LABEL = {
  agency: "Cơ quan ban hành",
  nation: "Quốc hiệu, Tiêu ngữ",
  number: "Số văn bản",
  symbol: "Ký hiệu",
  place: "Địa danh",
  date: "Ngày tháng",
  mark: "Dấu chỉ bản dự thảo",
  title: "Tên văn bản",
  addressees: "Kính gửi",
  position: "Chức vụ người ký",
  signer: "Người ký",
  recipients: "Nơi nhận",
  appendix: "Dòng trên, dưới bảng của phụ lục",
  aside: "Chú thích, hộp chữ",
} as const satisfies Record<FrameDifference["field"], string>;

const quoted = (text: string | null): string => (text === null || text === "" ? "để trống" : `“${text}”`);

const rowName = ({ tt, label }: { tt: string; label: string }): string => `${tt} ${label}`.trim();

function changeWords(what: string, { was, now }: { was: string | null; now: string | null }): string {
  if (was === null) return `${what}: thêm ${quoted(now)}`;
  if (now === null) return `${what}: bỏ ${quoted(was)}`;
  return `${what}: ${quoted(was)} thành ${quoted(now)}`;
}

/** One difference in a line of text: where, what was printed, what stands there now. */
export function differenceWords(difference: Difference): string {
  switch (difference.kind) {
    case "figure": {
      const column = difference.column === null ? "" : `, cột ${difference.column}`;
      return changeWords(`${rowName(difference.row)}${column}`, difference);
    }
    case "note":
      return changeWords(`Ghi chú của dòng ${rowName(difference.row)}`, difference);
    case "row":
      return changeWords(`Dòng trong ${difference.form.title}`, difference);
    case "column":
      return changeWords(`Cột trong ${difference.form.title}`, difference);
    case "table": {
      const where = difference.title === "" ? "" : ` “${difference.title}”`;
      return difference.change === "added" ? `Thêm một bảng${where}` : `Bỏ cả bảng${where}`;
    }
    case "passage":
      return changeWords(difference.heading === "" ? "Thuyết minh" : difference.heading, difference);
    case "frame":
      return changeWords(FIELD_LABEL[difference.field], difference);
  }
}
