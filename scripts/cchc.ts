import { UsageError } from "./cchc/command";
import { COMMANDS } from "./cchc/commands";
import { OneLineError } from "./one-line-error";

// `npm run --silent cchc -- <command>`: the command line, see lib/indicators/contract.ts for its JSON.

const known = Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join(" | ");

async function run([name, ...args]: string[]): Promise<number> {
  const entry = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry)
    throw new UsageError(`${name === undefined ? "No command" : `No command '${name}'`}. Usage: cchc ${known}`);
  const command = await entry.load();
  return command(args);
}

/** A reader that closes early (`| head`) is not a failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

// The exit code is set, not forced: a large answer must leave the pipe first.
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof UsageError || error instanceof OneLineError;
  console.error(expected ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
