import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OneLineError } from "../one-line-error";
import { isAlive, startedAt } from "./process-identity";

type Holder = { pid: number; started: string };

/**
 * Takes the data folder for this process and returns the release. A lock left by a process that is gone (killed,
 * power cut, number reused) is taken over. Throws one line when a live process holds it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "start.lock");
  const mine: Holder = { pid: process.pid, started: startedAt(process.pid) };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      return () => {
        if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = findHolder(folder);
    if (holder) {
      throw new OneLineError(
        `Already running (process ${holder.pid} uses ${folder}): stop that one first, or set CCHC_DATA to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new OneLineError(`The lock ${file} is being taken by another start: try again.`);
}

/** The live process that holds the folder, if any. */
export function findHolder(folder: string): Holder | null {
  const holder = readHolder(join(folder, "start.lock"));
  return holder && isAlive(holder.pid) && startedAt(holder.pid) === holder.started ? holder : null;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}
