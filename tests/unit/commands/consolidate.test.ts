import { describe, expect, test } from "vitest";
import { ConsolidateOutput } from "@/lib/indicators/contract";
import { consolidate } from "@/scripts/cchc/consolidate";
import { makeFolder, makeParse, realParse } from "./report-files";
import { runCommand } from "./run-command";

const run = (files: Record<string, unknown>, ...options: string[]) =>
  runCommand(consolidate, makeFolder(files), ...options);

async function consolidated(files: Record<string, unknown>, ...options: string[]) {
  const { code, out } = await run(files, "--json", ...options);
  expect(code).toBe(0);
  const output = ConsolidateOutput.parse(JSON.parse(out));
  return { ...output, of: (key: string) => output.items.find((item) => item.key === key) };
}

const so = (agency: string | null, total: number, done: number) =>
  makeParse("bnv-2022", agency, { "BM3.pakn-tiep-nhan": total, "BM3.pakn-da-giai-quyet": done });

describe("consolidate", () => {
  test("sums, ratios of sums, who counted and who is missing", async () => {
    const { template, units, of } = await consolidated({
      "a.json": so("Sở A", 10, 5),
      "b.json": so("Sở B", 90, 90),
      "c.json": makeParse("bnv-2022", "Sở C", { "BM3.pakn-tiep-nhan": 7 }),
    });
    expect({ template, units }).toEqual({ template: "bnv-2022", units: ["Sở A", "Sở B", "Sở C"] });
    expect(of("BM3.pakn-tiep-nhan")).toMatchObject({ figure: 107, rule: "sum", coverage: { counted: 3, expected: 3 } });
    expect(of("BM3.ty-le-pakn-da-giai-quyet")).toMatchObject({
      figure: 95,
      rule: "ratioOfSums",
      coverage: { counted: 2, expected: 3, missing: ["Sở C"] },
      contributors: [
        { unit: "Sở A", value: 50 },
        { unit: "Sở B", value: 100 },
      ],
      problem: "Sở C chỉ cho một trong hai số của tỷ lệ nên chưa được tính. Đề nghị bổ sung trước khi chốt.",
    });
  });

  test("reports on different templates meet; the template is the one most follow, or the one asked for", async () => {
    const files = {
      "1.json": realParse("snv-dong-nai-2022q1", "dong-nai-2022"),
      "2.json": realParse("sxd-quang-binh-2024", "bnv-2022"),
      "3.json": so("Sở C", 1, 1),
    };
    expect((await consolidated(files)).template).toBe("bnv-2022");
    const asked = await consolidated(files, "--template", "dong-nai-2022");
    expect(asked).toMatchObject({ template: "dong-nai-2022", units: ["1", "2", "Sở C"] });
    expect(asked.of("BM3.pakn-tiep-nhan")?.coverage.counted).toBeGreaterThan(1);
  });

  test("a commune is not missed in the rows of sở; codes have no figure", async () => {
    const { of } = await consolidated({
      "x.json": makeParse("bnv-2022", "UBND xã Bình Minh", { "BM1.doi-thoai": 1 }),
      "s.json": makeParse("bnv-2022", "Sở Y", { "BM1.doi-thoai": 0 }),
    });
    expect(of("BM3.ho-so-so-dung-han")?.coverage.missing).toEqual(["Sở Y"]);
    expect(of("BM3.ho-so-xa-dung-han")?.coverage.missing).toEqual(["UBND xã Bình Minh"]);
    expect(of("BM1.doi-thoai")).toMatchObject({ figure: null, rule: "tally", coverage: { counted: 2 } });
  });

  test("two files of one agency are two units, told apart by their names", async () => {
    const { units, of } = await consolidated({ "a.json": so("UBND xã", 1, 1), "b.json": so("UBND xã", 2, 2) });
    expect(units).toEqual(["UBND xã (a)", "UBND xã (b)"]);
    expect(of("BM3.pakn-tiep-nhan")?.figure).toBe(3);
  });

  test("every row of the template, headings too, in order", async () => {
    const { items } = await consolidated({ "a.json": so("Sở A", 1, 1) });
    expect(items).toHaveLength(146);
    expect(items.find(({ key }) => key === "BM3.thong-ke-tthc") ?? items[4]).toMatchObject({
      figure: null,
      rule: "none",
    });
  });

  test("without --json people read lines on stdout", async () => {
    const { out, err } = await run({ "a.json": so("Sở A", 4, 3) });
    expect(out).toContain("BM3.ty-le-pakn-da-giai-quyet\t3.4\t75\t1/1\t\n");
    expect(err).toBe("Units: 1. Template: bnv-2022.\n");
  });
});

describe("refused", () => {
  test.each([
    ["an empty folder", {}, [], 1, "has no report"],
    [
      "a Word file among the reports",
      { "a.json": so("A", 1, 1), "b.docx": "PK" },
      [],
      1,
      "b.docx: Không phải tệp Word",
    ],
    ["a broken file among them", { "a.json": so("A", 1, 1), "b.json": "[]" }, ["--json"], 1, "b.json is no Parse"],
    [
      "no template named anywhere",
      { "a.json": { ...so("A", 1, 1), template: null } },
      [],
      1,
      "No report names its template",
    ],
    [
      "a format that does not exist",
      { "a.json": so("A", 1, 1) },
      ["--to", "pdf", "--out", "x"],
      2,
      "--to is xlsx or docx",
    ],
    ["--to without --out", { "a.json": so("A", 1, 1) }, ["--to", "xlsx"], 2, "--out is missing"],
  ])("%s", async (_name, files, options, code, line) => {
    const ran = await run(files, ...options);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: "" });
    expect(ran.err).toContain(line);
    expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("no folder at all is wrong usage, one that is not there is refused", async () => {
    expect(await runCommand(consolidate)).toMatchObject({ code: 2, out: "" });
    expect(await runCommand(consolidate, "/khong/co")).toMatchObject({ code: 1, out: "" });
  });
});
