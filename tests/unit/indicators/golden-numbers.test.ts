import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import { blankCell, Cell } from "@/lib/indicators/cell";
import { formatCell } from "@/lib/indicators/format";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Item } from "@/lib/indicators/template";
import { makeItem } from "../../factories/make-template";
import { readCase } from "../../factories/read-case";
import { countText, quantityText } from "./arbitraries";
import { countSteps } from "./count-steps";

/** The rows of the table, by the name in its first column. */
const ITEMS = {
  count: makeItem("so", "count", { printedUnit: "Văn bản" }),
  quantity: makeItem("von", "quantity", { printedUnit: "Triệu đồng" }),
  percent: makeItem("ty-le", "percent", { printedUnit: "%", asksParts: true }),
  ratio: makeItem("ty-le-tinh", "ratio", { printedUnit: "%" }),
  choice: makeItem("muc", "choice", {
    codes: [
      { code: 0, label: "Chưa có" },
      { code: 1, label: "2 cấp" },
      { code: 2, label: "Hoàn thành" },
    ],
  }),
  yesNo: makeItem("co", "choice", {
    codes: [
      { code: 0, label: "Không" },
      { code: 1, label: "Có" },
    ],
  }),
  words: makeItem("hinh-thuc", "choice", { codes: [] }),
  text: makeItem("chu", "text"),
  heading: makeItem("dau", "heading"),
} as const satisfies Record<string, Item>;
type Kind = keyof typeof ITEMS;

/**
 * Every writing, as a person understands it: domain.md §4.3, the three real reports, what people and programs put into
 * a cell. `raw`, `text` and `note` are JSON strings, so that invisible characters are in sight.
 */
const file = readFileSync(new URL("../../fixtures/numbers/golden-numbers.tsv", import.meta.url), "utf8");
const unquote = (text = ""): string | null => (text === "" ? null : String(JSON.parse(text)));
const table = file
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [kind, raw, state, value, parts, text, note, problem, echo] = line.split("\t");
    if (kind === undefined || !(kind in ITEMS)) throw new Error(`unknown kind: ${line}`);
    return {
      kind: kind as Kind,
      raw: unquote(raw) ?? "",
      expected: {
        state,
        value: value || null,
        parts: parts || null,
        text: unquote(text),
        note: unquote(note),
        problem: problem || null,
        echo: echo ? `Hệ thống hiểu: ${echo}` : "",
      },
    };
  });

test("the table holds at least 200 writings, none twice, and every writing of the three real reports", () => {
  const known = new Set(table.map(({ kind, raw }) => `${kind}|${raw}`));
  expect(known.size).toBe(table.length);
  expect(table.length).toBeGreaterThanOrEqual(200);
  for (const [name, template] of [
    ["sxd-quang-binh-2024", bnv2022],
    ["snv-dong-nai-2022q1", dongNai2022],
    ["vpubnd-ninh-thuan-2021", ninhThuan2021],
  ] as const) {
    for (const { item, raw } of readCase(name, template)) {
      const kind = item.kind === "choice" && !item.codes?.length ? "words" : item.kind;
      expect(raw === "" || known.has(`${kind}|${raw}`), `${name}: ${kind} ${JSON.stringify(raw)}`).toBe(true);
    }
  }
});

describe.each(Object.keys(ITEMS) as Kind[])("a %s", (kind) => {
  const rows = table.filter((row) => row.kind === kind);
  test.each(rows.map((row) => [JSON.stringify(row.raw), row] as const))("reads %s", (_raw, { raw, expected }) => {
    const { cell, echo, problem } = parseCell(ITEMS[kind], raw);
    const parts = cell.parts && `${cell.parts.numerator}/${cell.parts.denominator}`;
    const { state, value, text, note } = cell;
    expect({ state, value, parts, text, note, problem: cell.problem, echo }).toEqual(expected);
    expect(problem?.code ?? null).toBe(cell.problem);
    if (problem) expect(problem.message).toMatch(/\.$/);
    // Nothing typed is ever lost.
    expect(cell.raw.trim() === "").toBe(raw.replace(/[\s\u200b\ufeff]/g, "") === "");
  });
});

const anyItem = fc.constantFrom(...Object.values(ITEMS));
const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
const anyText = fc.oneof(
  fc.array(codePoint, { maxLength: 60 }).map((list) => list.join("")),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(..."0123456789.,/%() -–=:;eE+@#\n\t²１ạđ\u0301\u200b"), maxLength: 40 }),
);

test("no Unicode text makes the reading throw, and each gives a cell that can be stored, keeping what was typed", () => {
  fc.assert(
    fc.property(anyItem, anyText, (item, raw) => {
      const { cell } = parseCell(item, raw);
      expect(Cell.safeParse({ ...cell, asOf: null }).success).toBe(true);
      if (cell.problem !== null) expect(cell.raw).not.toBe("");
    }),
    { numRuns: 4000 },
  );
});

