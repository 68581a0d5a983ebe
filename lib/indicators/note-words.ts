/**
 * What documents print in Ghi chú of a row's state, day and typed ratio. Printing writes these words and reading takes
 * them back out of a note, so they stand once.
 */
export const NOTE_WORDS = {
  none: "Không phát sinh",
  notApplicable: "Không thuộc nhiệm vụ của đơn vị",
  asOf: "Số liệu tính đến ngày",
  typed: "Số đã nhập:",
} as const;
