/** What a returned report needs first: its figures alone, or a new signed document. */
export const RETURN_KINDS = ["figures", "document"] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

const KIND_WORDS = { figures: "Chỉ số liệu", document: "Thay thế văn bản" } as const satisfies Record<
  ReturnKind,
  string
>;

/** The reason as it is kept: what is needed stands first in what the unit reads. */
export const reasonWithKind = (kind: ReturnKind, reason: string): string => `${KIND_WORDS[kind]}: ${reason}`;

/** A kept reason taken apart again; a reason that says no kind (from before it was asked) is words alone. */
export function partsOfReason(kept: string): { kind: ReturnKind | null; words: string } {
  const kind = RETURN_KINDS.find((one) => kept.startsWith(`${KIND_WORDS[one]}: `)) ?? null;
  return { kind, words: kind === null ? kept : kept.slice(KIND_WORDS[kind].length + 2) };
}
