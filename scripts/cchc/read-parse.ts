import { basename, extname } from "node:path";
import { findShipped, shippedTemplates } from "../../lib/indicators/catalogue/shipped";
import type { Cells } from "../../lib/indicators/cell";
import { Parse } from "../../lib/indicators/contract";
import { cellsOfParse } from "../../lib/indicators/parse-json/cells-of-parse";
import { ParseRefused } from "../../lib/indicators/parse-json/given-figure";
import type { Template } from "../../lib/indicators/template";
import { parseInChild } from "../../lib/intake/child/parse-in-child";
import { OneLineError } from "../one-line-error";
import { UsageError } from "./command";
import { readBytes, refusedInOneLine } from "./open-document";

const DOCUMENTS = new Set([".docx", ".xlsx", ".pdf", ".doc", ".xls", ".docm", ".xlsm", ".rtf"]);

/** Files that are read, or refused with the reason; never passed over. By their name. */
export const isDocument = (file: string): boolean => DOCUMENTS.has(extname(file).toLowerCase());

/**
 * A report from its file: a Word, Excel or PDF file read in a process of its own, or the JSON that `parse` prints.
 * Refused in one line that names the file and what is wrong with it.
 */
export async function readParse(file: string, template?: string): Promise<Parse> {
  const name = basename(file);
  if (isDocument(file)) {
    return refusedInOneLine(file, () =>
      parseInChild(readBytes(file), name, template === undefined ? {} : { template }),
    );
  }
  const read = Parse.safeParse(readJson(file, name));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new OneLineError(
    `${name} is no Parse: ${issue?.path.join(".") || "document"}: ${issue?.message ?? "not understood"}`,
  );
}

function readJson(file: string, name: string): unknown {
  const text = readBytes(file).toString("utf8");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new OneLineError(`${name} is not JSON.`);
  }
}

/** `--template`: wrong usage when there is no such template. */
export function askedTemplate(id: string | undefined, usage: string): Template | null {
  if (id === undefined) return null;
  const template = findShipped(id);
  if (template) return template;
  const known = shippedTemplates.map((one) => one.id).join(", ");
  throw new UsageError(`There is no template '${id}', only ${known}. Usage: ${usage}`);
}

/** The template a report says it follows. */
export function templateOf(parse: Parse, file: string, asked: Template | null): Template {
  const template = asked ?? (parse.template === null ? undefined : findShipped(parse.template));
  if (template) return template;
  const why = parse.template === null ? "names no template" : `names a template that is not here (${parse.template})`;
  throw new OneLineError(`${basename(file)} ${why}: say which with --template ID.`);
}

/** The cells of a report, refused in one line that names the file. */
export function readCells(template: Template, parse: Parse, file: string): Cells {
  try {
    return cellsOfParse(template, parse);
  } catch (error) {
    if (error instanceof ParseRefused) throw new OneLineError(`${basename(file)}: ${error.message}.`);
    throw error;
  }
}
