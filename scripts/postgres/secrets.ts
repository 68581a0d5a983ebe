import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Generated once per data folder; nothing here has a default that another installation could share. */
export type Secrets = { superuser: string; owner: string; web: string; auth: string };

/** Reads `secrets.json` of the folder (mode 600), making it the first time. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  if (!existsSync(file)) {
    const make = () => randomBytes(32).toString("base64url");
    const secrets: Secrets = { superuser: make(), owner: make(), web: make(), auth: make() };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}
