import type { DocumentSettings } from "@/lib/report/document-settings";
import type { UnitView } from "@/lib/workflow/admin-views";

const INITIAL = /(^|[\s,–-]+)(\p{L})/gu;

/** First letters of the name's words, as symbols are usually made: "Sở Xây dựng" → "SXD". Only a suggestion. */
const initialsOf = (name: string): string =>
  [...name.matchAll(INITIAL)].map((match) => match[2]?.toUpperCase() ?? "").join("");

/**
 * What a unit without settings is shown in the boxes to start from, made from its name; nothing of it is stored until
 * a person saves. The signer is left for the person: the system knows nobody's name here.
 */
export function suggestDocumentSettings(unit: UnitView, province: Pick<UnitView, "name">): DocumentSettings {
  const provinceName = province.name.replace(/^(tỉnh|thành phố)\s+/i, "");
  const isCommune = unit.kind === "xa" || unit.kind === "huyen";
  const isProvince = unit.kind === "tinh";
  const agency = isProvince ? `ỦY BAN NHÂN DÂN ${province.name}` : unit.name.replace(/^UBND\s/i, "Ủy ban nhân dân ");
  return {
    superior: isProvince || isCommune ? null : `ỦY BAN NHÂN DÂN ${province.name}`.toUpperCase(),
    agency: agency.toUpperCase(),
    symbol: isProvince || isCommune ? "BC-UBND" : `BC-${initialsOf(unit.shortName)}`,
    place: isCommune ? unit.shortName.replace(/^(xã|phường|thị trấn|đặc khu)\s+/i, "") : provinceName,
    addressees: [isProvince ? "Bộ Nội vụ" : "Sở Nội vụ"],
    authority: isProvince || isCommune ? ["TM. ỦY BAN NHÂN DÂN"] : [],
    position: isProvince || isCommune ? "CHỦ TỊCH" : "GIÁM ĐỐC",
    signerName: "",
    recipients: ["Như trên", "Lưu: VT"],
  };
}
