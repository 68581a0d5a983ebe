import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { onExit } from "./clean-exit";
import { OneLineError } from "./one-line-error";
import { whyPortIsTaken } from "./postgres/free-port";
import { inProject, ROOT } from "./project";

export type Address = { host: string; port: number };
export type WebServer = {
  address: string;
  pid: number;
  /** Resolves with the exit code when the server ends, by itself or by us. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

/** PORT and HOST, checked: an unreadable or busy port is one line. */
export async function chooseAddress(settings: NodeJS.ProcessEnv): Promise<Address> {
  const text = settings.PORT ?? "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) throw new OneLineError(`PORT=${text} is not a port number.`);
  const host = settings.HOST ?? "127.0.0.1";
  const reason = await whyPortIsTaken(host, port);
  if (reason === "EADDRINUSE") {
    throw new OneLineError(`Port ${port} on ${host} is already in use: stop what uses it, or set PORT to another one.`);
  }
  if (reason !== null) throw new OneLineError(`Cannot listen on ${host}:${port} (${reason}): set HOST and PORT.`);
  return { host, port };
}

/** Runs `next start` or `next dev` with exactly these settings, and resolves when it answers. */
export async function startWeb(
  mode: "start" | "dev",
  address: Address,
  settings: NodeJS.ProcessEnv,
  output: "inherit" | "ignore" | number = "inherit",
): Promise<WebServer> {
  const next = inProject("node_modules", "next", "dist", "bin", "next");
  const guard = inProject("scripts", "exit-with-parent.mjs");
  const args = ["--import", guard, next, mode, "--port", String(address.port), "--hostname", address.host];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // Its own session: Ctrl-C in the terminal reaches us, and we end it in order.
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
    env: { ...settings, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: mode === "dev" ? "development" : "production" },
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const forget = onExit(() => end(child));
  void ended.then(forget);
  const shown = address.host === "0.0.0.0" || address.host === "::" ? "127.0.0.1" : address.host;
  const url = `http://${shown.includes(":") ? `[${shown}]` : shown}:${address.port}`;
  await answers(child, `${url}/api/health/live`);
  return { address: url, pid: child.pid ?? 0, ended, stop: () => end(child) };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new OneLineError("The web server ended at its start.");
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
  }
  await end(child);
  throw new OneLineError("The web server did not answer within two minutes.");
}

/** Lets running requests end (SIGTERM), and ends the whole process group after 10 s. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const pid = child.pid;
  const gone = once(child, "exit");
  signalGroup(pid, "SIGTERM");
  const hurry = setTimeout(() => signalGroup(pid, "SIGKILL"), 10_000);
  await gone;
  clearTimeout(hurry);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}
