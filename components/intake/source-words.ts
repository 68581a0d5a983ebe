import type { CellSource } from "@/lib/workflow/import-view";

type InTable = Readonly<{ table: number | null; row: number | null }>;

/** "bảng 4, dòng 12", as people count; "" where the reader named no place. */
export function placeWords({ table, row }: InTable): string {
  if (table === null || row === null) return "";
  return `bảng ${table + 1}, dòng ${row + 1}`;
}

/** "từ tệp bao-cao.docx, bảng 4, dòng 12". */
export const sourceWords = (source: CellSource & { file: string }): string =>
  [`từ tệp ${source.file}`, placeWords(source)].filter((part) => part !== "").join(", ");
