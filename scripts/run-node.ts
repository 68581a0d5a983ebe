import { spawn } from "node:child_process";
import { once } from "node:events";
import { onExit } from "./clean-exit";
import { ROOT } from "./project";

export type RunResult = { ok: boolean; output: string };

/**
 * Runs a program of the project with this Node and collects what it prints. It is ended with everything it started when
 * this command is asked to leave, so that Ctrl-C in the middle of a build leaves nothing behind, or when it takes longer
 * than `minutesMax`.
 */
export async function runNode(
  args: string[],
  settings: NodeJS.ProcessEnv = process.env,
  minutesMax = 60,
): Promise<RunResult> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...settings, NEXT_TELEMETRY_DISABLED: "1" },
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = once(child, "close").then(([code]) => code as number | null);
  const forget = onExit(() => endGroup(child.pid, ended));
  const tooLong = setTimeout(() => {
    output += `\nStopped after ${minutesMax} minutes.\n`;
    void endGroup(child.pid, ended);
  }, minutesMax * 60_000);
  const code = await ended;
  clearTimeout(tooLong);
  forget();
  return { ok: code === 0, output };
}

/** SIGINT first: test runners stop their servers on it. Whatever is left after 15 s is ended at once. */
export async function endGroup(pid: number | undefined, ended: Promise<unknown>): Promise<void> {
  if (pid === undefined) return;
  signalGroup(pid, "SIGINT");
  const hurry = setTimeout(() => signalGroup(pid, "SIGKILL"), 15_000);
  await ended;
  clearTimeout(hurry);
  signalGroup(pid, "SIGKILL");
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
