import type { Parse } from "@/lib/indicators/contract";
import { foldWords } from "@/lib/indicators/fold";

type Named = { id: string; name: string; shortName: string };

/** Words that letterheads and registers of units write in two ways. */
const SAME_WORDS: readonly (readonly [string, string])[] = [
  ["uỷ ban nhân dân", "ubnd"],
  ["ban quản lý", "bql"],
  ["văn phòng", "vp"],
];

/** A name by which two writings of one agency are the same: case, tone placement, punctuation and these words apart. */
function agencyKey(name: string): string {
  let key = ` ${foldWords(name)} `;
  for (const [long, short] of SAME_WORDS) key = key.replaceAll(` ${foldWords(long)} `, ` ${short} `);
  return key.trim();
}

/** "BC-SXD" and "BC-UBND" name who wrote it by the letters after the last dash. */
const symbolLetters = (symbol: string | null): string => foldWords(symbol?.split("-").at(-1) ?? "").replaceAll(" ", "");

/**
 * Whose report a file is, by its letterhead: the unit of that name, alone or under its superior ("VĂN PHÒNG" of "UBND
 * TỈNH …"), else the only unit with the abbreviation of its symbol. Null when none or several fit: a person is asked.
 */
export function matchUnit(header: Pick<Parse["header"], "agency" | "superior" | "symbol">, units: readonly Named[]) {
  const only = (fits: readonly Named[]): string | null => (fits.length === 1 ? (fits[0]?.id ?? null) : null);
  if (header.agency) {
    const written = [header.agency, `${header.agency} ${header.superior ?? ""}`].map(agencyKey);
    const named = units.filter(({ name, shortName }) =>
      [name, shortName].some((one) => written.includes(agencyKey(one))),
    );
    if (named.length > 0) return only(named);
  }
  const letters = symbolLetters(header.symbol);
  if (letters === "" || letters === "ubnd") return null;
  return only(units.filter(({ shortName }) => foldWords(shortName).replaceAll(" ", "") === letters));
}
