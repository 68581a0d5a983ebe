import { basename } from "node:path";
import { checkFormat } from "../../lib/documents/format-check/check-format";
import { NotADocument } from "../../lib/documents/read-docx/package-parts";
import type { FormatCheckOutput } from "../../lib/indicators/contract";
import { IntakeRefused } from "../../lib/intake/refusal";
import { OneLineError } from "../one-line-error";
import { type ExitCode, givenPath, printJson, readOptions, UsageError } from "./command";
import { openDocument, refusedInOneLine } from "./open-document";

const USAGE = "cchc format-check FILE.docx [--json]";

/** A Word file against the rules of Nghị định 30/2020/NĐ-CP; exit 1 when it breaks one. */
export async function formatCheck(args: string[]): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { json: { type: "boolean", default: false } }, USAGE);
  const [given, ...more] = positionals;
  if (given === undefined) throw new UsageError(`FILE is missing. Usage: ${USAGE}`);
  if (more.length > 0) throw new UsageError(`Unexpected argument '${more[0]}'. Usage: ${USAGE}`);
  const file = givenPath(given);
  const output = await checkFile(file);
  if (values.json) printJson(output);
  else print(output);
  return output.rules.every(({ ok }) => ok) ? 0 : 1;
}

async function checkFile(file: string): Promise<FormatCheckOutput> {
  const upload = await openDocument(file);
  return refusedInOneLine(file, () => {
    if (upload.kind !== "docx") throw new OneLineError(`${basename(file)} is no Word file (.docx).`);
    try {
      return checkFormat(upload.parts);
    } catch (error) {
      if (error instanceof NotADocument) throw new IntakeRefused("broken", error.message);
      throw error;
    }
  });
}

function print({ rules }: FormatCheckOutput): void {
  const wrong = rules.filter(({ ok }) => !ok);
  for (const { id, where, expected, actual } of wrong) {
    process.stdout.write(`${id}\t${where ?? ""}\tCần: ${expected ?? ""}\tHiện có: ${actual ?? ""}\n`);
  }
  process.stderr.write(`Rules: ${rules.length}, broken: ${wrong.length}.\n`);
}
