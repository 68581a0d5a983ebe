import type { Parse } from "../contract";
import { foldAccents, foldWords } from "../fold";
import { rowItems } from "../matrix/matrix-items";
import { parseCell } from "../parse-cell";
import type { MatrixForm, Template } from "../template";
import { headerAt } from "./form-columns";
import { type Grid, gridOf } from "./grid";
import { lettersOff } from "./letters-off";
import { type MatrixColumns, matrixColumns } from "./matrix-columns";
import { rowNumberOf, splitLabel } from "./row-number";
import type { SourcePlace, SourceTable } from "./source-table";

export type Matrix = Parse["matrices"][number];
type Row = Matrix["rows"][number];

export type MatricesMatch = {
  matrices: Matrix[];
  usedTables: ReadonlySet<number>;
  /** Columns that are none of the form's, and figures that could not be read. */
  unplaced: { what: string; source: SourcePlace | { table: number } }[];
};

const TOTAL_WORDS = ["tong", "tong so", "tong cong", "cong", "tong so ho so"];

/** Finds the matrix forms of a template in a file's tables; a table without headings goes on with the one before. */
export function matchMatrices(template: Template, tables: readonly SourceTable[]): MatricesMatch {
  const forms = template.forms.filter((form): form is MatrixForm => form.kind === "matrix");
  const found = new Map<string, { matrix: Matrix; columns: MatrixColumns; width: number; last: number }>();
  const usedTables = new Set<number>();
  const unplaced: MatricesMatch["unplaced"] = [];
  for (const [at, table] of tables.entries()) {
    const grid = gridOf(table);
    for (const form of forms) {
      const before = found.get(form.code);
      const own = matrixColumns(grid, form, 0);
      const goesOn =
        before !== undefined && before.last === at - 1 && before.width === table.columnCount && !headerIn(grid);
      const columns = own ?? (goesOn && before ? { ...before.columns, lastRow: -1 } : null);
      if (columns === null) continue;
      const matrix = before?.matrix ?? {
        form: form.code,
        columns: form.columns.map(({ key }) => key),
        rows: [],
        total: null,
      };
      readRows(grid, form, columns, matrix);
      found.set(form.code, { matrix, columns, width: table.columnCount, last: at });
      usedTables.add(table.index);
      if (own === null || before !== undefined) continue;
      for (const { column, heading } of own.strange) {
        const what = `Cột “${heading}” không có trong biểu nên không lấy số liệu.`;
        unplaced.push({ what, source: { table: table.index, row: own.lastRow, column } });
      }
    }
  }
  const matrices = [...found.values()]
    .map(({ matrix }) => matrix)
    .filter(({ rows, total }) => rows.length > 0 || total);
  return { matrices, usedTables, unplaced };
}

function headerIn(grid: Grid): boolean {
  for (let row = 0; row < Math.min(4, grid.table.rowCount); row += 1) if (headerAt(grid, row)) return true;
  return false;
}

function readRows(grid: Grid, form: MatrixForm, columns: MatrixColumns, matrix: Matrix): void {
  for (let row = columns.lastRow + 1; row < grid.table.rowCount; row += 1) {
    const again = matrixColumns(grid, form, row);
    if (again && again.lastRow - row < 3 && headingAgain(grid, row, columns)) {
      row = again.lastRow;
      continue;
    }
    const { label, number } = labelOf(grid, row, columns);
    const { values, raw } = figuresOf(grid, form, row, columns);
    const written = Object.values(raw).some((text) => text !== "");
    if (isTotal(label, form)) {
      if (matrix.total === null && written) matrix.total = values;
    } else if (label !== "" && !written && number === "" && isRest(label, matrix, form)) {
      const last = matrix.rows[matrix.rows.length - 1];
      if (last) last.label = printedLabel(`${last.label} ${label}`, form);
    } else if (label !== "" && !isColumnNumbers(raw, label)) {
      matrix.rows.push({ label: printedLabel(label, form), values, raw });
    }
  }
}

/** The headings stand again where a page broke: the words over the labels are there once more. */
function headingAgain(grid: Grid, row: number, columns: MatrixColumns): boolean {
  const cell = grid.over(row, columns.label);
  const first = grid.over(columns.lastRow, columns.label);
  return cell !== undefined && first !== undefined && foldWords(cell.text) === foldWords(first.text);
}

const isColumnNumbers = (raw: Row["raw"], label: string): boolean =>
  /^\(?[0-9a-d]{1,2}\)?$/i.test(label) && Object.values(raw).every((text) => /^\(?[0-9]{0,2}\)?$/.test(text));

function labelOf(grid: Grid, row: number, columns: MatrixColumns): { label: string; number: string } {
  const cells = grid.begins(row).filter(({ column, text }) => column <= columns.label && text.trim() !== "");
  const words = cells.filter(({ text }) => rowNumberOf(text) === "");
  const own = words[words.length - 1];
  const { label, number } = splitLabel((own?.text ?? "").normalize("NFC"));
  const printed = cells.map(({ text }) => rowNumberOf(text)).find((text) => text !== "");
  return { label, number: printed ?? number };
}

function figuresOf(grid: Grid, form: MatrixForm, row: number, columns: MatrixColumns): Pick<Row, "values" | "raw"> {
  const items = rowItems(form, { key: "row", tt: "", label: "row" });
  const values: Row["values"] = {};
  const raw: Row["raw"] = {};
  for (const [at, { key }] of form.columns.entries()) {
    const place = columns.places.get(key);
    const item = items[at];
    const text =
      place === undefined
        ? ""
        : (grid
            .begins(row)
            .find(({ column }) => column === place)
            ?.text.trim() ?? "");
    const reading = item ? parseCell(item, text) : null;
    raw[key] = reading?.cell.raw ?? "";
    values[key] = reading?.cell.value == null ? null : Number(reading.cell.value);
  }
  return { values, raw };
}

function isTotal(label: string, form: MatrixForm): boolean {
  const words = foldAccents(foldWords(label));
  return words !== "" && (TOTAL_WORDS.includes(words) || words === foldAccents(foldWords(form.totalLabel)));
}

/** The rest of a name cut in two rows: with the row before it is a printed row, or it goes on in small letters. */
function isRest(label: string, matrix: Matrix, form: MatrixForm): boolean {
  const last = matrix.rows[matrix.rows.length - 1];
  if (!last || printedRow(label, form)) return false;
  return printedRow(`${last.label} ${label}`, form) !== undefined || /^[\p{Ll}(]/u.test(label);
}

const printedLabel = (label: string, form: MatrixForm): string => printedRow(label, form)?.label ?? label;

/** A printed row by its name: the same words, else one that differs by a slip and is like no other. */
function printedRow(label: string, form: MatrixForm): MatrixForm["rows"][number] | undefined {
  const words = foldWords(label);
  const same = form.rows.find((row) => foldWords(row.label) === words);
  if (same) return same;
  const plain = foldAccents(words);
  const most = Math.floor(plain.length / 8);
  const alike = form.rows.filter((row) => lettersOff(plain, foldAccents(foldWords(row.label)), most) <= most);
  return alike.length === 1 ? alike[0] : undefined;
}
