import { foldAccents } from "../../indicators/fold";
import type { GridRow } from "./visible-rows";

const NUMBER_COLUMN = ["stt", "tt", "so tt", "so thu tu"];

/** "STT", "TT": the first of a form's column names, over the numbers of its rows. */
export const namesNumberColumn = (text: string): boolean => NUMBER_COLUMN.includes(foldAccents(text));

/** The row that names the columns of a form: "STT | Chỉ tiêu | …". */
export function namesColumns({ cells }: GridRow): boolean {
  const first = cells[0]?.cell.text;
  return first !== undefined && cells.length > 1 && namesNumberColumn(first);
}

/** The words of a row, to see whether the same column names come again. */
export const wordsOf = ({ cells }: GridRow): string => cells.map(({ cell }) => foldAccents(cell.text)).join("|");
