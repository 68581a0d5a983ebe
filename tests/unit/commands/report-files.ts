import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import type { Cell } from "@/lib/indicators/cell";
import type { Parse } from "@/lib/indicators/contract";
import { emptyParse } from "@/lib/indicators/parse-json/empty-parse";
import { parseOfCells } from "@/lib/indicators/parse-json/parse-of-cells";
import { makeCell } from "@/tests/factories/make-cells";
import { readCase, typeCase } from "@/tests/factories/read-case";

type Given = Record<string, string | number | Partial<Cell>>;

const template = (id: string) => {
  const found = findShipped(id);
  if (!found) throw new Error(id);
  return found;
};

/** A report as `parse` would print it: cells by full key. */
export function makeParse(id: string, agency: string | null, given: Given, more: Partial<Parse> = {}): Parse {
  const cells = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, makeCell(value)]));
  const nothing = emptyParse();
  return {
    ...nothing,
    template: id,
    templateConfidence: 1,
    header: { ...nothing.header, agency },
    ...parseOfCells(template(id), cells),
    ...more,
  };
}

/** A real report, every cell as written. */
export function realParse(name: string, id: string): Parse {
  return { ...makeParse(id, null, {}), ...parseOfCells(template(id), typeCase(readCase(name, template(id)))) };
}

/** A new folder with these files; text as it is, everything else as JSON. */
export function makeFolder(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), "cchc-command-"));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}
