const WORDS_BEFORE = 4;
const LENGTH_MAX = 160;

/** Of two texts only what differs, with a few words before it; long ones are cut. */
export function differingWords(before: string, after: string): { was: string; now: string } {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const first = old.findIndex((word, index) => word !== now[index]);
  const from = Math.max(0, (first < 0 ? old.length : first) - WORDS_BEFORE);
  return { was: excerpt(old, from), now: excerpt(now, from) };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

function excerpt(words: readonly string[], from: number): string {
  const text = words.slice(from).join(" ");
  const cut = text.length > LENGTH_MAX ? `${text.slice(0, LENGTH_MAX).trimEnd()}…` : text;
  return from > 0 && cut !== "" ? `… ${cut}` : cut;
}
