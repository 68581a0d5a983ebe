import { endAll, isLeaving, leaveOnSignals } from "./clean-exit";
import { OneLineError } from "./one-line-error";

/**
 * Runs a whole command: expected failures are one line, the unexpected keep their stack, both exit with 1. Everything
 * it started is ended first, also on Ctrl-C, which leaves with `codeOnSignal`.
 */
export async function runCommand(command: () => Promise<void>, codeOnSignal = 1): Promise<void> {
  leaveOnSignals(codeOnSignal);
  try {
    await command();
  } catch (error) {
    if (isLeaving()) return;
    if (error instanceof OneLineError) console.error(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
  await endAll();
  // The channel to the bootstrap would keep this process alive; closing it ourselves is no sign that the bootstrap died.
  process.removeAllListeners("disconnect");
  if (process.connected) process.disconnect();
}
