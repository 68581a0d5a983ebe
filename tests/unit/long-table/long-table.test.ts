import { describe, expect, test } from "vitest";
import { longCsv } from "@/lib/documents/long-table/long-csv";
import { longXlsx } from "@/lib/documents/long-table/long-xlsx";
import { letters } from "@/lib/documents/render-xlsx/layout";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { sheetRatio } from "@/lib/indicators/sheet-ratio";
import { itemByKey } from "@/lib/indicators/walk";
import { LONG_COLUMNS } from "@/lib/report/long-table/long-columns";
import { type LongRow, type LongSheet, longRows } from "@/lib/report/long-table/long-rows";
import { communeReport } from "@/tests/support/commune-report";
import { madeProvince } from "@/tests/support/made-province";
import { checkOrder } from "@/tests/support/part-order/check-file";
import { checkWorkbook } from "@/tests/support/part-order/check-workbook";
import { readXlsx } from "@/tests/support/read-xlsx";

const PERIOD = "Báo cáo năm 2026";
const { settings, submissions } = madeProvince(6);
const ownerKeys = (unitId: string): string[] =>
  Object.entries(settings.owners).flatMap(([key, owner]) => (owner.unitId === unitId ? [key] : []));
const made: LongSheet[] = submissions.map((sheet) => ({
  ...sheet,
  period: PERIOD,
  ownerKeys: ownerKeys(sheet.unitId),
}));
const first = made[0] as LongSheet;

async function* each(sheets: readonly LongSheet[]): AsyncGenerator<Iterable<LongRow>> {
  for (const sheet of sheets) yield longRows(sheet);
}

async function bytes(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

const withCells = (cells: Record<string, Cell>): LongSheet => ({ ...first, cells });
const rowOf = (sheet: LongSheet, key: string): LongRow | undefined =>
  [...longRows(sheet)].find((row) => row.key === key);

const ratio = [...itemByKey(haiCap2025).values()].find(({ kind, key }) => kind === "ratio" && key.startsWith("BM3."));
const [top, bottom] = [ratio?.numerator ?? "", ratio?.denominator ?? ""];
const value = (text: string): Cell => ({ ...blankCell, state: "value", value: text, raw: text });

describe("rows", () => {
  test("every row a unit must answer is there, each ratio as computed with its parts", () => {
    const rows = [...longRows(first)];
    expect(rows.length).toBeGreaterThan(90);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const ratios = rows.filter(({ state }) => state === "computed");
    expect(ratios.length).toBeGreaterThan(5);
    for (const row of ratios) expect(row.value, row.key).toBe(sheetRatio(haiCap2025, first.cells, row.key));
  });

  test("the four states, an unread writing and what cannot be computed never look alike", () => {
    expect(rowOf(withCells({}), top)).toMatchObject({ state: "blank", value: null, words: "" });
    expect(rowOf(withCells({ [top]: value("0") }), top)).toMatchObject({ state: "value", value: "0" });
    expect(rowOf(withCells({ [top]: { ...blankCell, state: "none" } }), top)?.state).toBe("none");
    expect(rowOf(withCells({ [top]: { ...blankCell, state: "notApplicable" } }), top)?.state).toBe("notApplicable");
    const unread: Cell = { ...blankCell, raw: "12 (tạm)", problem: "notANumber" };
    expect(rowOf(withCells({ [top]: unread }), top)).toMatchObject({ state: "unread", value: null, words: "12 (tạm)" });
    const noDenominator = { [top]: value("0"), [bottom]: value("0") };
    expect(rowOf(withCells(noDenominator), ratio?.key ?? "")).toMatchObject({ state: "notComputable", value: null });
  });

  test("a typed ratio stays beside the computed one", () => {
    const cells = { [top]: value("1"), [bottom]: value("3"), [ratio?.key ?? ""]: value("40") };
    expect(rowOf(withCells(cells), ratio?.key ?? "")).toMatchObject({
      value: "33.33",
      typed: "40",
      numerator: "1",
      denominator: "3",
    });
  });

  test("a row the unit is not asked for is left out until something is written in it", () => {
    const key = [...itemByKey(haiCap2025).values()].find(
      ({ scope, kind }) => scope === "province" && kind === "count",
    )?.key;
    expect(rowOf(withCells({}), key ?? "")).toBeUndefined();
    expect(rowOf(withCells({ [key ?? ""]: value("7") }), key ?? "")?.value).toBe("7");
  });

  test("a matrix comes cell by cell, rows people added with their names, totals computed", () => {
    const { template, cells } = communeReport();
    const rows = [...longRows({ ...first, template, cells, unitKind: "xa" })];
    const totals = rows.filter(({ key }) => key.includes(".total."));
    expect(totals.length).toBeGreaterThan(0);
    expect(totals.every(({ state }) => state === "computed" || state === "notComputable")).toBe(true);
    expect(totals.find(({ key }) => key.endsWith(".total.truocHen"))).toMatchObject({
      state: "computed",
      value: "53646",
    });
    expect(rows.some(({ words }) => words === "Công an")).toBe(true);
  });
});

describe("read back", () => {
  const all = made.flatMap((sheet) => [...longRows(sheet)]);

  test("the workbook holds every row in order, figures as numbers, words as words", async () => {
    const file = await bytes(longXlsx(each(made)));
    const [sheet] = (await readXlsx(file)).sheets;
    expect(sheet?.xml.children.find(({ name }) => name === "autoFilter")?.attributes.ref).toBe(`A1:Q${all.length + 1}`);
    LONG_COLUMNS.forEach(({ heading, entry }, column) => {
      expect(sheet?.cells.get(`${letters(column + 1)}1`)?.text).toBe(heading);
      all.forEach((row, index) => {
        const cell = sheet?.cells.get(`${letters(column + 1)}${index + 2}`);
        const wanted = entry(row);
        if (wanted === null) expect(cell).toBeUndefined();
        else if ("text" in wanted) expect(cell?.text).toBe(wanted.text);
        else expect(cell?.number).toBe(Number(wanted.decimal));
      });
    });
    expect(all.length).toBeGreaterThan(400);
  });

  test("its parts are in order and nothing in it would be repaired", async () => {
    const file = await bytes(longXlsx(each(made)));
    expect([...(await checkOrder(file)), ...(await checkWorkbook(file))]).toEqual([]);
    const empty = await bytes(longXlsx(each([])));
    expect([...(await checkOrder(empty)), ...(await checkWorkbook(empty))]).toEqual([]);
  });

  test("the CSV holds the same rows, with a point before decimals, and its mark", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytes(longCsv(each(made))));
    expect(text.startsWith("\uFEFFĐơn vị,")).toBe(true);
    const lines = readCsv(text.slice(1));
    expect(lines).toHaveLength(all.length + 1);
    const columns = new Map(lines[0]?.map((heading, at) => [heading, at]));
    all.forEach(({ key, value: figure, unit }, index) => {
      const line = lines[index + 1] ?? [];
      expect(line).toHaveLength(LONG_COLUMNS.length);
      expect([line[0], line[columns.get("Mã dòng") ?? -1]]).toEqual([unit, key]);
      expect(line[columns.get("Giá trị") ?? -1]).toBe(figure ?? "");
    });
  });
});

