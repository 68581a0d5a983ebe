import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { CheckOutput, Parse } from "@/lib/indicators/contract";
import { checkReport } from "@/scripts/cchc/check-report";
import { readCells } from "@/scripts/cchc/read-parse";

// `check` of the command line over a file with one Parse a line, in one process: a line of issues for each.
const file = process.argv[2] ?? "";
for await (const line of createInterface({ input: createReadStream(file) })) {
  const parse = Parse.parse(JSON.parse(line));
  const template = findShipped(parse.template ?? "");
  if (!template) throw new Error(`no template ${parse.template}`);
  const { issues } = CheckOutput.parse(checkReport(template, readCells(template, parse, file), parse));
  process.stdout.write(`${JSON.stringify(issues)}\n`);
}
