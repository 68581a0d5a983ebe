import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** Exit codes of the command line (docs of the contract: 0 done, 1 refused or findings, 2 wrong usage). */
export type ExitCode = 0 | 1 | 2;

/** Runs with the words after the command's name. */
export type Command = (args: string[]) => Promise<ExitCode>;

/** Wrong usage: one line on stderr, exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>["options"];

/** `parseArgs`, strict, with what it refuses turned into a usage line. */
export function readOptions<const O extends NonNullable<Options>>(args: string[], options: O, usage: string) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new UsageError(`${reason.replace(/\.? To specify.*$/, "").replace(/\.$/, "")}. Usage: ${usage}`);
  }
}

/** A path as the person wrote it, from the folder they are in: npm runs scripts in the project's own. */
export function givenPath(path: string): string {
  const folder = process.env.npm_lifecycle_event === "cchc" ? process.env.INIT_CWD : undefined;
  return resolve(folder ?? process.cwd(), path);
}

/** One JSON document on stdout and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
