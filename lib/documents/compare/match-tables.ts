import type { ReturnedTable } from "@/lib/narrative/returned-document";
import { bestPairs } from "./align";
import { bagOf, heldIn, likeness, plainWords } from "./plain-words";
import type { MadeTable } from "./printed-blocks";

/** Two tables are the same one when this much of their words is. */
const LIKE_MIN = 0.3;
/** A table that stands apart is a piece of its neighbour when this much of its words is there. */
const PIECE_MIN = 0.6;
/** More tables than any report has are not looked through. */
const TABLES_MAX = 300;

const textsOf = (table: ReturnedTable): string[] => table.rows.flatMap((row) => row.map(({ text }) => text));

/** The letterhead and the signature are known by words every document has there. */
function known(part: MadeTable["at"]["part"], texts: readonly string[]): boolean {
  const text = plainWords(texts.join("\n")).toLowerCase();
  if (part === "letterhead") return text.includes("độc lập") && text.includes("hạnh phúc");
  return part === "signature" && text.includes("nơi nhận");
}

/**
 * Which returned tables are which made ones, by place in the two lists. One that was cut in two, by a page or by a
 * person, is found whole: all its pieces in order.
 */
export function matchTables(made: readonly MadeTable[], returned: readonly ReturnedTable[]): Map<number, number[]> {
  const madeBags = made.map(({ texts }) => bagOf(texts));
  const texts = returned.slice(0, TABLES_MAX).map(textsOf);
  const bags = texts.map(bagOf);
  const none = new Map<string, number>();
  const pairs = bestPairs(made.length, bags.length, (i, j) => {
    const part = made[i]?.at.part;
    if (part === "letterhead" || part === "signature") return known(part, texts[j] ?? []) ? 2 : 0;
    const alike = likeness(madeBags[i] ?? none, bags[j] ?? none);
    return alike < LIKE_MIN ? 0 : alike;
  });
  const found = new Map<number, number[]>(pairs.map(([i, j]) => [i, [j]]));
  const owner = new Map<number, number>(pairs.map(([i, j]) => [j, i]));
  let before: number | null = null;
  for (const [j, bag] of bags.entries()) {
    const own = owner.get(j);
    if (own !== undefined) {
      before = own;
      continue;
    }
    const next = [...owner].filter(([at]) => at > j).map(([, i]) => i)[0];
    const whole = [before, next ?? null].find(
      (i) => i !== null && made[i]?.at.part === "form" && heldIn(bag, madeBags[i] ?? none) >= PIECE_MIN,
    );
    if (whole === undefined || whole === null) continue;
    found.set(
      whole,
      [...(found.get(whole) ?? []), j].sort((a, b) => a - b),
    );
  }
  return found;
}
