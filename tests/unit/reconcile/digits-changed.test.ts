import fc from "fast-check";
import { expect, test } from "vitest";
import { digitsChanged } from "@/lib/indicators/reconcile/digits-changed";

test.each([
  ["20", "32", 2],
  ["44", "50", 2],
  ["82", "127", 2],
  ["983", "983", 0],
  ["983", "938", 2],
  ["5", "50", 1],
  ["1253", "253", 1],
  ["", "12", 2],
])("%s → %s changes %i", (from, to, digits) => expect(digitsChanged(from, to)).toBe(digits));

test("is the same both ways, and 0 only for the same number", () => {
  const number = fc.nat(99_999).map(String);
  fc.assert(
    fc.property(number, number, (from, to) => {
      expect(digitsChanged(from, to)).toBe(digitsChanged(to, from));
      expect(digitsChanged(from, to) === 0).toBe(from === to);
    }),
  );
});
