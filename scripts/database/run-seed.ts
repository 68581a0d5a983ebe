import { readFileSync } from "node:fs";
import { OneLineError } from "../one-line-error";
import { inProject } from "../project";
import { runNode } from "../run-node";

/** One person of the demonstration, as printed at the start. `role` is the Vietnamese name people know. */
export type DemoAccount = { role: string; name: string; identifier: string; password: string };

/** Loads the demonstration into the database the settings name, and keeps its accounts in `accountsFile`. */
export async function runSeed(settings: Record<string, string>, accountsFile: string): Promise<DemoAccount[]> {
  const args = ["--conditions=react-server", "--import", "tsx", inProject("scripts", "seed.ts"), accountsFile];
  const done = await runNode(args, { ...process.env, LOG_LEVEL: "warn", ...settings, CCHC_DEMO: "true" });
  if (!done.ok) throw new OneLineError(`The demonstration could not be loaded:\n${done.output}`);
  return readAccounts(accountsFile);
}

export function readAccounts(accountsFile: string): DemoAccount[] {
  return JSON.parse(readFileSync(accountsFile, "utf8")) as DemoAccount[];
}