const words = fc.string({ unit: fc.constantFrom(..."aăâđêôơư ỳnh0123456789.,()/%-"), maxLength: 40 });
const shares = fc.option(fc.tuple(countText(), countText()), { nil: null });
const value = (item: Item, text: string, pair: [string, string] | null): [Item, Cell] => [
  item,
  {
    ...blankCell,
    state: "value",
    value: text,
    parts: pair && { numerator: pair[0], denominator: pair[1] },
  },
];
/** A cell of every kind, as reading can make it. */
const readable: fc.Arbitrary<[Item, Cell]> = fc.oneof(
  fc.tuple(countText(), shares).map(([text, pair]) => value(ITEMS.count, text, pair && [text, pair[1]])),
  quantityText().map((text) => value(ITEMS.quantity, text, null)),
  fc
    .tuple(fc.constantFrom(ITEMS.percent, ITEMS.ratio), quantityText(), shares)
    .map(([item, text, pair]) => value(item, text, pair)),
  fc.constantFrom(...(ITEMS.choice.codes ?? [])).map(({ code }) => value(ITEMS.choice, String(code), null)),
  countText().map((text) => value(ITEMS.heading, text, null)),
  fc
    .tuple(fc.constantFrom(ITEMS.text, ITEMS.words), words)
    .map(([item, raw]): [Item, Cell] => [item, { ...blankCell, ...parseCell(item, raw).cell, note: null }]),
  fc
    .tuple(anyItem, fc.constantFrom("none", "notApplicable", "blank"))
    .map(([item, state]): [Item, Cell] => [item, { ...blankCell, state: state as Cell["state"] }]),
);

test("reading what is shown gives the same cell, for every kind and every state", () => {
  fc.assert(
    fc.property(readable, ([item, cell]) => {
      const { state, value: figure, parts, text, problem } = parseCell(item, formatCell(item, cell)).cell;
      expect({ state, value: figure, parts, text, problem }).toEqual({
        state: cell.state,
        value: cell.value,
        parts: cell.parts,
        text: cell.text,
        problem: null,
      });
    }),
    { numRuns: 3000 },
  );
});

/** Writings that make careless readers slow: long runs before the sign that spoils them. */
const HARD = [
  "9",
  ".",
  "1.",
  "(",
  ")",
  ") (",
  " ",
  "a",
  "\u0301",
  "-",
  "=",
  "1/",
  "0,",
  "…",
  ";x",
  "\n",
  "\ud800",
  "ộ",
];

const BUSY_MACHINE_MS = 60_000;

test(
  "reading visits each character a bounded number of times, and a megabyte costs no more than a full cell",
  () => {
    for (const unit of HARD) {
      const writing = (length: number, end = "") =>
        unit.repeat(Math.ceil(length / unit.length)).slice(0, length - end.length) + end;
      const huge = writing(1_048_576);
      for (const [kind, item] of Object.entries(ITEMS)) {
        const steps = (raw: string) => countSteps(() => parseCell(item, raw));
        for (const end of ["", "x", ")"]) {
          const of = `${kind} ${JSON.stringify(unit + end)}`;
          const full = steps(writing(4000, end));
          expect(full, of).toBeLessThan(200 * 4000);
          // Ten times the text, ten times the steps.
          expect(full, of).toBeLessThan(10 * steps(writing(400, end)) + 4000);
        }
        // Beyond what a cell can hold only the beginning is looked at.
        expect(steps(huge), `${kind} ${JSON.stringify(unit)}`).toBeLessThan(25 * 4000);
      }
    }
  },
  BUSY_MACHINE_MS,
);

test("no pattern of the readers can go back over what it has read: a repetition stands at an anchor or at the end", () => {
  const folder = new URL("../../../lib/indicators/parse/", import.meta.url);
  const sources = [...readdirSync(folder).map((name) => new URL(name, folder)), new URL("../fold.ts", folder)];
  const literal = /(?<![\w)\]])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/[a-z]*/g;
  const found = sources.flatMap((source) =>
    [
      ...readFileSync(source, "utf8")
        .replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, "")
        .matchAll(literal),
    ].map(([, body]) => body!),
  );
  expect(found.length).toBeGreaterThan(15);
  for (const body of found) {
    const plain = body.replace(/\[(?:[^\]\\]|\\.)*\]/g, "C").replace(/\\./g, "C");
    const repeats = /[*+]/.test(plain.replace(/\\p\{\w+\}/g, "C"));
    expect(!repeats || plain.startsWith("^") || /^[^*+]*[*+]$/.test(plain), body).toBe(true);
  }
});
