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

function linesOf(name: string): string[][] {
  const text = readFileSync(new URL(`../../fixtures/templates/${name}.tsv`, import.meta.url), "utf8");
  const [, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  return lines.map((line) => line.split("\t"));
}

function rowsOfFile(name: string): PrintedRow[] {
  return linesOf(name).map((line) => {
    const [form = "", tt = "", label = "", unit = "", kind = "", parts = "", scope, owner] = line;
    return { form, tt, label, unit, kind, parts, scope, owner };
  });
}

/** Rows of the list forms as printed, in the order of the forms. */
export function printedRows(templateId: string): PrintedRow[] {
  if (templateId !== "bnv-2024-dvctt") return rowsOfFile(templateId);
  // The file holds forms 1, 3 and 7; the other four are those of 2022.
  const own = rowsOfFile(templateId);
  const ofOwn = new Set(own.map(({ form }) => form));
  const forms = ["BM1", "BM2", "BM3", "BM4", "BM5", "BM6", "BM7"];
  const all = [...own, ...rowsOfFile("bnv-2022").filter(({ form }) => !ofOwn.has(form))];
  return forms.flatMap((form) => all.filter((row) => row.form === form));
}

export type PrintedMatrix = {
  form: string;
  columns: string[];
  rows: { tt: string; label: string }[];
  total: string | null;
};

/** A matrix form as printed: the columns stand beside its first row, a row "Tổng số" without a number is its total. */
export function printedMatrix(name: string): PrintedMatrix {
  const lines = linesOf(name);
  const [form = "", , , columns = ""] = lines[0] ?? [];
  const rows = lines.map(([, tt = "", label = ""]) => ({ tt, label }));
  const last = rows.at(-1);
  const total = last?.tt === "" ? last.label : null;
  return { form, columns: columns.split(" | "), rows: total === null ? rows : rows.slice(0, -1), total };
}
