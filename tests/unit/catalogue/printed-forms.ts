import { readFileSync } from "node:fs";

/** One row of a printed form, as `tests/fixtures/templates/*.tsv` has it. */
export type PrintedRow = {
  form: string;
  tt: string;
  label: string;
  unit: string;
  kind: string;
  parts: string;
  scope: string | undefined;
  owner: string | undefined;
};

export function printedRows(templateId: string): PrintedRow[] {
  const text = readFileSync(new URL(`../../fixtures/templates/${templateId}.tsv`, import.meta.url), "utf8");
  const [, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  return lines.map((line) => {
    const [form = "", tt = "", label = "", unit = "", kind = "", parts = "", scope, owner] = line.split("\t");
    return { form, tt, label, unit, kind, parts, scope, owner };
  });
}
