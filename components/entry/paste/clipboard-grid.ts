/**
 * Text copied from Excel or from a Word table as rows of cells: tabs between cells, line ends between
 * rows, a cell with a line end or a quotation mark in it quoted ("" is one mark).
 */
export function readClipboardGrid(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let at = 0;
  const endCell = () => {
    row.push(cell.replace(/\s*\n\s*/g, " ").trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"' && cell === "" && closesCell(text, at)) {
      const end = quoteEnd(text, at);
      cell = text.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
      continue;
    }
    if (sign === "\t") endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      endRow();
    } else cell += sign;
    at += 1;
  }
  if (cell !== "" || row.length > 0) endRow();
  while (rows.length > 0 && rows.at(-1)?.every((value) => value === "")) rows.pop();
  return rows;
}

/** More than one cell: a single value is pasted by the browser as usual. */
export const isBlock = (grid: readonly (readonly string[])[]): boolean => grid.length > 1 || (grid[0]?.length ?? 0) > 1;

function quoteEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '"') {
      if (text[at + 1] !== '"') return at;
      at += 1;
    }
    at += 1;
  }
  return -1;
}

/** A mark that opens a cell and is closed before the cell ends; else it is only a mark in the text. */
function closesCell(text: string, start: number): boolean {
  const end = quoteEnd(text, start);
  if (end < 0) return false;
  const next = text[end + 1];
  return next === undefined || next === "\t" || next === "\n" || next === "\r";
}
