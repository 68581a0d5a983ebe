import { basename } from "node:path";
import { renderDocx } from "../../lib/documents/render-docx/render-docx";
import { renderReportXlsx } from "../../lib/documents/render-xlsx/render-report-xlsx";
import type { Parse } from "../../lib/indicators/contract";
import { ParseRefused } from "../../lib/indicators/parse-json/given-figure";
import type { Template } from "../../lib/indicators/template";
import { formsAsTyped } from "../../lib/report/forms-as-typed";
import { reportOfParse } from "../../lib/report/report-of-parse";
import { OneLineError } from "../one-line-error";
import { type ExitCode, givenPath, readOptions, UsageError } from "./command";
import { readParse, templateOf } from "./read-parse";
import { writeFile } from "./write-file";

const USAGE = "cchc export FILE.json --to docx|xlsx --out PATH";

/** A report in JSON written again by the decree, or its text and forms as a workbook. */
export async function exportReport(args: string[]): Promise<ExitCode> {
  const text = { type: "string" } as const;
  const { values, positionals } = readOptions(args, { to: text, out: text }, USAGE);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError(`FILE is missing. Usage: ${USAGE}`);
  if (more.length > 0) throw new UsageError(`Unexpected argument '${more[0]}'. Usage: ${USAGE}`);
  if (values.to !== "docx" && values.to !== "xlsx") throw new UsageError(`--to is docx or xlsx. Usage: ${USAGE}`);
  if (values.out === undefined) throw new UsageError(`--out is missing. Usage: ${USAGE}`);
  const parse = await readParse(givenPath(file));
  const bytes = await render(file, parse, values.to);
  writeFile(givenPath(values.out), bytes);
  sayWhatIsLeft(parse);
  return 0;
}

async function render(file: string, parse: Parse, to: "docx" | "xlsx"): Promise<Uint8Array> {
  const given = parse.cells.length > 0 || parse.matrices.length > 0;
  const template: Template | null = given ? templateOf(parse, file, null) : null;
  try {
    const report = reportOfParse(parse, template);
    if (to === "docx") return await renderDocx(report);
    return await renderReportXlsx(report, template ? formsAsTyped(template, parse) : []);
  } catch (error) {
    if (error instanceof ParseRefused) throw new OneLineError(`${basename(file)}: ${error.message}.`);
    throw error;
  }
}

/** What the file it was read from held beside header, text and forms is in no field, and so in no document. */
function sayWhatIsLeft({ unplaced }: Parse): void {
  const left = unplaced.filter(({ what }) => !/^kính gửi/i.test(what));
  if (left.length > 0) process.stderr.write(`Not written, because it had no place in the report: ${left.length}.\n`);
}
