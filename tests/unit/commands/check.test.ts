import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CheckOutput } from "@/lib/indicators/contract";
import { check } from "@/scripts/cchc/check";
import { makeFolder, makeParse, realParse } from "./report-files";
import { runCommand } from "./run-command";

const run = (content: unknown, ...options: string[]) =>
  runCommand(check, join(makeFolder({ "bao-cao.json": content }), "bao-cao.json"), ...options);
const issues = (out: string) => CheckOutput.parse(JSON.parse(out)).issues;

describe("check", () => {
  test("a right report: an empty list, exit 0", async () => {
    const { code, out } = await run(
      makeParse("bnv-2022", null, { "BM5.ky-luat-tong": 1, "BM5.ky-luat-lanh-dao-tinh": 0 }),
      "--json",
    );
    expect({ code, output: JSON.parse(out) }).toEqual({ code: 0, output: { template: "bnv-2022", issues: [] } });
  });

  test("a contradiction is a warning, exit 1, with the cells it is about", async () => {
    const { code, out } = await run(
      makeParse("bnv-2022", null, { "BM3.pakn-tiep-nhan": 4, "BM3.pakn-da-giai-quyet": 5 }),
      "--json",
    );
    expect(code).toBe(1);
    expect(issues(out)).toMatchObject([{ rule: "part-whole", severity: "warning", form: "BM3" }]);
  });

  test("a hint alone is no finding of a script: exit 0", async () => {
    const levels = { "BM7.tthc-muc-do-3": 2, "BM7.tthc-muc-do-4": 3, "BM7.tthc-muc-do-3-4": 6 };
    const { code, out } = await run(makeParse("bnv-2022", null, levels), "--json");
    expect(new Set(issues(out).map(({ severity }) => severity))).toEqual(new Set(["hint"]));
    expect(code).toBe(0);
  });

  test("what the file could not be read as is an error; a negative count, too", async () => {
    const unread = makeParse("bnv-2022", null, {
      "BM4.bien-che-giao": { state: "blank", raw: "1.23.4" },
      "BM4.bien-che-co-mat": -3,
    });
    const { out } = await run(unread, "--json");
    expect(issues(out).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["reading", "error"],
      ["negative", "error"],
    ]);
  });

  test("the narrative is evidence", async () => {
    const narrative = [
      {
        path: "II.2.3",
        heading: "Một cửa",
        blocks: [{ type: "paragraph" as const, text: "Số TTHC công bố mới là 15 thủ tục." }],
      },
    ];
    const { out } = await run(makeParse("bnv-2022", null, { "BM3.tthc-cong-bo-moi": 12 }, { narrative }), "--json");
    expect(issues(out).some(({ cells }) => cells.includes("BM3.tthc-cong-bo-moi"))).toBe(true);
  });

  test("a matrix is checked by its identities, rows somebody added too", async () => {
    const row = (label: string, values: Record<string, number>) => ({ label, values, raw: {} });
    const columns = ["tong", "trucTiep", "trucTuyen", "thuBay", "truocHen", "dungHen", "treHen"];
    const matrix = {
      form: "PL8",
      columns,
      rows: [
        row("Hộ tịch", { tong: 5, trucTiep: 2, trucTuyen: 3 }),
        row("Lĩnh vực mới", { tong: 5, trucTiep: 2, trucTuyen: 2 }),
      ],
      total: null,
    };
    const { code, out } = await run(makeParse("a-luoi-2023", null, {}, { matrices: [matrix] }), "--json");
    expect(code).toBe(1);
    expect(
      issues(out)
        .flatMap(({ cells }) => cells)
        .every((key) => key.startsWith("PL8.r1.")),
    ).toBe(true);
  });

  test.each([
    ["snv-dong-nai-2022q1", "dong-nai-2022"],
    ["sxd-quang-binh-2024", "bnv-2022"],
    ["vpubnd-ninh-thuan-2021", "ninh-thuan-2021"],
  ])("a real report as printed has no error: %s", async (name, id) => {
    const { out } = await run(realParse(name, id), "--json");
    expect(issues(out).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("without --json people read lines on stdout", async () => {
    const { out, err } = await run(
      makeParse("bnv-2022", null, { "BM3.pakn-tiep-nhan": 4, "BM3.pakn-da-giai-quyet": 5 }),
    );
    expect(out).toMatch(/^Cảnh báo\tBM3\tDòng 3\.4\.2 /);
    expect(err).toBe("Findings: 1.\n");
  });
});

describe("refused in one line, nothing on stdout", () => {
  const good = makeParse("bnv-2022", null, {});
  const [first] = good.cells;
  test.each([
    ["not JSON", "{", [], "bao-cao.json is not JSON."],
    ["not a Parse", { template: null }, [], "bao-cao.json is no Parse: templateConfidence:"],
    ["no template", { ...good, template: null }, [], "bao-cao.json names no template: say which with --template ID."],
    [
      "a template that is not here",
      { ...good, template: "bnv-2030" },
      [],
      "bao-cao.json names a template that is not here (bnv-2030)",
    ],
    [
      "a row of another template",
      { ...good, cells: [{ ...first, key: "BM9.la" }] },
      [],
      "bao-cao.json: bnv-2022 has no row BM9.la.",
    ],
    [
      "a row given twice",
      { ...good, cells: [first, first] },
      [],
      "bao-cao.json: row BM1.van-ban-chi-dao is given twice.",
    ],
    [
      "a figure that is none",
      { ...good, cells: [{ ...first, state: "value", value: 1e300 }] },
      [],
      "1e+300 is no figure of a report.",
    ],
    [
      "a matrix the template does not have",
      { ...good, matrices: [{ form: "PL8", columns: [], rows: [], total: null }] },
      [],
      "bnv-2022 has no matrix PL8.",
    ],
  ])("%s", async (_name, content, options, line) => {
    const { code, out, err } = await run(content, ...options);
    expect({ code, out, lines: err.trimEnd().split("\n").length }).toEqual({ code: 1, out: "", lines: 1 });
    expect(err).toContain(line);
  });

  test.each([
    ["no file", []],
    ["two files", ["a.json", "b.json"]],
    ["an option that does not exist", ["a.json", "--strict"]],
    ["a template that does not exist", ["a.json", "--template", "mau-la"]],
  ])("wrong usage: %s", async (_name, args) => {
    expect(await runCommand(check, ...args)).toMatchObject({ code: 2, out: "" });
  });

  test("--template reads a report that names none", async () => {
    const { code, out } = await run({ ...good, template: null }, "--template", "bnv-2022", "--json");
    expect({ code, template: JSON.parse(out).template }).toEqual({ code: 0, template: "bnv-2022" });
  });
});
