import { ACCEPT_ABOVE } from "@/lib/indicators/matching/accept-above";
import { parseCell } from "@/lib/indicators/parse-cell";
import { itemByKey } from "@/lib/indicators/walk";
import type { FormsRead } from "@/lib/intake/read-forms";

/** What came of the figures a file holds. `wrong` and `right` count those proposed at the default confidence. */
export type Tally = { right: number; wrong: string[]; unsure: string[]; missing: string[]; all: number };

/** Compares a reading with the writings that stand in the file, by key. */
export function tallyReading(read: FormsRead, written: ReadonlyMap<string, string>): Tally {
  const tally: Tally = { right: 0, wrong: [], unsure: [], missing: [], all: 0 };
  for (const figure of written.values()) if (figure !== "") tally.all += 1;
  for (const cell of read.cells) {
    const wanted = written.get(cell.key) ?? "";
    const item = read.template ? itemByKey(read.template).get(cell.key) : undefined;
    if (cell.raw === "" && cell.state === "blank") continue;
    const same = item !== undefined && parseCell(item, wanted).cell.value === parseCell(item, cell.raw).cell.value;
    const line = `${cell.key}: ${cell.raw} for ${wanted} (${cell.confidence})`;
    if (cell.confidence < ACCEPT_ABOVE) tally.unsure.push(`${same ? "right " : "wrong "}${line}`);
    else if (same && wanted !== "") tally.right += 1;
    else tally.wrong.push(line);
  }
  const found = new Set(read.cells.filter(({ raw }) => raw !== "").map(({ key }) => key));
  for (const [key, figure] of written) if (figure !== "" && !found.has(key)) tally.missing.push(`${key}: ${figure}`);
  return tally;
}
