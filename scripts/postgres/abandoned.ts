import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stopLeftover } from "./cluster";
import { findHolder } from "./folder-lock";

/** Stops and removes lent clusters (folders starting with `prefix`) whose process was killed before it could. */
export async function removeAbandoned(parent: string, prefix: string): Promise<void> {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const home = join(parent, name);
    // No lock yet: another run is just making it.
    if (!existsSync(join(home, "start.lock")) || findHolder(home)) continue;
    const note = join(home, "elsewhere.txt");
    const folder = existsSync(note) ? readFileSync(note, "utf8").trim() : home;
    await stopLeftover(join(folder, "data"));
    rmSync(folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}
