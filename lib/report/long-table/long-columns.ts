import { formatDate } from "../../workflow/deadline";
import type { FigureKind } from "../workbook";
import type { LongRow, LongState } from "./long-rows";

/** What stands in a place of the table. */
export type LongEntry = { text: string } | { decimal: string; kind: FigureKind } | null;

type Column = { heading: string /** Width in digits. */; width: number; entry: (row: LongRow) => LongEntry };

const STATE = {
  value: "Có số liệu",
  none: "Không phát sinh",
  notApplicable: "Không thuộc nhiệm vụ",
  blank: "Chưa có số liệu",
  unread: "Chưa đọc được",
  computed: "Hệ thống tính",
  notComputable: "Chưa tính được",
} as const satisfies Record<LongState, string>;

const SHEET = { unit: "Đơn vị", province: "Toàn tỉnh" } as const satisfies Record<LongRow["sheet"], string>;

const words =
  (read: (row: LongRow) => string) =>
  (row: LongRow): LongEntry => {
    const text = read(row);
    return text === "" ? null : { text };
  };

const figure =
  (read: (row: LongRow) => string | null, fixed?: FigureKind) =>
  (row: LongRow): LongEntry => {
    const decimal = read(row);
    return decimal === null ? null : { decimal, kind: fixed ?? row.kind };
  };

/** The long table's columns in order: one row of it is one figure of one unit. */
export const LONG_COLUMNS: readonly Column[] = [
  { heading: "Đơn vị", width: 32, entry: words(({ unit }) => unit) },
  { heading: "Số liệu của", width: 11, entry: words(({ sheet }) => SHEET[sheet]) },
  { heading: "Kỳ báo cáo", width: 24, entry: words(({ period }) => period) },
  { heading: "Biểu", width: 7, entry: words(({ form }) => form) },
  { heading: "TT", width: 8, entry: words(({ tt }) => tt) },
  { heading: "Chỉ tiêu", width: 48, entry: words(({ label }) => label) },
  { heading: "Đơn vị tính", width: 14, entry: words(({ printedUnit }) => printedUnit) },
  { heading: "Tình trạng", width: 20, entry: words(({ state }) => STATE[state]) },
  { heading: "Giá trị", width: 14, entry: figure(({ value }) => value) },
  { heading: "Tử số", width: 12, entry: figure(({ numerator }) => numerator, "quantity") },
  { heading: "Mẫu số", width: 12, entry: figure(({ denominator }) => denominator, "quantity") },
  { heading: "Số đã nhập", width: 12, entry: figure(({ typed }) => typed) },
  { heading: "Nội dung", width: 30, entry: words((row) => row.words) },
  { heading: "Ghi chú", width: 36, entry: words(({ note }) => note) },
  { heading: "Tính đến ngày", width: 13, entry: words(({ asOf }) => (asOf === null ? "" : formatDate(asOf))) },
  { heading: "Mã dòng", width: 30, entry: words(({ key }) => key) },
  { heading: "Mã ý nghĩa", width: 30, entry: words(({ concept }) => concept) },
];
