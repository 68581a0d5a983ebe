import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { OneLineError } from "../one-line-error";

/** Writes what a command made; refused in one line that names the file. */
export function writeFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new OneLineError(`${basename(path)} cannot be written (${why}).`);
  }
}
