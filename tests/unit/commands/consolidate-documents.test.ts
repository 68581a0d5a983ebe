import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConsolidateOutput, type Parse } from "@/lib/indicators/contract";
import { consolidate } from "@/scripts/cchc/consolidate";
import { formatCheck } from "@/scripts/cchc/format-check";
import { readReport } from "@/tests/support/read-report";
import { readXlsx } from "@/tests/support/read-xlsx";
import { makeFolder, makeParse, realParse } from "./report-files";
import { runCommand } from "./run-command";

const quarter: Parse["header"]["period"] = { kind: "Q1", year: 2025, from: "2024-12-15", to: "2025-03-14" };

function headed(parse: Parse, header: Partial<Parse["header"]>): Parse {
  return { ...parse, header: { ...parse.header, period: quarter, ...header } };
}

const sheet = (agency: string, total: number, done: number, header: Partial<Parse["header"]> = {}): Parse =>
  headed(makeParse("bnv-2022", agency, { "BM3.pakn-tiep-nhan": total, "BM3.pakn-da-giai-quyet": done }), header);

const UNDER_PROVINCE = { superior: "UBND TỈNH MINH HỌA", place: "Minh Họa" };

/** Two sở of one province, a commune without a superior, and a real report of figures. */
const folder = (): Record<string, Parse> => ({
  "1.json": sheet("SỞ TƯ PHÁP", 10, 5, UNDER_PROVINCE),
  "2.json": sheet("SỞ XÂY DỰNG", 90, 89, { ...UNDER_PROVINCE, superior: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA" }),
  "3.json": sheet("UBND XÃ BÌNH MINH", 7, 7, { place: "Bình Minh" }),
  "4.json": headed(realParse("sxd-quang-binh-2024", "bnv-2022"), {}),
});

async function written(files: Record<string, Parse>, to: "docx" | "xlsx") {
  const path = makeFolder(files);
  const out = join(makeFolder({}), `tinh.${to}`);
  const ran = await runCommand(consolidate, path, "--to", to, "--out", out);
  expect(ran).toMatchObject({ code: 0, out: "" });
  const { out: json } = await runCommand(consolidate, path, "--json");
  return { out, err: ran.err, bytes: readFileSync(out), json: ConsolidateOutput.parse(JSON.parse(json)) };
}

describe("--to docx", () => {
  test("the province's report: every figure of --json, read back from its appendices", async () => {
    const { bytes, json, err } = await written(folder(), "docx");
    const read = await readReport(bytes, "tinh.docx");
    expect(read.template).toBe("bnv-2022");
    const cells = new Map(read.cells.map((cell) => [cell.key, cell]));
    const figures = json.items.filter(({ figure }) => figure !== null);
    expect(figures.length).toBeGreaterThan(50);
    for (const { key, figure } of figures) expect(cells.get(key)?.value, key).toBe(figure);
    expect(err).toBe("Units: 4. Template: bnv-2022.\n");
  });

  test("its letterhead and title are what the units' heads say together; number, day and signer stay blank", async () => {
    const { bytes } = await written(folder(), "docx");
    expect((await readReport(bytes, "tinh.docx")).header).toMatchObject({
      agency: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
      superior: null,
      number: null,
      symbol: "BC-UBND",
      place: "Minh Họa",
      date: null,
      title: "BÁO CÁO Kết quả công tác cải cách hành chính quý I năm 2025",
      period: { kind: "Q1", year: 2025 },
      signer: null,
    });
  });

  test.each([
    ["of reports with heads", folder()],
    ["of reports that say neither agency nor period", { "a.json": makeParse("hai-cap-2025", null, {}) }],
  ])("the document %s keeps every rule of the decree", async (_name, files) => {
    const { out } = await written(files, "docx");
    expect(await runCommand(formatCheck, out)).toMatchObject({ code: 0, out: "" });
  });
});

describe("--to xlsx", () => {
  test("every unit in a column, the total as a formula over them", async () => {
    const { bytes, json } = await written(folder(), "xlsx");
    const book = await readXlsx(bytes);
    const cells = [...(book.sheets.find(({ name }) => name === "BM3")?.cells.values() ?? [])];
    const texts = cells.map(({ text }) => text);
    for (const unit of json.units) expect(texts).toContain(unit);
    const total = json.items.find(({ key }) => key === "BM3.pakn-tiep-nhan")?.figure;
    expect(cells.find(({ formula, number }) => formula?.startsWith("SUM(") && number === total)).toBeDefined();
    const about = book.sheets.flatMap(({ cells: all }) => [...all.values()].map(({ text }) => text));
    expect(about).toContain("Số liệu cải cách hành chính: Ủy ban nhân dân tỉnh Minh Họa");
    expect(about.join("\n")).toContain("quý I năm 2025");
  });
});

test("reports of another period are put together too, and named", async () => {
  const other = sheet("SỞ Y TẾ", 1, 1, { period: { ...quarter, kind: "H1" } });
  const { err } = await written({ ...folder(), "5.json": other }, "xlsx");
  expect(err).toBe("Of another period than most: 5.json.\nUnits: 5. Template: bnv-2022.\n");
  const { err: both } = await written({ "1.json": sheet("SỞ TƯ PHÁP", 1, 1), "5.json": other }, "xlsx");
  expect(both).toContain("The reports are of different periods, so none is named: 1.json, 5.json.");
});

test("a place that cannot be written is refused in one line", async () => {
  const ran = await runCommand(consolidate, makeFolder(folder()), "--to", "docx", "--out", "/khong/co/tinh.docx");
  expect(ran).toEqual({ code: 1, out: "", err: "tinh.docx cannot be written (ENOENT).\n" });
});
