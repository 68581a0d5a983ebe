import { execFileSync, spawnSync } from "node:child_process";
import { OneLineError } from "../one-line-error";

/** The account PostgreSQL runs under when we are root, which it refuses to be. */
export type SystemUser = { uid: number; gid: number };

/** Null when we are not root (or on Windows): PostgreSQL then runs as ourselves. As root: `postgres`, made if missing. */
export function systemUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  return lookUp() ?? create();
}

/** True when that account can read and enter the folder; a project under /root or a private temp folder is not so. */
export function canReach(user: SystemUser, folder: string): boolean {
  const probe = "const fs=require('fs');fs.accessSync(process.argv[1],fs.constants.R_OK|fs.constants.X_OK)";
  // Started in "/" because the current folder itself may be out of that account's reach.
  return spawnSync(process.execPath, ["-e", probe, folder], { cwd: "/", stdio: "ignore", ...user }).status === 0;
}

function lookUp(): SystemUser | null {
  const id = (flag: string) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function create(): SystemUser {
  try {
    execFileSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  } catch {
    // The group may exist without the user; useradd below then says whether it is usable.
  }
  spawnSync("useradd", ["--system", "-g", "postgres", "-M", "-s", "/usr/sbin/nologin", "postgres"], {
    stdio: "ignore",
  });
  const user = lookUp();
  if (user === null) {
    throw new OneLineError(
      'PostgreSQL cannot run as root and no system user "postgres" could be made: start as an ordinary user or set DATABASE_URL.',
    );
  }
  return user;
}
