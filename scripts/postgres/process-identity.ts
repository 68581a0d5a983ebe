import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** True while a process with this number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The command line of a process, "" when it is gone. Numbers are reused, so a number alone proves nothing. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return ps(pid, "command=");
  }
}

/** When a process started, as the system writes it: with the number it names one process and no later one. */
export function startedAt(pid: number): string {
  try {
    // Field 22, counted after the program's name, which may itself hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return ps(pid, "lstart=");
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync("ps", ["-ww", "-o", column, "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
}
