import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import type { ListForm, Template } from "@/lib/indicators/template";
import { readForms } from "@/lib/intake/read-forms";
import {
  type Chance,
  chanceOf,
  type ForeignRow,
  foreignReport,
  foreignRows,
  HEADER,
  withTypos,
} from "@/tests/factories/make-foreign-report";
import { type MadeCell, makePlainDocument } from "@/tests/factories/make-plain-document";
import { tallyReading } from "@/tests/factories/tally-reading";

type Manner = {
  rows?: (rows: ForeignRow[], chance: Chance) => ForeignRow[];
  write?: (row: ForeignRow) => MadeCell[];
  header?: readonly MadeCell[];
  /** Share of the figures proposed right at the default confidence, at least. */
  right: number;
};

function shuffled(rows: ForeignRow[], chance: Chance): ForeignRow[] {
  const left = [...rows];
  const mixed: ForeignRow[] = [];
  while (left.length > 0) mixed.push(...left.splice(chance.below(left.length), 1));
  return mixed;
}

const MANNERS: Record<string, Manner> = {
  "as printed": { right: 1 },
  "a typing error in 2 % of the letters of labels": {
    rows: (rows, chance) => rows.map((row) => ({ ...row, label: withTypos(row.label, 0.02, chance) })),
    right: 0.95,
  },
  "a fifth of the rows left out": { rows: (rows, chance) => rows.filter(() => !chance.happens(0.2)), right: 0.97 },
  "rows of each form mixed": { rows: shuffled, right: 0.97 },
  "no numbers": {
    write: ({ label, unit, figure, note }) => [label, unit, figure, note],
    header: HEADER.slice(1),
    right: 1,
  },
  "no units, no notes": {
    write: ({ tt, label, figure }) => [tt, label, figure],
    header: ["STT", "Nội dung", "Kết quả"],
    right: 1,
  },
  "numbers before the labels, letters composed of parts": {
    write: ({ tt, label, unit, figure }) => [`${tt} ${label}`.trim().normalize("NFD"), unit, figure],
    header: ["Chỉ tiêu", "Đơn vị tính", "Số liệu"].map((words) => words.normalize("NFD")),
    right: 0.95,
  },
};
const SEEDS = [1, 2];

function readMade(template: Template, { rows: change, write, header }: Manner, seed: number) {
  const chance = chanceOf(seed);
  const written = new Map<string, string>();
  const rowsOf = (form: ListForm): ForeignRow[] => {
    const all = foreignRows(form, chance);
    const rows = change ? change(all, chance) : all;
    for (const { key, figure } of rows) written.set(key, figure);
    return rows;
  };
  const read = readForms(foreignReport(template, rowsOf, write, header), { preferred: [template.id] });
  return { read, written };
}

describe.each(Object.entries(MANNERS))("a report with %s", (_name, manner) => {
  test.each(shippedTemplates)("of $id: nothing wrong at the default confidence", (template) => {
    let right = 0;
    let all = 0;
    for (const seed of SEEDS) {
      const { read, written } = readMade(template, manner, seed);
      expect(read.template?.id).toBe(template.id);
      const tally = tallyReading(read, written);
      expect(tally.wrong).toEqual([]);
      right += tally.right;
      all += tally.all;
    }
    expect(right).toBeGreaterThanOrEqual(all * manner.right);
  });
});

test("a form twice with other figures is told; the same form twice alike is not", () => {
  const [template] = shippedTemplates;
  if (!template) throw new Error("no template");
  const twice = (second: number) => {
    const blocks = [1, second].flatMap((seed) => {
      const chance = chanceOf(seed);
      return foreignReport(template, (form) => foreignRows(form, chance)).blocks;
    });
    const tables = blocks.map((block, index) => (block.type === "table" ? { ...block, index } : block));
    return readForms({ format: "docx", blocks: tables, asides: [], legacyEncoding: null }).givenTwice.length;
  };
  expect(twice(2)).toBeGreaterThan(0);
  expect(twice(1)).toBe(0);
});

test("whatever stands in tables, reading does not throw and every unplaced row says where it stands", () => {
  const words = fc.oneof(fc.string(), fc.constantFrom("TT", "Chỉ tiêu", "Số liệu", "1.1.", "Đã thực hiện", "12", ""));
  const cell = fc.oneof(
    words,
    fc.record({ text: words, rows: fc.integer({ min: 0, max: 99 }), columns: fc.integer({ min: 0, max: 99 }) }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.oneof(words, table), { maxLength: 5 }), (blocks) => {
      for (const { source } of readForms(makePlainDocument(blocks)).unplaced) expect(source).toHaveProperty("table");
    }),
    { numRuns: 60 },
  );
});
