import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseDecimal } from "@/lib/indicators/decimal";
import { parseCell } from "@/lib/indicators/parse-cell";
import { readNumberFormat } from "@/lib/intake/xlsx/number-format";
import { numberText } from "@/lib/intake/xlsx/number-text";
import { movePoint, plainDecimal } from "@/lib/intake/xlsx/plain-decimal";
import { makeItem } from "../../factories/make-template";

const shown = (stored: string, code: string, date1904 = false): string =>
  numberText(plainDecimal(stored) ?? "?", readNumberFormat(code), date1904).text;

describe("a stored number is written as its format shows it", () => {
  test.each([
    ["52414", "#,##0", "52414"],
    ["52414", "General", "52414"],
    ["1234567.891", "#,##0.00", "1234567,89"],
    ["0.9335", "0.00%", "93,35%"],
    ["0.93350000000000011", "0.00%", "93,35%"],
    ["0.98064516129032253", "0%", "98%"],
    ["0.98064516129032253", "0.0#%", "98,06%"],
    ["1", "0.00%", "100,00%"],
    ["1", "0%", "100%"],
    ["98.064516129032253", "General", "98,06451613"],
    ["0.1", "General", "0,1"],
    ["0.30000000000000004", "General", "0,3"],
    ["1.005", "0.00", "1,01"],
    ["2.5", "0", "3"],
    ["11.37", "General", "11,37"],
    ["4", "00", "04"],
    ["4", '00" hồ sơ"', "04 hồ sơ"],
    ["5", '"Có: "0', "Có: 5"],
    ["98.06", '0.00"%"', "98,06%"],
    ["1234567", "#,##0,", "1235"],
    ["1234567", '#,##0.0,," triệu"', "1,2 triệu"],
    ["12", "#,##0 ;(#,##0)", "12"],
    ["1500000", "#,##0\\ [$₫-42A]", "1500000 ₫"],
    ["-5", "#,##0;(#,##0)", "-5"],
    ["-5", "0;[Red]0", "-5"],
    ["-5", "General", "-5"],
    ["-0.001", "0.00", "0,00"],
    ["0.5", "# ?/?", "0,5"],
    ["12345", "0.00E+00", "12345"],
    ["1.5E-3", "General", "0,0015"],
    ["5", "00-00", "5"],
    ["84912345678", "[<=9999999]###-####;(###) ###-####", "84912345678"],
    ["1500", "[>=1000]#,##0;0.0", "1500"],
    ["15", "[>=1000]#,##0;0.0", "15,0"],
    ["5", "General;-General", "5"],
    ["5", "@", "5"],
    ["5", "", ""],
  ])("%s as %s is %s", (stored, code, expected) => {
    expect(shown(stored, code)).toBe(expected);
  });
});

describe("three decimals never stand alone: they would read as thousands", () => {
  test.each([
    ["52.414", "General", "52,4140"],
    ["1.234", "0.000", "1,2340"],
    ["1.2", "0.000", "1,2000"],
    ["1", "0.000", "1"],
    ["0", "0.0000", "0"],
  ])("%s as %s is %s", (stored, code, expected) => {
    expect(shown(stored, code)).toBe(expected);
  });
});

describe("a zero", () => {
  const accounting = '_-* #,##0.00\\ _₫_-;\\-* #,##0.00\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-';
  test.each([
    ["0", "0", false],
    [accounting, "0", false],
    ['#,##0;-#,##0;"–"', "0", false],
    ['0;0;"Không"', "Không", false],
    ["#,###", "", true],
    ["0;-0;;@", "", true],
    [";;;", "", true],
  ])("as %s is %s", (code, text, hiddenZero) => {
    expect(numberText("0", readNumberFormat(code), false)).toMatchObject({ text, hiddenZero });
  });
});

describe("dates and times", () => {
  test.each([
    ["45366", "dd/mm/yyyy", "15/03/2024"],
    ["45366", "[$-42A]d-mmm", "15/03/2024"],
    ["45366", "mm/yyyy", "15/03/2024"],
    ["45366.75", "m/d/yyyy h:mm", "15/03/2024 18:00"],
    ["0.5", "h:mm AM/PM", "12:00"],
    ["1.25", "[h]:mm", "30:00"],
    ["1", "dd/mm/yyyy", "01/01/1900"],
    ["61", "dd/mm/yyyy", "01/03/1900"],
    ["-1", "dd/mm/yyyy", "######"],
    ["2958466", "dd/mm/yyyy", "######"],
  ])("%s as %s is %s", (stored, code, expected) => {
    expect(shown(stored, code)).toBe(expected);
  });

  test("a workbook may count days from 1904", () => {
    expect(shown("43904", "dd/mm/yyyy", true)).toBe("15/03/2024");
  });

  test("a typed 02/02 that Excel made a date never becomes two of two", () => {
    const reading = parseCell(makeItem("a", "count"), shown("45324", "dd/mm"));
    expect(reading.cell).toMatchObject({ value: null, parts: null });
  });
});

test.each([
  ["0", 5, "0"],
  ["0.9335", 2, "93.35"],
  ["12", -3, "0.012"],
  ["1200", -2, "12"],
  ["1.5", 3, "1500"],
])("%s with its point moved by %d is %s", (digits, by, expected) => {
  expect(movePoint(digits, by)).toBe(expected);
});

test.each(["abc", "", " ", "NaN", "1e400", "1E+99", "0x10x", "9".repeat(41)])(
  "%s is no number of a report",
  (stored) => {
    expect(plainDecimal(stored)).toBeNull();
  },
);

const CODES = ["General", "0", "#,##0", "0.0", "0.00", "#,##0.000", "0.####", "0.00000", "#,###", "@", "#,##0;(#,##0)"];
const stored = fc.oneof(
  fc.nat(10_000_000).map(String),
  fc.tuple(fc.nat(99_999), fc.integer({ min: 1, max: 5 })).map(([digits, places]) => String(digits / 10 ** places)),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map(String),
  fc.nat(99_999).map((value) => String(-value)),
);

test("what is read from a number is the number seen, or a question: never another number", () => {
  fc.assert(
    fc.property(
      stored,
      fc.constantFrom(...CODES),
      fc.constantFrom("count" as const, "quantity" as const, "percent" as const),
      (number, code, kind) => {
        const { text, digits } = numberText(plainDecimal(number) ?? "0", readNumberFormat(code), false);
        const { value, parts } = parseCell(makeItem("a", kind), text).cell;
        expect(parts).toBeNull();
        if (value !== null) expect(value).toBe(normaliseDecimal(digits ?? "none"));
        else if (/^\d{1,9}$/.test(digits ?? "")) expect.fail(`${text} was not read`);
      },
    ),
  );
});

test("any format code at all is taken, and a number that is read is the one seen", () => {
  const signs = fc.constantFrom(...'0#?.,%;"\\_*[]@$-()/EeGhmsdy <>='.split(""), "General", "[$₫-42A]", "[>=5]", '"-"');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 14 }), stored, (code, number) => {
      const { text, digits } = numberText(plainDecimal(number) ?? "0", readNumberFormat(code.join("")), false);
      const { value } = parseCell(makeItem("a", "count"), text).cell;
      if (value !== null && digits !== null) expect(value).toBe(normaliseDecimal(digits));
    }),
    { numRuns: 2_000 },
  );
});
