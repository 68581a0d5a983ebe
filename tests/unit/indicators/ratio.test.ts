import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals, multiplyDecimals, subtractDecimals } from "@/lib/indicators/decimal";
import { formatRatio } from "@/lib/indicators/format";
import { computeRatio, ratioProblem } from "@/lib/indicators/ratio";
import { typedRatioAgrees } from "@/lib/indicators/typed-ratio";

test.each([
  ["505", "541", "93.35", "93,35"],
  ["754", "983", "76.7", "76,70"],
  ["2", "2", "100", "100"],
  ["0", "3", "0", "0"],
  ["57", "200", "28.5", "28,50"],
  ["1", "3", "33.33", "33,33"],
  ["2", "3", "66.67", "66,67"],
  ["1", "800", "0.13", "0,13"],
  ["48", "11", "436.36", "436,36"],
  ["12.5", "37.5", "33.33", "33,33"],
  ["9007199254740991", "9007199254740992", "100", "100"],
])("%s of %s is %s, shown %s", (numerator, denominator, ratio, shown) => {
  expect(computeRatio(numerator, denominator)).toBe(ratio);
  expect(formatRatio(ratio)).toBe(shown);
});

test.each([
  [null, "3", "missingPart"],
  ["3", null, "missingPart"],
  ["4", "0", "zeroDenominator"],
  ["0", "0.00", "zeroDenominator"],
] as const)("%s of %s has no ratio: %s", (numerator, denominator, problem) => {
  expect(computeRatio(numerator, denominator)).toBeNull();
  expect(ratioProblem(numerator, denominator)).toBe(problem);
  expect(formatRatio(null)).toBe("–");
});

test("a ratio is within half of its last place, whatever the integers", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1 }), (numerator, denominator) => {
      const ratio = computeRatio(String(numerator), String(denominator)) ?? "";
      const back = multiplyDecimals(ratio, String(denominator));
      const off = subtractDecimals(back, `${numerator}00`).replace("-", "");
      expect(compareDecimals(off, multiplyDecimals("0.005", String(denominator)))).toBeLessThanOrEqual(0);
    }),
  );
});

test("the fast division of counts equals the exact one", () => {
  const exactly = (text: string) => `${text}.000`;
  fc.assert(
    fc.property(fc.nat(99_999_999_999), fc.integer({ min: 1, max: 99_999_999_999 }), (numerator, denominator) => {
      const [top, bottom] = [String(numerator), String(denominator)];
      expect(computeRatio(top, bottom)).toBe(computeRatio(exactly(top), exactly(bottom)));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["76.70", "754", "983", true],
  ["76.7", "754", "983", true],
  ["77", "754", "983", true],
  ["76", "754", "983", true],
  ["76.71", "754", "983", false],
  ["76.80", "754", "983", false],
  ["98.06", "152", "155", true],
  ["98.07", "152", "155", false],
  ["98.0645", "152", "155", true],
  ["99,9", "1999", "2000", true],
  ["100", "1999", "2000", true],
  ["99.95", "1999", "2000", true],
  ["72.08", "63", "110", false],
  ["62.5", "20", "20", false],
  ["0", "0", "0", true],
  ["100", "2", "2", true],
  ["50", null, "2", true],
])("typed %s for %s/%s: agrees %s", (raw, numerator, denominator, agrees) => {
  expect(
    typedRatioAgrees(
      {
        raw,
        value: raw
          .replace(",", ".")
          .replace(/(\.\d*?)0+$/, "$1")
          .replace(/\.$/, ""),
      },
      numerator,
      denominator,
    ),
  ).toBe(agrees);
});

test("a ratio typed with one place too precise a zero is held to its places", () => {
  // 42/50.02… is 83.97: "84" and "83,9" are ways to shorten it, "84,00" claims two places and is not.
  expect(typedRatioAgrees({ value: "84", raw: "84" }, "83965", "100000")).toBe(true);
  expect(typedRatioAgrees({ value: "84", raw: "84,00 %" }, "83965", "100000")).toBe(false);
});
