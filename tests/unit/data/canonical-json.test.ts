import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, sha256 } from "@/lib/data/canonical-json";
import { uuid7 } from "@/lib/data/uuid7";

test.each([
  [
    "keys by UTF-16 code units",
    { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  ],
  [
    "numbers as ECMAScript writes them",
    [1e9 / 3, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
    "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
  ],
  ["text as it is, control characters escaped", "Sở Nội vụ\u000f\n", '"Sở Nội vụ\\u000f\\n"'],
  ["undefined is left out, null is not", { a: undefined, b: null }, '{"b":null}'],
])("RFC 8785: %s", (_name, value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test("the order in which an object was made never changes its text", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).toReversed());
      expect(canonicalJson(reversed)).toBe(canonicalJson(object));
    }),
  );
});

test("it is JSON of the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ["\ud800"], [() => 1], [1n]])("%s cannot be written", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test("sha256 of UTF-8", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("uuid7 is version 7, and later ones sort later", () => {
  const ids = [1, 2, 3_000_000_000_000].map((now) => uuid7(now));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
});
