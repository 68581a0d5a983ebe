import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { OneLineError } from "../one-line-error";
import { isDocument } from "./read-parse";

/** The reports of a folder by name; other files, and what Word and Excel leave beside an open one ("~$…"), are passed over. */
export function reportFiles(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw new OneLineError(
      `${folder} is no folder that can be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"}).`,
    );
  }
  const isReport = (name: string): boolean => extname(name).toLowerCase() === ".json" || isDocument(name);
  const files = names.filter((name) => isReport(name) && !name.startsWith("~$"));
  if (files.length === 0) throw new OneLineError(`${folder} has no report (.docx, .xlsx, .pdf or .json).`);
  return files.map((name) => join(folder, name));
}
