import type { DocumentSettings } from "@/lib/report/document-settings";
import type { Role } from "@/lib/workflow/roles";
import { inventedName } from "../invented-names";
import type { SeedPerson, SeedProvince, SeedUnit } from "../organisation";

const DOMAIN = "tulieu.example";

const ROWS: [unit: string, role: Role, handle: string][] = [
  ["so-noi-vu", "reviewer", "kiemtra"],
  ["so-noi-vu", "reviewLeader", "lanhdao.kiemtra"],
  ["tu-lieu", "provinceLeader", "lanhdao.tinh"],
  ["tu-lieu", "administrator", "quantri"],
  ["so-xay-dung", "unitStaff", "chuyenvien.sxd"],
  ["so-xay-dung", "unitLeader", "lanhdao.sxd"],
  ["so-noi-vu", "unitStaff", "chuyenvien.snv"],
  ["so-noi-vu", "unitLeader", "lanhdao.snv"],
  ["van-phong-ubnd", "unitStaff", "chuyenvien.vpub"],
  ["van-phong-ubnd", "unitLeader", "lanhdao.vpub"],
];

const people: SeedPerson[] = ROWS.map(([unit, role, handle], n) => ({
  unit,
  role,
  signInName: `${handle}@${DOMAIN}`,
  // After the names of the other province, so that no two people share one.
  name: inventedName(n + 72),
  phone: null,
}));

const leaderOf = (unit: string): string =>
  people.find((person) => person.unit === unit && ["unitLeader", "provinceLeader"].includes(person.role))?.name ?? "";

const unit = (
  code: string,
  kind: SeedUnit["kind"],
  name: string,
  settings: Omit<DocumentSettings, "signerName">,
): SeedUnit => ({
  code,
  kind,
  name,
  shortName: name,
  agencyCode: null,
  phone: null,
  settings: { ...settings, signerName: leaderOf(code) },
});

/**
 * The three real reports come from three provinces and three years; here they are three units of one, each with the
 * letterhead its report prints and a signer nobody bears the name of.
 */
export const TU_LIEU: SeedProvince = {
  units: [
    unit("tu-lieu", "tinh", "Tỉnh Tư Liệu (báo cáo thật, đã ẩn tên người)", {
      superior: null,
      agency: "ỦY BAN NHÂN DÂN TỈNH TƯ LIỆU",
      symbol: "BC-UBND",
      place: "Tư Liệu",
      addressees: ["Bộ Nội vụ"],
      authority: ["TM. ỦY BAN NHÂN DÂN"],
      position: "CHỦ TỊCH",
      recipients: ["Như trên", "Lưu: VT"],
    }),
    unit("van-phong-ubnd", "van-phong-ubnd", "Văn phòng Ủy ban nhân dân tỉnh", {
      superior: "UBND TỈNH NINH THUẬN",
      agency: "VĂN PHÒNG",
      symbol: "BC-VPUB",
      place: "Ninh Thuận",
      addressees: [],
      authority: ["KT. CHÁNH VĂN PHÒNG"],
      position: "PHÓ CHÁNH VĂN PHÒNG",
      recipients: ["Chủ tịch UBND tỉnh (b/c)", "Sở Nội vụ", "VPUB: LĐ, CV", "Lưu: VT, VXNV"],
    }),
    unit("so-noi-vu", "so", "Sở Nội vụ", {
      superior: "UBND TỈNH ĐỒNG NAI",
      agency: "SỞ NỘI VỤ",
      symbol: "BC-SNV",
      place: "Đồng Nai",
      addressees: [],
      authority: ["KT. GIÁM ĐỐC"],
      position: "PHÓ GIÁM ĐỐC",
      recipients: ["UBND tỉnh", "Giám đốc, các Phó Giám đốc Sở", "Thanh tra Sở (t/h)", "Lưu: VT, TH"],
    }),
    unit("so-xay-dung", "so", "Sở Xây dựng", {
      superior: "UBND TỈNH QUẢNG BÌNH",
      agency: "SỞ XÂY DỰNG",
      symbol: "BC-SXD",
      place: "Quảng Bình",
      addressees: [],
      authority: [],
      position: "GIÁM ĐỐC",
      recipients: ["Sở Nội vụ", "Các phòng, đơn vị thuộc SXD", "Website SXD", "Lưu: VT, VP"],
    }),
  ],
  leads: { "so-noi-vu": "so-noi-vu", "van-phong-ubnd": "van-phong-ubnd" },
  people,
};
