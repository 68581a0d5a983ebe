import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { CheckOutput, ConsolidateOutput, Parse, ParseFolderOutput } from "@/lib/indicators/contract";
import { check } from "@/scripts/cchc/check";
import { consolidate } from "@/scripts/cchc/consolidate";
import { parse } from "@/scripts/cchc/parse";
import { readCase } from "@/tests/factories/read-case";
import { makeFolder, makeParse } from "./report-files";
import { runCommand } from "./run-command";

const cases = fileURLToPath(new URL("../../fixtures/cases/", import.meta.url));
const REAL = [
  ["sxd-quang-binh-2024", "bnv-2022"],
  ["snv-dong-nai-2022q1", "dong-nai-2022"],
  ["vpubnd-ninh-thuan-2021", "ninh-thuan-2021"],
] as const;

const pair = (parts: { numerator: number; denominator: number } | null) =>
  parts === null ? "" : `${parts.numerator}/${parts.denominator}`;

describe("parse", () => {
  test.each(REAL)("%s: every figure as a person reads it, none wrong, none invented", async (name, id) => {
    const { code, out } = await runCommand(parse, join(cases, `${name}.docx`), "--json");
    const read = Parse.parse(JSON.parse(out));
    expect({ code, template: read.template }).toEqual({ code: 0, template: id });
    const template = findShipped(id);
    if (!template) throw new Error(id);
    const wanted = readCase(name, template).map(({ item, raw, value, parts, note }) => ({
      key: item.key,
      raw: raw.trim(),
      value: value === "" || value === "TEXT" ? null : Number(value),
      parts: parts.replace(/\s/g, ""),
      note,
    }));
    const got = read.cells.map((cell) => ({
      key: cell.key,
      raw: cell.raw.trim(),
      value: cell.value,
      parts: pair(cell.parts),
      note: cell.note ?? "",
    }));
    expect(got).toEqual(wanted);
  });

  test("a folder: each report by name, a refused file says why and stops no other", async () => {
    const folder = makeFolder({
      "a.json": makeParse("bnv-2022", "SỞ A", {}),
      "b.docx": "không phải Word",
      "c.txt": "",
      "~$d.docx": "",
    });
    const { code, out } = await runCommand(parse, folder, "--json");
    const read = ParseFolderOutput.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(read.map((one) => [one.file, "parse" in one])).toEqual([
      ["a.json", true],
      ["b.docx", false],
    ]);
  });

  test.each([
    ["khong-phai-word.docx", "không phải Word"],
    ["rong.docx", ""],
  ])("a refused file (%s) is one line on stderr, nothing on stdout, exit 1", async (name, content) => {
    const { code, out, err } = await runCommand(parse, join(makeFolder({ [name]: content }), name), "--json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(name);
  });

  test.each([[[]], [["a", "b"]], [["a.docx", "--template", "none"]], [["--nothing"]]])(
    "wrong usage: %j",
    async (args) => {
      expect((await runCommand(parse, ...args)).code).toBe(2);
    },
  );
});

test("check and consolidate take Word files as they are", async () => {
  const name = "sxd-quang-binh-2024.docx";
  const checked = await runCommand(check, join(cases, name), "--json");
  expect(checked.code).toBe(1);
  const { template, issues } = CheckOutput.parse(JSON.parse(checked.out));
  expect(template).toBe("bnv-2022");
  expect(issues.some(({ cells }) => cells.includes("BM7.tthc-muc-do-4"))).toBe(true);

  const folder = makeFolder({ "khac.json": makeParse("bnv-2022", "SỞ KHÁC", { "BM1.van-ban-chi-dao": 5 }) });
  cpSync(join(cases, name), join(folder, name));
  const { out } = await runCommand(consolidate, folder, "--json");
  const { units, items } = ConsolidateOutput.parse(JSON.parse(out));
  expect(units).toEqual(["SỞ KHÁC", "SỞ XÂY DỰNG"]);
  expect(items.find(({ key }) => key === "BM1.van-ban-chi-dao")?.figure).toBe(12);

  // Asked for another template, each report is still read in its own.
  const asked = await runCommand(consolidate, folder, "--template", "hai-cap-2025", "--json");
  const met = ConsolidateOutput.parse(JSON.parse(asked.out));
  expect(met.template).toBe("hai-cap-2025");
  expect(met.items.find(({ key }) => key === "BM1.van-ban-chi-dao")?.figure).toBe(12);
});

test("a report printed by parse is a report that check takes", async () => {
  const { out } = await runCommand(parse, join(cases, "vpubnd-ninh-thuan-2021.docx"), "--json");
  const folder = makeFolder({ "bao-cao.json": JSON.parse(out) });
  const again = await runCommand(check, join(folder, "bao-cao.json"), "--json");
  const direct = await runCommand(check, join(cases, "vpubnd-ninh-thuan-2021.docx"), "--json");
  expect(JSON.parse(again.out)).toEqual(JSON.parse(direct.out));
  expect(readFileSync(join(folder, "bao-cao.json"), "utf8")).toContain("ninh-thuan-2021");
});
