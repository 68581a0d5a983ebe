import fc from "fast-check";
import { expect, test } from "vitest";
import { blankCell, Cell } from "@/lib/indicators/cell";
import { formatCell } from "@/lib/indicators/format";
import { parseCell } from "@/lib/indicators/parse-cell";
import { ItemKind } from "@/lib/indicators/template";
import { makeItem } from "../../factories/make-template";
import { countText, quantityText } from "./arbitraries";

const count = makeItem("so", "count", { printedUnit: "Nhiệm vụ" });
const quantity = makeItem("von", "quantity", { printedUnit: "Triệu đồng" });
const percent = makeItem("ty-le", "percent", { printedUnit: "%" });
const ratio = makeItem("ty-le", "ratio", { printedUnit: "%" });
const text = makeItem("chu", "text");
const words = makeItem("hinh-thuc", "choice", { codes: [] });
const choice = makeItem("muc", "choice", {
  codes: [
    { code: 0, label: "Chưa có" },
    { code: 1, label: "2 cấp" },
    { code: 2, label: "Hoàn thành" },
  ],
});

test.each([
  ["52.414", "52414"],
  ["52.414(²)", "52414"],
  ["3 (¹⁰)(¹)", "3"],
  ["52,414", "52414"],
  ["52 414", "52414"],
  ["52\u00A0414", "52414"],
  ["1.081", "1081"],
  ["1.234.567", "1234567"],
  ["04", "4"],
  ["0", "0"],
  ["1192", "1192"],
  ["1192.0", "1192"],
  ["5,00", "5"],
  ["1.234,00", "1234"],
  ["24.", "24"],
  ["  7  ", "7"],
  ["\u200b7", "7"],
  ["24 nhiệm vụ", "24"],
  ["9007199254740991", "9007199254740991"],
])("a count reads %j as %s", (raw, value) => {
  expect(parseCell(count, raw)).toMatchObject({ cell: { state: "value", value, problem: null }, problem: null });
});

test.each([
  ["11,37", "11.37"],
  ["11.37", "11.37"],
  ["1.234,5", "1234.5"],
  ["1,234.5", "1234.5"],
  ["1.234.567", "1234567"],
  ["1 234", "1234"],
  ["1234", "1234"],
  ["1234,567", "1234.567"],
  ["0,125", "0.125"],
  ["12,50", "12.5"],
  ["215 triệu đồng", "215"],
])("a quantity reads %j as %s", (raw, value) => {
  expect(parseCell(quantity, raw)).toMatchObject({ cell: { state: "value", value }, problem: null });
});

test.each([
  ["98.06%", "98.06"],
  ["76.70 %", "76.7"],
  ["99,69%", "99.69"],
  ["100", "100"],
  ["100%", "100"],
  ["0", "0"],
])("a percent and a ratio as typed read %j as %s", (raw, value) => {
  for (const item of [percent, ratio])
    expect(parseCell(item, raw).cell).toMatchObject({ state: "value", value, parts: null });
});

test.each([
  [count, "02/02", "2", "2", "2"],
  [count, "01/01", "1", "1", "1"],
  [count, "19 (19/20)", "19", "19", "20"],
  [percent, "100% (19/19)", "100", "19", "19"],
  [percent, "19/20", "95", "19", "20"],
  [percent, "(19/20)", "95", "19", "20"],
  [ratio, "1.192/1.300", "91.69", "1192", "1300"],
])("%o reads %j with its parts", (item, raw, value, numerator, denominator) => {
  expect(parseCell(item, raw)).toMatchObject({ cell: { value, parts: { numerator, denominator } }, problem: null });
});

test("parts of 0 of 0 are kept and make no figure", () => {
  expect(parseCell(percent, "0/0").cell).toMatchObject({
    state: "value",
    value: null,
    parts: { numerator: "0", denominator: "0" },
  });
});

