import { shippedTemplates } from "../../lib/indicators/catalogue/shipped";
import { templatesJson } from "../../lib/indicators/templates-json";
import { type ExitCode, printJson, readOptions, UsageError } from "./command";

const USAGE = "cchc templates [--json]";

/** Lists the templates that come with the product. */
export async function templates(args: string[]): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { json: { type: "boolean", default: false } }, USAGE);
  if (positionals.length > 0) throw new UsageError(`Unexpected argument '${positionals[0]}'. Usage: ${USAGE}`);
  const output = templatesJson(shippedTemplates);
  if (values.json) printJson(output);
  else for (const { id, title } of output.templates) process.stdout.write(`${id}\t${title}\n`);
  return 0;
}
