import type { Parse } from "./contract";
import { foldWords } from "./fold";

type Letterhead = Pick<Parse["header"], "agency" | "superior" | "symbol">;
type Named = { name: string; shortName: string };

/** Words that letterheads and registers of units write in two ways. */
const SAME_WORDS = [
  ["ban quản lý", "bql"],
  ["văn phòng", "vp"],
].map(([long = "", short = ""]) => [foldWords(long), short] as const);

const LEFT_OUT = ["ủy ban nhân dân", "ubnd"].map(foldWords);
const BELONGS_TO = ["tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã"].map(foldWords);

/**
 * A name by which two writings of one agency are the same: case, tone placement and punctuation apart, without Ủy ban
 * nhân dân before it and the place it belongs to after it, which letterheads and registers each write or leave out.
 */
function bareName(name: string): string {
  let words = ` ${foldWords(name)} `;
  for (const part of LEFT_OUT) words = words.replaceAll(` ${part} `, " ");
  for (const [long, short] of SAME_WORDS) words = words.replaceAll(` ${long} `, ` ${short} `);
  const ends = BELONGS_TO.map((part) => words.indexOf(` ${part} `)).filter((at) => at > 0);
  return words.slice(0, Math.min(...ends, words.length)).trim();
}

/** A letterhead gives this unit's name, alone or under its superior ("VĂN PHÒNG" of "UBND TỈNH …"). */
export function bearsNameOf({ agency, superior }: Letterhead, { name, shortName }: Named): boolean {
  if (agency === null) return false;
  const written = [agency, `${agency} ${superior ?? ""}`].map(bareName);
  return [name, shortName].some((one) => written.includes(bareName(one)));
}

const closeWords = (text: string): string => foldWords(text).replaceAll(" ", "");

/** "BC-SXD" names who wrote it by the letters after the last dash; "BC-UBND" is every commune's. */
export function bearsSymbolOf({ symbol }: Letterhead, { shortName }: Named): boolean {
  const letters = closeWords(symbol?.split("-").at(-1) ?? "");
  return letters !== "" && letters !== "ubnd" && letters === closeWords(shortName);
}
