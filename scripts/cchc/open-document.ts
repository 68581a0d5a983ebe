import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openUpload, type Upload } from "../../lib/intake/guard/open-upload";
import { IntakeRefused } from "../../lib/intake/refusal";
import { REFUSAL_SENTENCE } from "../../lib/intake/refusal-words";
import { OneLineError } from "../one-line-error";

/** A Word, Excel or PDF file that passed the guard of uploads; refused in one line that names the file. */
export async function openDocument(file: string): Promise<Upload> {
  return refusedInOneLine(file, () => openUpload(readBytes(file), basename(file)));
}

/** What readers refuse, as one line that names the file. */
export async function refusedInOneLine<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IntakeRefused) throw new OneLineError(`${basename(file)}: ${REFUSAL_SENTENCE[error.code]}`);
    throw error;
  }
}

/** The bytes of a file, or one line saying why not. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new OneLineError(`${basename(file)} cannot be read (${why}).`);
  }
}
