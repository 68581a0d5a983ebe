import { foldTonePlacement } from "../../lib/indicators/fold";
import type { UnitKind } from "../../lib/indicators/template";

/** Words of an agency's name that tell its kind; the first that stands in it decides. */
const WORDS: readonly [string, UnitKind][] = [
  ["văn phòng", "van-phong-ubnd"],
  ["ban quản lý", "ban-ql"],
  ["xã", "xa"],
  ["phường", "xa"],
  ["đặc khu", "xa"],
  ["thị trấn", "xa"],
  ["huyện", "huyen"],
  ["quận", "huyen"],
];

/** What kind of unit an agency is, from its name alone: it decides which rows the unit is missed in. Sở by default. */
export function unitKindOf(agency: string): UnitKind {
  const name = ` ${foldTonePlacement(agency)} `;
  return WORDS.find(([words]) => name.includes(` ${foldTonePlacement(words)} `))?.[1] ?? "so";
}
