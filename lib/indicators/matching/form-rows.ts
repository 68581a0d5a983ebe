import { columnsByContent } from "./column-contents";
import { type FormColumns, headerAt, isColumnNumbers } from "./form-columns";
import { formHeading } from "./form-heading";
import { type Grid, gridOf } from "./grid";
import { rowNumberOf, splitLabel } from "./row-number";
import type { SourceCell, SourcePlace, SourceTable } from "./source-table";

/** A row of a foreign form, still in the words of the file. */
export type FormRow = {
  table: number;
  row: number;
  /** Printed number without full stop at the end; "" for none. */
  number: string;
  label: string;
  unit: string;
  figure: string;
  note: string;
  /** A running total printed beside the figure; "" for none. */
  runningTotal: string;
  /** Where the figure stands, or would stand. */
  place: SourcePlace;
  /** The table has figures, and which of its columns holds those asked is not sure. */
  columnUnsure: boolean;
  /** The figure's cell reaches over further rows, so it may be another row's. */
  sharedFigure: boolean;
};

/** Rows that stand together under one heading in one table. */
export type Stretch = {
  table: number;
  /** Lines over the rows: headings of the form, its title, the name of the sheet. */
  headings: readonly string[];
  columns: FormColumns;
  /** False when the columns were taken over from the table before or found by what stands in them. */
  ownHeader: boolean;
  rows: readonly FormRow[];
};

/**
 * A table cut into stretches: at a heading of a form inside the table and where a header row stands again. Rows
 * before any header are headings. `before`: the columns of the table before, for a table that goes on without a header.
 */
export function stretchesOf(table: SourceTable, before: FormColumns | null): Stretch[] {
  const grid = gridOf(table);
  const stretches: { headings: string[]; columns: FormColumns; ownHeader: boolean; rows: FormRow[] }[] = [];
  let columns: FormColumns | null = null;
  let headings: string[] = [...table.headings];
  let told: FormColumns | null | undefined;
  let row = 0;
  while (row < table.rowCount) {
    const header = headerAt(grid, row);
    if (header) {
      columns = header.columns;
      const last = stretches[stretches.length - 1];
      // The same header again (a page broke) goes on; after headings of its own another form begins.
      if (!last || headings.length > 0 || last.rows.length === 0) {
        stretches.push({ headings, columns, ownHeader: true, rows: [] });
      } else last.columns = columns;
      headings = [];
      row = header.lastRow + 1;
      continue;
    }
    const cells = grid.begins(row).filter((cell) => cell.text.trim() !== "");
    const line = headingLine(cells);
    if (line !== null && (columns === null || formHeading(line) !== null)) {
      headings.push(line);
    } else if (cells.length > 0 && !isColumnNumbers(cells)) {
      told = columns === null && told === undefined ? withoutHeader(grid, row, before) : told;
      const taken: FormColumns | null = columns ?? told ?? null;
      if (taken === null) headings.push(cells.map((cell) => cell.text.trim()).join(" "));
      else {
        if (columns === null || headings.length > 0) {
          stretches.push({ headings, columns: taken, ownHeader: false, rows: [] });
          headings = [];
          columns = taken;
        }
        stretches[stretches.length - 1]?.rows.push(...rowsOf(grid, row, taken));
      }
    }
    row += 1;
  }
  return stretches.filter(({ rows }) => rows.length > 0).map((stretch) => ({ table: table.index, ...stretch }));
}

/** The only words of a row, when they stand alone. */
function headingLine(cells: readonly SourceCell[]): string | null {
  const [only] = cells;
  return only && cells.length === 1 ? only.text.trim() : null;
}

/** Columns of a table that begins without a heading: those of the table before it goes on from, or by their content. */
function withoutHeader(grid: Grid, from: number, before: FormColumns | null): FormColumns | null {
  const known = takenOver(grid, before);
  for (let row = from; row < grid.table.rowCount; row += 1) if (headerAt(grid, row)) return known;
  const told = columnsByContent(grid, from);
  return known === null || (told !== null && told.label.from !== known.label.from) ? told : known;
}

/** Columns of the table before fit when the numbers and labels stand where they stood. */
function takenOver(grid: Grid, before: FormColumns | null): FormColumns | null {
  if (before === null) return null;
  const widest = Math.max(before.number ?? 0, before.label.to, before.unit ?? 0, before.figure ?? 0);
  const most = Math.max(widest, before.note ?? 0);
  return grid.table.columnCount > widest && grid.table.columnCount <= most + 1 ? before : null;
}

/** One row of the file; a group merged down beside its rows comes first, as a row of its own. */
function rowsOf(grid: Grid, row: number, columns: FormColumns): FormRow[] {
  const table = grid.table.index;
  const begins = grid.begins(row);
  const at = (column: number | null): SourceCell | undefined =>
    column === null ? undefined : begins.find((cell) => cell.column === column);
  const labels = begins.filter(
    (cell) => cell.text.trim() !== "" && cell.column <= columns.label.to && reach(cell) >= columns.label.from,
  );
  const groups = labels.length > 1 ? labels.slice(0, -1) : [];
  const own = labels[labels.length - 1];
  const { number: numberInLabel, label } = splitLabel(own?.text.normalize("NFC") ?? "");
  const numberCell = at(columns.number);
  const printed = numberCell && numberCell !== own ? rowNumberOf(numberCell.text) : "";
  const numberOrShare = [at(columns.figure), at(columns.share)].filter((cell) => cell !== undefined);
  const figureCell = numberOrShare.find((cell) => cell.text.trim() !== "") ?? at(columns.figure);
  const figure = figureCell && figureCell !== own ? figureCell.text : "";
  const text = (column: number | null): string => {
    const cell = at(column);
    return cell && cell !== own ? cell.text.trim() : "";
  };
  const place = (column: number): SourcePlace => ({ table, row, column });
  const rows: FormRow[] = groups.map((cell) => ({
    table,
    row,
    ...splitOf(cell.text),
    unit: "",
    figure: "",
    note: "",
    runningTotal: "",
    place: place(cell.column),
    columnUnsure: false,
    sharedFigure: false,
  }));
  rows.push({
    table,
    row,
    number: printed === "" ? numberInLabel : printed,
    label,
    unit: text(columns.unit),
    figure,
    note: text(columns.note),
    runningTotal: text(columns.runningTotal),
    place: place(figureCell?.column ?? columns.figure ?? own?.column ?? 0),
    columnUnsure: columns.guessed || columns.doubt !== null,
    sharedFigure: figure.trim() !== "" && (figureCell?.rowSpan ?? 1) > 1,
  });
  return rows;
}

const reach = (cell: SourceCell): number => cell.column + Math.max(1, cell.columnSpan) - 1;

const splitOf = (text: string): Pick<FormRow, "number" | "label"> => splitLabel(text.normalize("NFC"));
