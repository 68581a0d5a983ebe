import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyBinaries, findBinaries } from "./binaries";
import type { ClusterPlace } from "./cluster";
import { canReach, systemUser } from "./system-user";

/** Where clusters go when root's project folder is closed to PostgreSQL's account (a project under /root, say). */
const OUTSIDE = "/var/lib/bao-cao-cchc";

/**
 * Decides where a cluster lives: in `folder`, unless we are root and PostgreSQL's account cannot reach it; then under
 * /var/lib, with a note in `folder` that says where.
 */
export function placeFor(folder: string): ClusterPlace {
  const user = systemUser();
  const binaries = findBinaries();
  makePassage(folder);
  if (user === null || (canReach(user, binaries.postgres) && canReach(user, folder))) {
    return { folder, binaries, user };
  }
  const outside = join(OUTSIDE, createHash("sha256").update(folder).digest("hex").slice(0, 12));
  makePassage(OUTSIDE);
  makePassage(outside);
  writeFileSync(join(folder, "elsewhere.txt"), `${outside}\n`);
  return { folder: outside, binaries: copyBinaries(binaries, OUTSIDE), user };
}

/** Removes a cluster that was only lent (tests), wherever it was placed. */
export function removePlace(folder: string, place: ClusterPlace): void {
  rmSync(place.folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Readable by us; PostgreSQL's account may pass through it. */
function makePassage(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
}
