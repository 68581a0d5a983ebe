/** Formats a workbook names by number alone (ECMA-376 part 1, 18.8.30). Those that vary with the language are dates. */
const CODES: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  32: "h:mm",
  33: "h:mm:ss",
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"??',
  44: '#,##0.00;-#,##0.00;"-"??',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss",
  48: "0.0E+0",
  49: "@",
};
const DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [27, 31],
  [34, 36],
  [50, 58],
];

/** The code of a built-in format; General for the rest. */
export function builtInFormat(id: number): string {
  const isDate = DATES.some(([from, to]) => id >= from && id <= to);
  return isDate ? "dd/mm/yyyy" : (CODES[id] ?? "General");
}
