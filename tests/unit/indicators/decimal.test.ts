import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDecimals,
  compareDecimals,
  isZero,
  multiplyDecimals,
  normaliseDecimal,
  padPlaces,
  subtractDecimals,
} from "@/lib/indicators/decimal";
import { DecimalSum } from "@/lib/indicators/decimal-sum";
import { roundHalfUp, truncateDecimal } from "@/lib/indicators/round";
import { decimalText } from "./arbitraries";

test("a sum of decimals has no binary noise", () => {
  expect(addDecimals(["0.1", "0.2", "0.3"])).toBe("0.6");
  expect(addDecimals([])).toBe("0");
  expect(addDecimals(["9007199254740991", "9007199254740991"])).toBe("18014398509481982");
});

test.each([
  ["007", "7"],
  ["1.500", "1.5"],
  ["-0", "0"],
  ["-0.00", "0"],
  ["0.05", "0.05"],
  ["-12.30", "-12.3"],
])("%s has one writing: %s", (text, expected) => expect(normaliseDecimal(text)).toBe(expected));

test.each(["", "1e5", "NaN", "1,5", " 1", "--1", "."])("%j is no decimal and is refused", (text) => {
  expect(() => addDecimals([text])).toThrow("not a decimal");
});

test("trailing zeros do not make a different number", () => {
  expect(compareDecimals("76.70", "76.7")).toBe(0);
  expect(compareDecimals("-2", "1")).toBe(-1);
  expect(compareDecimals("10", "9.99")).toBe(1);
  expect(isZero("0.000")).toBe(true);
  expect(padPlaces("76.7", 2)).toBe("76.70");
});

test("products are exact", () => {
  expect(multiplyDecimals("1.1", "1.1")).toBe("1.21");
  expect(multiplyDecimals("-3", "0.5")).toBe("-1.5");
});

test.each([
  ["1.005", 2, "1.01"],
  ["2.5", 0, "3"],
  ["-2.5", 0, "-3"],
  ["0.994", 2, "0.99"],
  ["99.995", 2, "100"],
  ["12", 2, "12"],
  ["-0.004", 2, "0"],
])("%s to %i places, half away from zero, is %s", (text, places, expected) => {
  expect(roundHalfUp(text, places)).toBe(expected);
});

test("cutting never rounds", () => {
  expect(truncateDecimal("76.789", 2)).toBe("76.78");
  expect(truncateDecimal("-0.999", 0)).toBe("0");
});

test("the order of the figures never changes a sum, and taking one away undoes adding it", () => {
  fc.assert(
    fc.property(fc.array(decimalText()), decimalText(), (list, one) => {
      expect(addDecimals(list.toReversed())).toBe(addDecimals(list));
      expect(subtractDecimals(addDecimals([...list, one]), one)).toBe(addDecimals(list));
    }),
  );
});

test("the fast sum of a consolidation equals the exact one, beyond safe integers too", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(decimalText(), fc.constant("9007199254740991"))), (list) => {
      const sum = new DecimalSum();
      for (const text of list) sum.add(text);
      expect(sum.text()).toBe(addDecimals(list));
    }),
  );
});