test.each([
  [count, "98.5", "notWhole"],
  [count, "1234.567", "notWhole"],
  [count, "0.125", "notWhole"],
  [count, "1.23.4", "badGrouping"],
  [count, "52 41", "badGrouping"],
  [count, "1..2", "badGrouping"],
  [count, "01.234.567", "badGrouping"],
  [count, "12%", "notANumber"],
  [count, "9007199254740992", "tooLarge"],
  [count, "-5", "negative"],
  [count, "−5", "negative"],
  [count, "– 5", "negative"],
  [count, "+5", "notANumber"],
  [count, "NaN", "notANumber"],
  [count, "Infinity", "notANumber"],
  [count, "1e5", "notANumber"],
  [count, "1.5E+10", "notANumber"],
  [count, "１２", "notANumber"],
  [count, "12²", "notANumber"],
  [count, "٣", "notANumber"],
  [count, "0x1F", "wordsNotNumber"],
  [count, "=1+1", "formula"],
  [count, '=HYPERLINK("x")', "formula"],
  [count, "?", "notANumber"],
  [count, "01/02/2024", "notANumber"],
  [count, "50 người, 3 nữ", "wordsNotNumber"],
  [count, "9".repeat(5000), "tooLong"],
  [quantity, "1.234", "ambiguous"],
  [quantity, "1,234", "ambiguous"],
  [percent, "99,987%", "ambiguous"],
  [quantity, "1".repeat(16), "tooLarge"],
  [quantity, "3/5", "notANumber"],
  [percent, "98%%", "notANumber"],
  [choice, "3", "codeUnknown"],
  [choice, "Không rõ", "codeUnknown"],
  [choice, "=1", "formula"],
] as const)("%o refuses %j: %s, keeping what was typed", (item, raw, code) => {
  const reading = parseCell(item, raw);
  expect(reading.problem?.code).toBe(code);
  expect(reading.problem?.message).toMatch(/[.]$/);
  expect(reading.cell).toMatchObject({ state: "blank", value: null, problem: code, raw: raw.slice(0, 4000) });
  expect(reading.confidence).toBe(0);
});

test("an ambiguous number is asked about, with both ways to write it", () => {
  const { problem } = parseCell(quantity, "1.234");
  expect(problem?.message).toBe(
    "“1.234” có thể là số nguyên 1.234 hoặc số lẻ 1,234. Gõ 1234 nếu là số nguyên, 1,2340 nếu là số lẻ.",
  );
  expect(parseCell(quantity, "1234").cell.value).toBe("1234");
  expect(parseCell(quantity, "1,2340").cell.value).toBe("1.234");
});

test.each([
  ["01", "1"],
  ["1", "1"],
  ["2", "2"],
  ["2 cấp", "1"],
  ["hoàn thành", "2"],
  ["Hòan thành", "2"],
  ["Đã hoàn thành", "2"],
  ["hoan thanh", "2"],
  ["2 = Hoàn thành", "2"],
  ["2 (Hoàn thành)", "2"],
  ["CHƯA CÓ", "0"],
  ["Chưa co\u0301", "0"],
])("a choice reads %j as code %s", (raw, value) => {
  expect(parseCell(choice, raw)).toMatchObject({ cell: { state: "value", value, note: null }, problem: null });
});

test("a remark beside a code becomes the note", () => {
  expect(parseCell(choice, "2 (từ tháng 3)").cell).toMatchObject({ value: "2", note: "từ tháng 3" });
});

test("a choice without printed codes keeps the words, and they are no problem", () => {
  expect(parseCell(words, "Phiếu tại Bộ phận một cửa")).toMatchObject({
    cell: { state: "value", value: null, text: "Phiếu tại Bộ phận một cửa", problem: null },
    problem: null,
  });
});

test.each(["-", "–", "—", " - ", "---", "không phát sinh", "Không phát sinh.", "KHÔNG PHÁT SINH", "khong phat sinh"])(
  "%j is “không phát sinh” in every kind of row",
  (raw) => {
    for (const item of [count, quantity, percent, choice, text]) expect(parseCell(item, raw).cell.state).toBe("none");
  },
);

test.each([
  ["Không thuộc nhiệm vụ của đơn vị", null],
  ["không thuộc nhiệm vụ", null],
  ["Không thuộc chức năng, nhiệm vụ của đơn vị", null],
  ["Không thuộc nhiệm vụ, Sở Tư pháp theo dõi", "Không thuộc nhiệm vụ, Sở Tư pháp theo dõi"],
])("%j is not the unit's task", (raw, note) => {
  expect(parseCell(count, raw).cell).toMatchObject({ state: "notApplicable", note, problem: null });
});

test("a typed 0 is a value, not “không phát sinh”", () => {
  expect(parseCell(count, "0").cell).toMatchObject({ state: "value", value: "0" });
});

test.each(["Sở Tư pháp theo dõi", "khoảng 50", "Có", "(theo Công văn số 12)"])(
  "words in a number cell become the note: %j",
  (raw) => {
    const reading = parseCell(count, raw);
    expect(reading.cell).toMatchObject({ state: "blank", value: null, note: raw, raw, problem: null });
    expect(reading.problem).toBeNull();
    expect(reading.warnings).toEqual(["Dòng này cần số liệu; phần chữ đã được chuyển sang Ghi chú."]);
  },
);

