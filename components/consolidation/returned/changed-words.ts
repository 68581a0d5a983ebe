/** A text parted by what it shares with another: the same beginning, what differs, the same end. */
export type Parted = { before: string; own: string; after: string };

const pieces = (text: string): string[] => text.split(/(?<=\s)/u);

/** Two versions of a passage by whole words: what both begin and end with stands apart from what was changed. */
export function changedWords(was: string, now: string): { was: Parted; now: Parted } {
  const [old, next] = [pieces(was), pieces(now)];
  const least = Math.min(old.length, next.length);
  let start = 0;
  while (start < least && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < least - start && old.at(-1 - end) === next.at(-1 - end)) end += 1;
  const parted = (words: readonly string[]): Parted => ({
    before: words.slice(0, start).join(""),
    own: words.slice(start, words.length - end).join(""),
    after: words.slice(words.length - end).join(""),
  });
  return { was: parted(old), now: parted(next) };
}
