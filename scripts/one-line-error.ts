/** A failure whose message alone tells the operator what to do; commands print it without a stack and exit 1. */
export class OneLineError extends Error {
  override readonly name = "OneLineError";
}

/** Runs a command: expected failures are one line, the unexpected keep their stack. Exit code 1 for both. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof OneLineError) console.error(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