test("a remark in brackets after a figure becomes the note", () => {
  expect(parseCell(count, "21 (3 văn bản mật)").cell).toMatchObject({ value: "21", note: "3 văn bản mật" });
});

test.each([
  [count, "52,414", "Hệ thống hiểu: 52.414"],
  [count, "52.414", ""],
  [count, "04", ""],
  [percent, "98.06%", "Hệ thống hiểu: 98,06"],
  [percent, "76,70 %", ""],
  [count, "02/02", "Hệ thống hiểu: 2 (2/2)"],
  [choice, "2 cấp", "Hệ thống hiểu: 1 = 2 cấp"],
])("%o shows back %j only where it helps", (item, raw, echo) => {
  expect(parseCell(item, raw).echo).toBe(echo);
});

test("nothing typed is blank, also when it is only spaces", () => {
  for (const raw of ["", "   ", "\u00A0\n"])
    expect(parseCell(count, raw).cell).toMatchObject({ state: "blank", raw: "" });
});

test("text is kept as composed Vietnamese, whatever the input's composition", () => {
  expect(parseCell(text, "Hòa nhập".normalize("NFD")).cell.text).toBe("Hòa nhập".normalize("NFC"));
});

const anyItem = fc.constantFrom(
  ...ItemKind.options.map((kind) => makeItem("x", kind, kind === "choice" ? choice : {})),
);
const anyWriting = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,/% ()-=eE²１ạđ\u0301\u0000\uD800\u200b"), maxLength: 40 }),
);

test("whatever is typed, reading never throws and gives a cell that can be stored", () => {
  fc.assert(
    fc.property(anyItem, anyWriting, (item, raw) => {
      const { cell } = parseCell(item, raw);
      expect(Cell.safeParse({ ...cell, asOf: null })).toMatchObject({ success: true });
      expect(JSON.stringify(cell)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }),
    { numRuns: 2000 },
  );
});

test("a megabyte of anything is read at once", () => {
  for (const unit of ["9", ".", "1.", "(", " ", "a", "\u0301", "-", "=", "\uD800", "1/", "<b>"]) {
    const raw = unit.repeat(Math.ceil(1_048_576 / unit.length));
    for (const item of [count, quantity, percent, choice, words, text]) {
      const { cell } = parseCell(item, raw);
      expect(cell.raw.length).toBeLessThanOrEqual(4000);
    }
  }
});

test("what the box shows is read as the same figure", () => {
  const whole = fc.tuple(fc.constant(count), countText());
  const decimal = fc.tuple(fc.constantFrom(quantity, percent, ratio), quantityText());
  fc.assert(
    fc.property(fc.oneof(whole, decimal), fc.option(fc.tuple(countText(), countText())), ([item, value], pair) => {
      const parts = pair && item !== quantity ? { numerator: pair[0], denominator: pair[1] } : null;
      const cell: Cell = { ...blankCell, state: "value", value, parts };
      const shown = formatCell(item, cell);
      expect(parseCell(item, shown).cell).toMatchObject({ state: "value", value, parts, note: null, problem: null });
      const again: Cell = { ...cell, raw: shown };
      expect(parseCell(item, formatCell(item, again)).cell).toMatchObject({ value, parts });
    }),
    { numRuns: 1000 },
  );
});

test("the other states, too, are read back from the box as they are", () => {
  for (const item of [count, quantity, percent, choice, text]) {
    for (const state of ["none", "notApplicable", "blank"] as const) {
      expect(parseCell(item, formatCell(item, { ...blankCell, state })).cell).toMatchObject({ state, note: null });
    }
  }
  const code: Cell = { ...blankCell, state: "value", value: "1" };
  expect(parseCell(choice, formatCell(choice, code)).cell.value).toBe("1");
});

test("what could not be read stays in the box as it was typed", () => {
  const { cell } = parseCell(count, "1.23.4");
  expect(formatCell(count, { ...blankCell, ...cell })).toBe("1.23.4");
});

test("a mark of a note behind a figure or a dash is no part of it; alone, or within words, it is kept", () => {
  expect(parseCell(count, "-(¹)").cell).toMatchObject({ state: "none", raw: "-(¹)" });
  expect(parseCell(count, "(²)")).toMatchObject({ cell: { raw: "(²)" }, problem: expect.anything() });
  expect(parseCell(makeItem("chu", "text"), "diện tích (m²)").cell.text).toBe("diện tích (m²)");
});
