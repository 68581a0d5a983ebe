import type { Random } from "../random";
import type { TrueHeader } from "../truth";

export type MadeHeader = TrueHeader & {
  opening: string;
  closing: string;
  dateWords: string;
  titleLines: string[];
  addressee: string | null;
};

type Agency = {
  superior: string | null;
  agency: string;
  symbol: string;
  place: string;
  spoken: string;
  authority: string[];
  position: string;
};

const AGENCIES: readonly Agency[] = [
  {
    superior: "UBND TỈNH HẢI SƠN",
    agency: "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
    symbol: "BC-SNNMT",
    place: "Hải Sơn",
    spoken: "Sở Nông nghiệp và Môi trường",
    authority: ["KT. GIÁM ĐỐC"],
    position: "PHÓ GIÁM ĐỐC",
  },
  {
    superior: "ỦY BAN NHÂN DÂN TỈNH HẢI SƠN",
    agency: "BAN QUẢN LÝ KHU KINH TẾ",
    symbol: "BC-BQL",
    place: "Hải Sơn",
    spoken: "Ban Quản lý Khu kinh tế",
    authority: [],
    position: "TRƯỞNG BAN",
  },
  {
    superior: null,
    agency: "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM",
    symbol: "BC-UBND",
    place: "Đồng Tâm",
    spoken: "UBND xã Đồng Tâm",
    authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    position: "PHÓ CHỦ TỊCH",
  },
  {
    superior: "UBND HUYỆN SƠN TÂY",
    agency: "UBND XÃ SƠN LẬP",
    symbol: "BC-UBND",
    place: "Sơn Lập",
    spoken: "UBND xã Sơn Lập",
    authority: ["TM. ỦY BAN NHÂN DÂN"],
    position: "CHỦ TỊCH",
  },
  {
    superior: null,
    agency: "ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH",
    symbol: "BC-UBND",
    place: "An Bình",
    spoken: "UBND phường An Bình",
    authority: ["TM. ỦY BAN NHÂN DÂN"],
    position: "CHỦ TỊCH",
  },
  {
    superior: "UBND TỈNH HẢI SƠN",
    agency: "VĂN PHÒNG",
    symbol: "BC-VP",
    place: "Hải Sơn",
    spoken: "Văn phòng UBND tỉnh",
    authority: ["KT. CHÁNH VĂN PHÒNG"],
    position: "PHÓ CHÁNH VĂN PHÒNG",
  },
  {
    superior: "UBND THÀNH PHỐ BIỂN XANH",
    agency: "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    symbol: "BC-SKHCN",
    place: "Biển Xanh",
    spoken: "Sở Khoa học và Công nghệ",
    authority: [],
    position: "GIÁM ĐỐC",
  },
];

const PERIODS = [
  {
    kind: "Q1",
    words: "quý I năm #",
    window: ["15/12/@", "14/3/#"],
    days: [
      [-1, "12-15"],
      [0, "03-14"],
    ],
  },
  {
    kind: "H1",
    words: "6 tháng đầu năm #",
    window: ["15/12/@", "14/6/#"],
    days: [
      [-1, "12-15"],
      [0, "06-14"],
    ],
  },
  {
    kind: "Q3",
    words: "quý III năm #",
    window: ["15/6/#", "14/9/#"],
    days: [
      [0, "06-15"],
      [0, "09-14"],
    ],
  },
  {
    kind: "Y",
    words: "năm #",
    window: ["15/12/@", "14/12/#"],
    days: [
      [-1, "12-15"],
      [0, "12-14"],
    ],
  },
] as const;

const two = (value: number): string => String(value).padStart(2, "0");

/** Who reports, when, and for which period; the window is written in half of the reports. */
export function madeHeader(year: number, random: Random): MadeHeader {
  const agency = random.pick(AGENCIES);
  const period = random.pick(PERIODS);
  const issued = random.chance(0.6);
  const number = issued ? String(random.between(1, 900)).padStart(2, "0") : null;
  const day = random.between(1, 28);
  const month = random.between(1, 12);
  const withWindow = random.chance(0.5);
  const fill = (text: string): string => text.replace("#", String(year)).replace("@", String(year - 1));
  const [from, to] = period.days.map(([shift, rest]) => `${year + shift}-${rest}`);
  const words = fill(period.words);
  const [start, end] = period.window.map(fill);
  const addressee = random.chance(0.7) ? "Sở Nội vụ" : null;
  const titleLines = random.pick([
    [`Kết quả công tác cải cách hành chính ${words}`],
    [`Công tác cải cách hành chính ${words}`],
    [`Kết quả thực hiện công tác cải cách hành chính ${words};`, "phương hướng, nhiệm vụ thời gian tới"],
  ]);
  return {
    superior: agency.superior,
    agency: agency.agency,
    number,
    symbol: agency.symbol,
    place: agency.place,
    date: issued ? `${year}-${two(month)}-${two(day)}` : null,
    dateWords: issued
      ? `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
      : `ngày      tháng      năm ${year}`,
    title: titleLines.join(" "),
    titleLines,
    addressee,
    period: { kind: period.kind, year, from: (withWindow ? from : null) ?? null, to: (withWindow ? to : null) ?? null },
    signer: {
      authority: [...agency.authority],
      position: agency.position,
      name: random.pick(["Nguyễn Văn Thử", "Trần Thị Mẫu", "Lê Minh Ví Dụ"]),
    },
    recipients: [
      ...(addressee ? ["Như trên"] : ["Sở Nội vụ"]),
      "Thường trực Đảng ủy",
      "Lãnh đạo đơn vị",
      "Lưu: VT, VP",
    ],
    opening: `Thực hiện Công văn số ${random.between(100, 3000)}/SNV-CCHC của Sở Nội vụ về chế độ báo cáo cải cách hành chính, ${agency.spoken} báo cáo kết quả công tác cải cách hành chính ${words}${withWindow ? ` (từ ngày ${start} đến ngày ${end})` : ""} như sau:`,
    closing: `Trên đây là báo cáo kết quả công tác cải cách hành chính ${words} của ${agency.spoken}, kính gửi Sở Nội vụ tổng hợp./.`,
  };
}
