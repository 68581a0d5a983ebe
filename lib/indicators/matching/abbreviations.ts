import { foldAccents, foldTonePlacement } from "../fold";

/** Abbreviations officials use in labels, spelled out. Written in any case. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  TTHC: "thủ tục hành chính",
  CCHC: "cải cách hành chính",
  VBQPPL: "văn bản quy phạm pháp luật",
  QPPL: "quy phạm pháp luật",
  UBND: "ủy ban nhân dân",
  HĐND: "hội đồng nhân dân",
  ĐVSN: "đơn vị sự nghiệp",
  ĐVSNCL: "đơn vị sự nghiệp công lập",
  SNCL: "sự nghiệp công lập",
  DVC: "dịch vụ công",
  DVCTT: "dịch vụ công trực tuyến",
  DVCQG: "dịch vụ công quốc gia",
  CBCC: "cán bộ công chức",
  CCVC: "công chức viên chức",
  CBCCVC: "cán bộ công chức viên chức",
  PAKN: "phản ánh kiến nghị",
  NSNN: "ngân sách nhà nước",
  QLNN: "quản lý nhà nước",
  HCNN: "hành chính nhà nước",
  CQNN: "cơ quan nhà nước",
  CQHC: "cơ quan hành chính",
  KSTTHC: "kiểm soát thủ tục hành chính",
  CNTT: "công nghệ thông tin",
  HTTT: "hệ thống thông tin",
  VTVL: "vị trí việc làm",
  HĐLĐ: "hợp đồng lao động",
  CQĐT: "chính quyền điện tử",
  CQS: "chính quyền số",
  TTTT: "thanh toán trực tuyến",
  TCBM: "tổ chức bộ máy",
  ĐTC: "đầu tư công",
};

/** Read as abbreviations only when written in capitals: in small letters they are other words or parts of them. */
const IN_CAPITALS: Readonly<Record<string, string>> = {
  VB: "văn bản",
  HS: "hồ sơ",
  TT: "trực tuyến",
  CC: "công chức",
  VC: "viên chức",
  BC: "biên chế",
  CP: "chính phủ",
  TTg: "thủ tướng",
  ĐV: "đơn vị",
  CQ: "cơ quan",
  KH: "kế hoạch",
  NV: "nhiệm vụ",
};

type Spelled = readonly string[];
const spelled = (table: Readonly<Record<string, string>>): ReadonlyMap<string, Spelled> =>
  new Map(
    Object.entries(table).map(([short, long]) => [foldAccents(short), foldTonePlacement(long).split(" ")] as const),
  );
const ALWAYS = spelled(SPELLED_OUT);
const CAPITALS = spelled(IN_CAPITALS);

const isCapital = (token: string): boolean => token === token.toUpperCase() && token !== token.toLowerCase();

/** "TcHC" still was meant in capitals. */
const isMostlyCapital = (token: string): boolean => {
  const small = token.replace(/\p{Lu}/gu, "").length;
  return small * 3 < token.length;
};

/** The words an abbreviation stands for, tone placement folded; null for any other word. */
export function spellOut(token: string): Spelled | null {
  const plain = foldAccents(token);
  return ALWAYS.get(plain) ?? (isCapital(token) ? CAPITALS.get(plain) : undefined) ?? nearAbbreviation(token, plain);
}

/** "TTHG" for TTHC: one letter wrong in a long abbreviation written in capitals, and only one it can be. */
function nearAbbreviation(token: string, plain: string): Spelled | null {
  if (plain.length < 3 || !isMostlyCapital(token)) return null;
  let found: Spelled | null = null;
  for (const [short, long] of ALWAYS) {
    if (short.length < 4 || !isOneLetterOff(plain, short)) continue;
    if (found) return null;
    found = long;
  }
  return found;
}

function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return one.length - start - end <= 1 && other.length - start - end <= 1;
}
