import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { FormatCheckOutput } from "@/lib/indicators/contract";
import { buildUnitReport } from "@/lib/report/unit-report";
import { formatCheck } from "@/scripts/cchc/format-check";
import { realReports } from "@/tests/support/real-reports";
import { makeFolder } from "./report-files";
import { runCommand } from "./run-command";

let folder: string;
beforeAll(async () => {
  const report = buildUnitReport(realReports()[2]!.input);
  folder = makeFolder({ "old.docx": "\u00d0\u00cf no archive", "report.json": {} });
  writeFileSync(join(folder, "good.docx"), await renderDocx(report));
  writeFileSync(join(folder, "broken.docx"), await renderDocx({ ...report, recipients: ["Sở Nội vụ"] }));
});

const run = (name: string, ...more: string[]) => runCommand(formatCheck, join(folder, name), ...more);

test("a document that keeps every rule: exit 0, each rule in the JSON", async () => {
  const { code, out } = await run("good.docx", "--json");
  const { rules } = FormatCheckOutput.parse(JSON.parse(out));
  expect(rules.filter(({ ok }) => !ok)).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.length).toBeGreaterThan(50);
  expect(code).toBe(0);
});

test("a broken rule: exit 1, with the place, what is asked and what is there", async () => {
  const { code, out } = await run("broken.docx", "--json");
  const { rules } = FormatCheckOutput.parse(JSON.parse(out));
  expect(rules.filter(({ ok }) => !ok)).toEqual([
    {
      id: "recipients.archive",
      ok: false,
      where: "Nơi nhận",
      expected: "dòng cuối: “- Lưu: VT, … .”",
      actual: "- Sở Nội vụ.",
    },
  ]);
  expect(code).toBe(1);
  const said = await run("broken.docx");
  expect(said.out.trim().split("\n")).toHaveLength(1);
  expect(said.err).toMatch(/broken: 1/);
});

test.each([
  ["old.docx", /^old\.docx: Không phải tệp Word.*\n$/],
  ["none.docx", /^none\.docx cannot be read \(ENOENT\)\.\n$/],
  ["report.json", /^report\.json: Không phải tệp Word.*\n$/],
])("%s is refused in one line, nothing printed", async (name, line) => {
  const { code, out, err } = await run(name, "--json");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(line);
});

test("wrong usage: exit 2", async () => {
  expect((await runCommand(formatCheck)).code).toBe(2);
  expect((await run("good.docx", "another.docx")).code).toBe(2);
  expect((await run("good.docx", "--xml")).code).toBe(2);
});
