/** Where everything stands on a form's sheet; 1-based, as spreadsheets count. */
export const COLUMN = {
  tt: 1,
  label: 2,
  unit: 3,
  province: 4,
  madeBy: 5,
  coverage: 6,
  adjustment: 7,
  unitsTotal: 8,
  owner: 9,
  note: 10,
  firstUnit: 11,
} as const;

export const HEADERS = [
  "TT",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Toàn tỉnh",
  "Cách tính",
  "Độ phủ (đơn vị)",
  "Điều chỉnh",
  "Cộng các đơn vị",
  "Cơ quan chủ trì",
  "Ghi chú",
] as const;

export const WIDTHS: readonly number[] = [7, 46, 14, 16, 26, 9, 11, 14, 14, 44];
export const UNIT_WIDTH = 15;

/** Columns that stay in sight while the units scroll. */
export const FROZEN_COLUMNS = COLUMN.province;

/** "A", "Z", "AA" … of a column counted from 1. */
export function letters(column: number): string {
  let rest = column;
  let text = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    text = String.fromCharCode(65 + digit) + text;
    rest = (rest - 1 - digit) / 26;
  }
  return text;
}
