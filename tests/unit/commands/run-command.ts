import { vi } from "vitest";
import { type Command, UsageError } from "@/scripts/cchc/command";
import { OneLineError } from "@/scripts/one-line-error";

export type Ran = { code: number; out: string; err: string };

/** A command of the command line in this process, with its exit code and what it prints, as scripts/cchc.ts ends it. */
export async function runCommand(command: Command, ...args: string[]): Promise<Ran> {
  const printed = { out: "", err: "" };
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    printed.err += String(text);
    return true;
  });
  try {
    return { code: await command(args), ...printed };
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof OneLineError)) throw error;
    return { code: error instanceof UsageError ? 2 : 1, out: printed.out, err: `${printed.err}${error.message}\n` };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
