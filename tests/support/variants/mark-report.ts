import { foldWords } from "@/lib/indicators/fold";
import { blocksOf, type ReportFile } from "./report-file";
import { cellsOf, rowsOf, spanOf, textOf } from "./word";
import type { Role, XmlElement } from "./xml-tree";

/** A row the forms of a file must hold, in order. */
export type ExpectedRow = { key: string; form: string; label: string };

const COLUMN: [RegExp, Role][] = [
  [/^(s ?)?t ?t$/, "tt"],
  [/^(ch[^ ]+ tie|no[^ ]* dung|tie[^ ]* chi)/, "label"],
  [/^[^ ]+n vi[^ ]* tinh$/, "unit"],
  [/^so[^ ]* lie/, "figure"],
  [/^ghi chu/, "note"],
];

const plain = (text: string): string => foldWords(text).normalize("NFD").replace(/\p{M}/gu, "");

const roleOfHeading = (text: string): Role | null =>
  COLUMN.find(([pattern]) => pattern.test(plain(text).replace(/đ/g, "d")))?.[1] ?? null;

/** Where each cell of a row stands in the grid. */
function places(row: XmlElement): { cell: XmlElement; at: number }[] {
  let at = 0;
  return cellsOf(row).map((cell) => {
    const place = { cell, at };
    at += spanOf(cell);
    return place;
  });
}

/** Says of every block, row and cell of a report what it is; throws where the file does not hold the rows in order. */
export function markReport(file: ReportFile, expected: readonly ExpectedRow[]): void {
  const tables: XmlElement[] = [];
  let region: Role = "letterhead";
  for (const block of blocksOf(file)) {
    if (block.name === "w:sectPr") continue;
    const text = textOf(block);
    if (region === "letterhead" && block.name === "w:p" && text.trim() !== "") region = "title";
    if (region === "title" && (/^([AI]\.|Thực hiện|Căn cứ)/.test(text) || text.length > 140)) region = "narrative";
    const signs = block.name === "w:tbl" && text.includes("Nơi nhận");
    block.role = signs ? "signature" : region;
    if (signs) region = "formHeading";
    else if (region === "formHeading" && block.name === "w:tbl") {
      block.role = "formTable";
      tables.push(block);
    }
  }
  markRows(tables, expected);
  for (const table of tables) if (!table.form) table.role = "other";
  for (const [at, block] of blocksOf(file).entries()) {
    if (block.role === "formHeading")
      block.form = blocksOf(file)
        .slice(at)
        .find(({ form }) => form)?.form;
  }
}

function markRows(tables: readonly XmlElement[], expected: readonly ExpectedRow[]): void {
  let next = 0;
  let pending = "";
  for (const table of tables) {
    const roles = new Map<number, Role>();
    for (const row of rowsOf(table)) {
      const found = places(row);
      const label = foldWords(
        textOf(found.find(({ at }) => roles.get(at) === "label")?.cell ?? { name: "", attributes: {}, children: [] }),
      );
      const wanted = foldWords(expected[next]?.label ?? "");
      if (label !== "" && pending !== "" && label === pending) {
        row.row = { key: expected[next - 1]?.key ?? "", rest: true };
        pending = "";
      } else if (label !== "" && wanted.startsWith(label)) {
        row.row = { key: expected[next]?.key ?? "", rest: false };
        table.form ??= expected[next]?.form;
        pending = wanted.slice(label.length).trim();
        next += 1;
      } else {
        row.role = "header";
        for (const { cell, at } of found) {
          const role = roleOfHeading(textOf(cell));
          if (role) roles.set(at, role);
        }
      }
      for (const { cell, at } of found) cell.role = roles.get(at);
    }
  }
  if (next !== expected.length) throw new Error(`row ${next} is not in the file: ${expected[next]?.label}`);
}