/** CSV as RFC 4180 reads it. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") lines.push([]);
    if (end === "") break;
  }
  return lines.filter((line) => line.some((field) => field !== ""));
}

describe.each(["=1+1", "+84", "-2 vụ", "@SUM(A1)", "\t=cmd", "\r=cmd", '=HYPERLINK("x","y")', "＝1+1", 'a,b\n"c"'])(
  "the text %j",
  (text) => {
    const sheet = withCells({ [top]: { ...value("-5"), note: text } });

    test("is a text cell of the workbook, and stays one when it is edited", async () => {
      const { sheets, parts } = await readXlsx(await bytes(longXlsx(each([{ ...sheet, unitName: text }]))));
      const holding = [...(sheets[0]?.cells ?? [])].filter(([, cell]) => cell.text === text);
      // The unit of every row, and the note of one.
      expect(holding.length).toBe([...longRows(sheet)].length + 1);
      expect(holding.every(([, { formula, type }]) => formula === null && type === "inlineStr")).toBe(true);
      const style = /<c r="A2" s="(\d+)"/.exec(parts.get("xl/worksheets/sheet1.xml") ?? "")?.[1];
      const styles =
        parts
          .get("xl/styles.xml")
          ?.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0]
          .match(/<xf [^>]*>/g) ?? [];
      expect(styles[Number(style)]?.includes("quotePrefix")).toBe(!text.startsWith("a"));
    });

    test("gets an apostrophe in the CSV where a program would run it; a figure below 0 does not", async () => {
      const csv = new TextDecoder().decode(await bytes(longCsv(each([sheet]))));
      const line = readCsv(csv).find((fields) => fields.includes(top)) ?? [];
      expect(line).toContain(text.startsWith("a") ? text : `'${text}`);
      expect(line).toContain("-5");
    });
  },
);

test("a figure longer than Excel's 15 digits is written as text, whole", async () => {
  const long = "12345678901234567";
  const { sheets } = await readXlsx(await bytes(longXlsx(each([withCells({ [top]: value(long) })]))));
  expect([...(sheets[0]?.cells.values() ?? [])].some(({ text }) => text === long)).toBe(true);
});

describe("streaming", () => {
  test("no more is read than was written: a reader that stops stops the source", async () => {
    let read = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<Iterable<LongRow>> {
      try {
        for (;;) {
          read += 1;
          yield longRows(first);
        }
      } finally {
        ended = true;
      }
    }
    let pieces = 0;
    for await (const _ of longXlsx(endless())) {
      pieces += 1;
      if (pieces === 40) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThan(400);
    expect(ended).toBe(true);
  });

  test("a failure of the source is a failure of the file, never a shorter file", async () => {
    async function* broken(): AsyncGenerator<Iterable<LongRow>> {
      yield longRows(first);
      throw new Error("gone");
    }
    await expect(bytes(longXlsx(broken()))).rejects.toThrow("gone");
    await expect(bytes(longCsv(broken()))).rejects.toThrow("gone");
  });
});
