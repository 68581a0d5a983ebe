/** A cell of a header: its place and how many columns and rows it takes. */
type HeaderCell = { row: number; column: number; columns: number; rows: number };

const HEADER_ROWS_MAX = 3;

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";
/** A figure in a row says that it is no header. */
const isWords = (row: readonly string[]): boolean =>
  row.every((text) => !/^[-–]?\d[\d.,/]*%?$/.test(text.replace(/\s/g, "")));

/** The cells of one row under those of the row above: words begin a cell, a blank belongs to one beside or above it. */
function cellsOfRow(row: readonly string[], at: number, above: readonly HeaderCell[]): HeaderCell[] {
  const owners: HeaderCell[] = [];
  for (let column = 0; column < row.length; column += 1) {
    const over = above[column];
    const span = over ? row.slice(over.column, over.column + over.columns) : [];
    const left = owners[column - 1];
    const inGroup = over === undefined ? column > 0 : column > over.column;
    if (over && span.every(isBlank)) {
      if (column === over.column) over.rows += 1;
      owners.push(over);
    } else if (isBlank(row[column]) && left && inGroup) {
      left.columns += 1;
      owners.push(left);
    } else owners.push({ row: at, column, columns: 1, rows: 1 });
  }
  return owners;
}

/**
 * The header of a table given as rows of words, where a merged cell says its words once and leaves blanks: a name over
 * blanks in the first row stands over several columns, which the next row must name. Without such a row the header is
 * the first row as it is.
 */
export function headerOf(rows: readonly (readonly string[])[]): { rows: number; cells: HeaderCell[] } {
  const [first = []] = rows;
  let owners = cellsOfRow(first, 0, []);
  const cells = new Set(owners);
  let count = 1;
  while (count < Math.min(HEADER_ROWS_MAX, rows.length - 1) && owners.some(({ columns }) => columns > 1)) {
    const next = rows[count] ?? [];
    if (!isWords(next)) break;
    owners = cellsOfRow(next, count, owners);
    for (const cell of owners) cells.add(cell);
    count += 1;
  }
  if (count > 1) return { rows: count, cells: [...cells] };
  return { rows: 1, cells: first.map((_, column) => ({ row: 0, column, columns: 1, rows: 1 })) };
}
