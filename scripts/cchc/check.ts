import type { Issue } from "../../lib/indicators/issue";
import { checkReport } from "./check-report";
import { type ExitCode, givenPath, printJson, readOptions, UsageError } from "./command";
import { askedTemplate, readCells, readParse, templateOf } from "./read-parse";

const USAGE = "cchc check FILE [--template ID] [--json]";

/** Findings of one report; exit 1 when one of them is an error or a warning. */
export async function check(args: string[]): Promise<ExitCode> {
  const options = { template: { type: "string" }, json: { type: "boolean", default: false } } as const;
  const { values, positionals } = readOptions(args, options, USAGE);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError(`FILE is missing. Usage: ${USAGE}`);
  if (more.length > 0) throw new UsageError(`Unexpected argument '${more[0]}'. Usage: ${USAGE}`);
  const asked = askedTemplate(values.template, USAGE);
  const parse = await readParse(givenPath(file), asked?.id);
  const template = templateOf(parse, file, asked);
  const output = checkReport(template, readCells(template, parse, file), parse);
  if (values.json) printJson(output);
  else print(output.issues);
  return output.issues.some(({ severity }) => severity !== "hint") ? 1 : 0;
}

const SEVERITY_WORD = { error: "Lỗi", warning: "Cảnh báo", hint: "Lưu ý" } as const satisfies Record<
  Issue["severity"],
  string
>;

function print(issues: readonly Issue[]): void {
  for (const { severity, form, message } of issues) {
    process.stdout.write(`${SEVERITY_WORD[severity]}\t${form ?? ""}\t${message}\n`);
  }
  process.stderr.write(issues.length === 0 ? "Nothing found.\n" : `Findings: ${issues.length}.\n`);
}
