import "server-only";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env } from "@/lib/env";

const NAMES = process.platform === "win32" ? ["soffice.exe"] : ["soffice", "libreoffice"];

let found: string | null | undefined;

/** LibreOffice's program where this machine has one on its path, else null. Looked for once. */
export function findOffice(): string | null {
  found ??=
    env.programPath
      .split(delimiter)
      .filter((folder) => folder !== "")
      .flatMap((folder) => NAMES.map((name) => join(folder, name)))
      .find((path) => existsSync(path)) ?? null;
  return found;
}
