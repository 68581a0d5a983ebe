import type { LeadAgency } from "@/lib/indicators/catalogue/lead-agencies";
import type { UnitKind } from "@/lib/indicators/template";

/**
 * A unit of the invented province, with the sizes its invented figures are made from: procedures of its
 * own, dossiers a year, public service units, posts, people on the payroll of those units, and the
 * public investment it manages (million dong).
 */
export type DemoUnit = {
  code: string;
  agencyCode: string | null;
  kind: UnitKind;
  name: string;
  shortName: string;
  /** In the report's symbol ("BC-SXD") and in the sign-in names. */
  abbreviation: string;
  procedures: number;
  dossiers: number;
  serviceUnits: number;
  posts: number;
  employees: number;
  investment: number;
};

const agency =
  (kind: UnitKind) =>
  (
    code: string,
    agencyCode: string,
    name: string,
    abbreviation: string,
    [procedures, dossiers, serviceUnits, posts, employees, investment]: [
      number,
      number,
      number,
      number,
      number,
      number,
    ],
  ): DemoUnit => ({
    code,
    agencyCode,
    kind,
    name,
    shortName: name.replace("Ban Quản lý", "BQL").replace("Ủy ban nhân dân", "UBND"),
    abbreviation,
    procedures,
    dossiers,
    serviceUnits,
    posts,
    employees,
    investment,
  });
const so = agency("so");
const office = agency("van-phong-ubnd");
const board = agency("ban-ql");

/** Procedures of communes stand on one list of the province, the same for every commune. */
export const COMMUNE_PROCEDURES = 386;

const commune = (
  code: string,
  name: string,
  abbreviation: string,
  [dossiers, serviceUnits, posts, employees, investment]: [number, number, number, number, number],
): DemoUnit => ({
  code,
  agencyCode: null,
  kind: "xa",
  name: `Ủy ban nhân dân ${name}`,
  shortName: name.charAt(0).toLocaleUpperCase("vi") + name.slice(1),
  abbreviation,
  procedures: COMMUNE_PROCEDURES,
  dossiers,
  serviceUnits,
  posts,
  employees,
  investment,
});

export const PROVINCE = {
  code: "minh-hoa",
  name: "Tỉnh Minh Họa (số liệu minh họa)",
  shortName: "Minh Họa",
} as const;

/** In the official order: 16 agencies of the province, then 12 communes. */
export const UNITS: DemoUnit[] = [
  office("van-phong-ubnd", "H99.01", "Văn phòng Ủy ban nhân dân tỉnh", "VPUB", [18, 62, 2, 88, 41, 0]),
  so("so-noi-vu", "H99.02", "Sở Nội vụ", "SNV", [92, 1450, 3, 96, 45, 0]),
  so("so-tu-phap", "H99.03", "Sở Tư pháp", "STP", [74, 5210, 3, 42, 31, 0]),
  so("so-tai-chinh", "H99.04", "Sở Tài chính", "STC", [68, 3920, 1, 118, 12, 0]),
  so("so-khoa-hoc-cong-nghe", "H99.05", "Sở Khoa học và Công nghệ", "SKHCN", [79, 824, 3, 74, 61, 18_400]),
  so("so-xay-dung", "H99.06", "Sở Xây dựng", "SXD", [121, 14_230, 4, 112, 152, 214_600]),
  so(
    "so-nong-nghiep-moi-truong",
    "H99.07",
    "Sở Nông nghiệp và Môi trường",
    "SNNMT",
    [246, 46_870, 21, 285, 640, 352_300],
  ),
  so("so-cong-thuong", "H99.08", "Sở Công Thương", "SCT", [112, 9140, 2, 78, 30, 0]),
  so("so-y-te", "H99.09", "Sở Y tế", "SYT", [164, 7420, 24, 70, 3910, 126_500]),
  so("so-giao-duc-dao-tao", "H99.10", "Sở Giáo dục và Đào tạo", "SGDĐT", [58, 12_640, 46, 62, 4150, 98_700]),
  so(
    "so-van-hoa-the-thao-du-lich",
    "H99.11",
    "Sở Văn hóa, Thể thao và Du lịch",
    "SVHTTDL",
    [128, 1910, 8, 66, 312, 22_900],
  ),
  so("so-dan-toc-ton-giao", "H99.12", "Sở Dân tộc và Tôn giáo", "SDTTG", [41, 164, 0, 38, 0, 0]),
  so("so-ngoai-vu", "H99.13", "Sở Ngoại vụ", "SNgV", [9, 231, 0, 24, 0, 0]),
  so("thanh-tra-tinh", "H99.14", "Thanh tra tỉnh", "TTr", [12, 38, 0, 62, 0, 0]),
  board("ban-quan-ly-khu-kinh-te", "H99.15", "Ban Quản lý Khu kinh tế", "BQLKKT", [37, 642, 1, 33, 14, 41_800]),
  board("ban-quan-ly-du-an", "H99.16", "Ban Quản lý các dự án đầu tư xây dựng", "BQLDA", [0, 0, 0, 12, 68, 1_904_000]),
  commune("90001", "phường Sông Lặng", "SL", [9860, 14, 78, 421, 61_200]),
  commune("90002", "phường Bến Lá", "BL", [8740, 13, 74, 398, 48_900]),
  commune("90003", "phường Cầu Mây", "CM", [7315, 11, 72, 344, 39_500]),
  commune("90004", "xã Đồi Gió", "ĐG", [3120, 9, 61, 236, 21_300]),
  commune("90005", "xã Suối Nhạc", "SN", [2840, 8, 60, 214, 18_700]),
  commune("90006", "xã Ruộng Vàng", "RV", [3675, 10, 63, 258, 24_100]),
  commune("90007", "xã Nắng Sớm", "NS", [2415, 8, 58, 201, 15_800]),
  commune("90008", "xã Mưa Xuân", "MX", [2190, 7, 57, 188, 14_200]),
  commune("90009", "xã Trăng Thanh", "TT", [1985, 7, 56, 176, 12_600]),
  commune("90010", "xã Núi Xanh", "NX", [1640, 6, 55, 158, 11_900]),
  commune("90011", "xã Hồ Trong", "HT", [2260, 7, 57, 193, 13_400]),
  commune("90012", "đặc khu Đảo Mây", "ĐM", [1120, 6, 59, 149, 27_700]),
];

/** Who owns the figures for the whole province. */
export const LEADS: Record<LeadAgency, string> = {
  "so-noi-vu": "so-noi-vu",
  "so-tu-phap": "so-tu-phap",
  "van-phong-ubnd": "van-phong-ubnd",
  "so-tai-chinh": "so-tai-chinh",
  "so-khcn": "so-khoa-hoc-cong-nghe",
};
