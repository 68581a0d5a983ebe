import type { EachAtMostRule, Item } from "../template";

/**
 * Wholes that every set of forms shares, by concept: whatever is counted of the list of procedures is at most the
 * list. The forms print them as rows of different groups, so the structure does not say it. Only a hint: some units
 * count their own procedures in one row and everybody's in another.
 */
const WHOLES: readonly { whole: string; parts: readonly string[] }[] = ["tthc-tong", "tthc-hieu-luc"].map((whole) => ({
  whole,
  parts: [
    "tthc-lien-thong-cung-cap",
    "tthc-lien-thong-cac-cap",
    "tthc-khong-phu-thuoc-dia-gioi",
    "tthc-cong-khai-cong-quoc-gia",
    "tthc-tren-cong-dvc",
    "tthc-muc-do-3-4",
  ],
}));

export function knownWholeRules(items: readonly Item[]): EachAtMostRule[] {
  const keyOf = new Map(
    items.flatMap(({ concept, key, kind }) => (concept && kind === "count" ? [[concept, key]] : [])),
  );
  return WHOLES.flatMap(({ whole, parts }): EachAtMostRule[] => {
    const wholeKey = keyOf.get(whole);
    const partKeys = parts.flatMap((concept) => keyOf.get(concept) ?? []);
    if (wholeKey === undefined || partKeys.length === 0) return [];
    return [{ kind: "eachAtMost", id: "within-list", severity: "hint", parts: partKeys, whole: wholeKey }];
  });
}
