import type { Cell } from "../cell";
import { foldTonePlacement } from "../fold";
import type { Item } from "../template";

/**
 * A choice of another template under our codes: by the link's own table, else by the words of the code, for the same
 * number may stand for other words. A code without a counterpart is kept in `raw` and marked as unknown.
 */
export function recode(cell: Cell, theirs: Item, ours: Item, codes: ReadonlyMap<number, number> | undefined): Cell {
  if (cell.state !== "value") return cell;
  const there = theirs.codes?.find(({ code }) => String(code) === cell.value);
  const words = there?.label ?? cell.text ?? cell.value;
  if (!ours.codes?.length) return { ...cell, value: null, text: words, raw: words ?? "" };
  const code = codes ? codes.get(Number(cell.value)) : codeOf(ours, words);
  if (code !== undefined) return { ...cell, value: String(code), text: null, raw: String(code) };
  // Words that are no code of a free question are an answer all the same.
  if (there === undefined && cell.value === null) return cell;
  return { ...cell, state: "blank", value: null, text: null, raw: words ?? "", problem: "codeUnknown" };
}

function codeOf({ codes }: Item, words: string | null): number | undefined {
  if (words === null) return undefined;
  const folded = foldTonePlacement(words);
  return codes?.find(({ label }) => foldTonePlacement(label) === folded)?.code;
}
