import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The ignored folder of the embedded database: `.data`, or CCHC_DATA (a second copy next to a running one). */
export function dataFolder(): string {
  const folder = resolve(ROOT, process.env.CCHC_DATA ?? ".data");
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function inProject(...path: string[]): string {
  return join(ROOT, ...path);
}
