import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Parse } from "@/lib/indicators/contract";
import { emptyParse } from "@/lib/indicators/parse-json/empty-parse";
import { parseOfCells } from "@/lib/indicators/parse-json/parse-of-cells";
import type { WrittenReport } from "@/tests/factories/any-report";
import { browserJudge } from "./browser-world";
import { judgeReport, templateOf, typed } from "./judge-report";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const OUTPUT_MAX_BYTES = 2 ** 30;

export type Verdicts = { report: WrittenReport; server: string; browser: string; commandLine: string };

/** What the server, the browser's bundle and the command line say of the same reports, each as JSON text. */
export async function threeVerdicts(reports: readonly WrittenReport[]): Promise<Verdicts[]> {
  const inBrowser = await browserJudge();
  const lines = await checkBatch(reports.map(parseOf));
  return reports.map((report, at) => {
    const json = JSON.stringify(report);
    return { report, server: judgeReport(json), browser: inBrowser(json), commandLine: lines[at] ?? "nothing" };
  });
}

/** The report as `parse` would print it. */
export function parseOf(report: WrittenReport): Parse {
  return {
    ...emptyParse(),
    template: report.templateId,
    templateConfidence: 1,
    ...parseOfCells(templateOf(report), typed(report)),
    narrative: report.narrative,
  };
}

async function checkBatch(parses: readonly Parse[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-verdicts-"));
  try {
    const file = join(folder, "reports.ndjson");
    writeFileSync(file, parses.map((parse) => `${JSON.stringify(parse)}\n`).join(""));
    const args = ["--import", "tsx", "tests/support/verdict/check-batch.ts", file];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: OUTPUT_MAX_BYTES });
    return stdout.trimEnd().split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
