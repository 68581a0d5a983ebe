import type { DocumentSettings } from "./document-settings";

/**
 * Ký hiệu of a công văn: no abbreviation of a document type, so "SNV-CCHC", not "BC-SNV". As set, else the symbol of
 * the unit's reports without theirs.
 */
export function letterSymbol({ letterSymbol: given, symbol }: DocumentSettings): string {
  const set = given?.trim() ?? "";
  return set === "" ? symbol.trim().replace(/^BC(-|$)/i, "") : set;
}
