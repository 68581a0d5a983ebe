import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Parse, ParseFolderOutput } from "../../lib/indicators/contract";
import { OneLineError } from "../one-line-error";
import { type ExitCode, givenPath, printJson, readOptions, UsageError } from "./command";
import { askedTemplate, readParse } from "./read-parse";
import { reportFiles } from "./report-files";

const USAGE = "cchc parse FILE|DIR [--template ID] [--json]";

/** What was understood of a report, or of every report of a folder. Exit 0 once written, whatever the content. */
export async function parse(args: string[]): Promise<ExitCode> {
  const options = { template: { type: "string" }, json: { type: "boolean", default: false } } as const;
  const { values, positionals } = readOptions(args, options, USAGE);
  const [given, ...more] = positionals;
  if (given === undefined) throw new UsageError(`FILE is missing. Usage: ${USAGE}`);
  if (more.length > 0) throw new UsageError(`Unexpected argument '${more[0]}'. Usage: ${USAGE}`);
  const template = askedTemplate(values.template, USAGE)?.id;
  const path = givenPath(given);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    const output = await parseFolder(path, template);
    if (values.json) printJson(output);
    else
      for (const one of output) "parse" in one ? print(one.file, one.parse) : process.stdout.write(`${one.refused}\n`);
    return 0;
  }
  const found = await readParse(path, template);
  if (values.json) printJson(found);
  else print(basename(path), found);
  return 0;
}

async function parseFolder(folder: string, template: string | undefined): Promise<ParseFolderOutput> {
  const output: ParseFolderOutput = [];
  for (const path of reportFiles(folder)) {
    const file = basename(path);
    try {
      output.push({ file, parse: await readParse(path, template) });
    } catch (error) {
      if (!(error instanceof OneLineError)) throw error;
      output.push({ file, refused: error.message });
    }
  }
  return output;
}

/** A page of what was found, for people: the JSON has all of it. */
function print(file: string, { template, header, cells, matrices, narrative, unplaced }: Parse): void {
  const { agency, title, period } = header;
  const answered = cells.filter(({ state }) => state !== "blank");
  process.stdout.write(`${[file, agency ?? "–", title ?? "–", template ?? "–"].join("\t")}\n`);
  for (const { key, raw, value, text, state, confidence } of answered) {
    const understood = state === "value" ? (value ?? text ?? "") : state;
    process.stdout.write(`${[key, raw, understood, confidence.toFixed(2)].join("\t")}\n`);
  }
  process.stderr.write(
    `Period: ${period ? `${period.kind} ${period.year}` : "–"}. Rows: ${answered.length}/${cells.length}. ` +
      `Matrices: ${matrices.length}. Sections: ${narrative.length}. Unplaced: ${unplaced.length}.\n`,
  );
}
