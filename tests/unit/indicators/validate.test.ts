import { expect, test } from "vitest";
import { Issue, issueId } from "@/lib/indicators/issue";
import type { LinearRule } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { makeCells } from "../../factories/make-cells";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";

const found = (template: Parameters<typeof validate>[0], given: Parameters<typeof makeCells>[0]) =>
  validate(template, makeCells(given)).map(({ rule }) => rule);

const ratio = makeTemplate(makeRatioRows());

test.each([
  ["nothing at all", {}, []],
  ["a right ratio", { "ty-le": 50, tong: 4, xong: 2 }, []],
  ["only one part, whatever was typed", { "ty-le": 50, tong: 4 }, ["incomplete-pair"]],
  ["0 typed for 0 of 0", { "ty-le": 0, tong: 0, xong: 0 }, []],
  ["words for the parts", { "ty-le": 0, tong: "none", xong: "none" }, []],
  ["a part above its whole, reported once", { tong: 11, xong: 48 }, ["part-whole"]],
  ["…also when the typed ratio repeats it", { "ty-le": "436.36", tong: 11, xong: 48 }, ["part-whole"]],
  ["a part of a whole of 0", { tong: 0, xong: 4 }, ["zero-whole"]],
  ["a part of “không phát sinh”", { tong: "none", xong: 4 }, ["zero-whole"]],
  ["another ratio than its parts make", { "ty-le": "72.08", tong: 110, xong: 63 }, ["typed-ratio"]],
  ["more than 100 against its parts, reported once", { "ty-le": 150, tong: 2, xong: 2 }, ["typed-ratio"]],
  ["more than 100 without parts", { "ty-le": 150 }, ["percent-range"]],
  ["a row that is not the unit's", { "ty-le": 150, tong: "notApplicable", xong: 2 }, ["percent-range"]],
] as const)("a ratio with %s", (_name, given, rules) => expect(found(ratio, given)).toEqual(rules));

const percent = makeTemplate([makeItem("phan-tram", "percent")]);

test.each([
  ["no parts", { value: "95" }, []],
  ["parts that make it", { value: "95", parts: { numerator: "19", denominator: "20" } }, []],
  ["parts that make another", { value: "90", parts: { numerator: "19", denominator: "20" } }, ["typed-ratio"]],
  ["a part above the whole", { value: "200", parts: { numerator: "4", denominator: "2" } }, ["part-whole"]],
  ["a whole of 0", { value: null, parts: { numerator: "4", denominator: "0" } }, ["zero-whole"]],
  ["more than 100", { value: "100.01" }, ["percent-range"]],
] as const)("a percent with %s", (_name, cell, rules) => {
  expect(found(percent, { "phan-tram": cell })).toEqual(rules);
});

const count = makeTemplate([makeItem("so", "count", { tt: "1.", label: "Số văn bản" })]);

test.each([
  ["2 of 2", { value: "2", parts: { numerator: "2", denominator: "2" } }, []],
  ["another figure than its fraction", { value: "3", parts: { numerator: "2", denominator: "2" } }, ["count-parts"]],
  ["more than the whole", { value: "5", parts: { numerator: "5", denominator: "3" } }, ["part-whole"]],
  ["below 0, however it came", { value: "-1" }, ["negative"]],
  ["a fraction, however it came", { value: "1.5" }, ["not-whole"]],
  ["what could not be read", { state: "blank", value: null, raw: "1.23.4", problem: "badGrouping" }, ["reading"]],
] as const)("a count with %s", (_name, cell, rules) => expect(found(count, { so: cell })).toEqual(rules));

test("an unreadable cell is an error that says the row, the writing and what to type", () => {
  const [issue] = validate(count, makeCells({ so: { state: "blank", raw: "1.23.4", problem: "badGrouping" } }));
  expect(issue).toEqual({
    rule: "reading",
    severity: "error",
    form: "BM1",
    cells: ["BM1.so"],
    message:
      "Dòng 1 “Số văn bản”: Không rõ “1.23.4” là số nào vì dấu phân cách đặt không đúng chỗ. Gõ lại, ví dụ 1234 hoặc 1.234. Sửa lại trước khi gửi.",
    expected: null,
    actual: "1.23.4",
    suggestion: null,
  });
});

const codes = [
  { code: 0, label: "Không" },
  { code: 1, label: "Có" },
];

test("a code is one of the form's; a form without codes takes any words", () => {
  const template = makeTemplate([makeItem("ma", "choice", { codes }), makeItem("chu", "choice", { codes: [] })]);
  expect(found(template, { ma: 1, chu: { text: "Phiếu" } })).toEqual([]);
  expect(validate(template, makeCells({ ma: 2 }))).toMatchObject([
    { rule: "choice-code", severity: "error", expected: "0 = Không; 1 = Có", actual: "2" },
  ]);
});

