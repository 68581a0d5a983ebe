import { foldAccents } from "@/lib/indicators/fold";

/** Every word of the query occurs somewhere in the text; accents, case and đ need not be typed. */
export function matchesText(text: string, query: string): boolean {
  const haystack = foldAccents(text);
  return foldAccents(query)
    .split(" ")
    .every((word) => haystack.includes(word));
}
