import type { DocumentSettings } from "@/lib/report/document-settings";
import type { DemoUnit } from "./units";

const upper = (text: string) => text.toLocaleUpperCase("vi");
const PLACE = "Minh Họa";

/** What the province's own documents print. */
export function provinceSettings(signerName: string): DocumentSettings {
  return {
    superior: null,
    agency: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
    symbol: "BC-UBND",
    place: PLACE,
    addressees: ["Bộ Nội vụ"],
    authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    position: "PHÓ CHỦ TỊCH",
    signerName,
    recipients: ["Như trên", "Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Sở Nội vụ", "Lưu: VT, NC"],
  };
}

/** What a unit's documents print: a commune has no superior and signs for its committee. */
export function unitSettings(unit: DemoUnit, signerName: string): DocumentSettings {
  const common = { symbol: `BC-${unit.kind === "xa" ? "UBND" : unit.abbreviation}`, place: PLACE, signerName };
  if (unit.kind === "xa") {
    return {
      ...common,
      superior: null,
      agency: upper(unit.name),
      place: unit.shortName.replace(/^(Xã|Phường|Đặc khu) /, ""),
      addressees: ["Sở Nội vụ tỉnh Minh Họa"],
      authority: ["TM. ỦY BAN NHÂN DÂN"],
      position: "CHỦ TỊCH",
      recipients: ["Như trên", "Thường trực Đảng ủy, HĐND", "Chủ tịch, các Phó Chủ tịch UBND", "Lưu: VT, VP"],
    };
  }
  return {
    ...common,
    superior: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
    agency: unit.kind === "van-phong-ubnd" ? "VĂN PHÒNG" : upper(unit.name),
    addressees: [unit.code === "so-noi-vu" ? "Ủy ban nhân dân tỉnh" : "Sở Nội vụ"],
    authority: [],
    position: HEADS[unit.code] ?? (unit.kind === "ban-ql" ? "TRƯỞNG BAN" : "GIÁM ĐỐC"),
    recipients: ["Như trên", "Lãnh đạo cơ quan", "Các phòng, đơn vị trực thuộc", "Lưu: VT, VP"],
  };
}

const HEADS: Record<string, string> = {
  "van-phong-ubnd": "CHÁNH VĂN PHÒNG",
  "thanh-tra-tinh": "CHÁNH THANH TRA",
  "ban-quan-ly-du-an": "GIÁM ĐỐC",
};