const total = makeTemplate([
  makeItem("tong", "count", { tt: "1.4.", label: "Tổng", totalOf: ["BM1.a", "BM1.b"] }),
  makeItem("a", "count", { tt: "1.4.1." }),
  makeItem("b", "count", { tt: "1.4.2." }),
]);

test.each([
  ["the sum of its parts", { tong: 97, a: 79, b: 18 }, []],
  ["less than its parts", { tong: 96, a: 79, b: 18 }, ["total"]],
  ["more than its parts", { tong: 98, a: 79, b: 18 }, ["total"]],
  ["a part left blank that can still make it", { tong: 97, a: 79 }, []],
  ["a part left blank when the other already exceeds it", { tong: 50, a: 79 }, ["total"]],
  ["only parts", { a: 79, b: 18 }, []],
  ["“không phát sinh” counting as 0", { tong: 79, a: 79, b: "none" }, []],
  ["a part that is not the unit's", { tong: 97, a: 79, b: "notApplicable" }, []],
] as const)("a total with %s", (_name, given, rules) => expect(found(total, given)).toEqual(rules));

test("a broken total names the rows, both figures, and asks for a correction or an explanation", () => {
  expect(validate(total, makeCells({ tong: 96, a: 79, b: 18 }))[0]).toMatchObject({
    severity: "warning",
    cells: ["BM1.tong", "BM1.a", "BM1.b"],
    message:
      "Dòng 1.4 “Tổng” là 96, phải bằng tổng các dòng 1.4.1, 1.4.2 là 97. Kiểm tra lại; nếu đúng thì ghi giải trình.",
    expected: "97",
    actual: "96",
  });
});

const term = (slug: string, times = 1) => ({ key: `BM1.${slug}`, times });
const rule = (more: Partial<LinearRule>): LinearRule => ({
  kind: "linear",
  id: "thu",
  severity: "warning",
  left: [term("a"), term("b")],
  op: "<=",
  right: [term("c")],
  tolerance: "0",
  missing: "skipAny",
  ...more,
});
const withRule = (more: Partial<LinearRule>) =>
  makeTemplate([makeItem("a", "quantity"), makeItem("b", "quantity"), makeItem("c", "quantity")], {
    rules: [rule(more)],
  });

test.each([
  ["parts may be fewer than the whole", {}, { a: 236, b: 1, c: 300 }, []],
  ["but not more", {}, { a: 300, b: 1, c: 300 }, ["thu"]],
  ["within the tolerance", { tolerance: "1" }, { a: 300, b: 1, c: 300 }, []],
  ["at least", { op: ">=" }, { a: 1, b: 0, c: 2 }, ["thu"]],
  ["at least, met", { op: ">=" }, { a: 1, b: 0, c: 0 }, []],
  ["multiples count", { left: [term("a", 2)] }, { a: 2, c: 3 }, ["thu"]],
  ["decimals are exact", { op: "=" }, { a: "0.1", b: "0.2", c: "0.3" }, []],
  ["skipAny: silent while a row is missing", {}, { a: 300, c: 1 }, []],
  ["skipAll: speaks once the rest cannot mend it", { missing: "skipAll" }, { a: 300, c: 1 }, ["thu"]],
  ["skipAll: silent while the missing row could mend it", { missing: "skipAll" }, { a: 300, b: 1 }, []],
  ["never: a blank row is 0", { missing: "never" }, { a: 300, b: 1 }, ["thu"]],
  ["never: but nothing at all is no issue", { missing: "never" }, {}, []],
] as const)("a template's own relation: %s", (_name, more, given, rules) => {
  expect(found(withRule(more as Partial<LinearRule>), given)).toEqual(rules);
});

test("issues come in the order of the rows, each a valid issue with an identity of its own", () => {
  const template = makeTemplate([...makeRatioRows(), makeItem("so", "count"), makeItem("phan-tram", "percent")], {
    rules: [rule({ left: [term("tong")], right: [term("so")] })],
  });
  const issues = validate(template, makeCells({ "ty-le": 10, tong: 11, xong: 48, so: -1, "phan-tram": 120 }));
  expect(issues.map((issue) => issue.cells[0])).toEqual([
    "BM1.ty-le",
    "BM1.tong",
    "BM1.xong",
    "BM1.so",
    "BM1.phan-tram",
  ]);
  expect(issues.map((issue) => Issue.safeParse(issue).success)).not.toContain(false);
  expect(new Set(issues.map(issueId)).size).toBe(issues.length);
});
