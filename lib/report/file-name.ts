import type { PeriodView } from "../workflow/views";
import { periodWords } from "./printed-words";

type FileWords = {
  period: Pick<PeriodView, "kind" | "year" | "windowTo">;
  /** Whose: "Sở Xây dựng", "tỉnh Minh Họa". */
  whose: string;
  /** What sets the copy apart: "bản làm việc". */
  copy?: string;
};

/** Characters no file system of the users takes, and control characters. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]+/gu;

const LENGTH_MAX = 120;

/** "Báo cáo CCHC năm 2026 - Sở Xây dựng": a name people recognise in a folder, without its suffix. */
export function fileName(start: string, { period, whose, copy }: FileWords): string {
  const words = `${start} ${periodWords(period)} - ${whose}${copy ? ` (${copy})` : ""}`;
  return words.normalize("NFC").replace(UNSAFE, " ").replace(/\s+/g, " ").trim().slice(0, LENGTH_MAX).trim();
}
