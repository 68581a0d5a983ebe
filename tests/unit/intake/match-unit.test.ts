import { expect, test } from "vitest";
import { matchUnit } from "@/lib/intake/match-unit";

const units = [
  { id: "xd", name: "Sở Xây dựng", shortName: "SXD" },
  { id: "nv", name: "Sở Nội vụ", shortName: "SNV" },
  { id: "vp", name: "Văn phòng Ủy ban nhân dân tỉnh Minh Họa", shortName: "VPUBND" },
  { id: "sl", name: "Ủy ban nhân dân phường Sông Lặng", shortName: "P. Sông Lặng" },
  { id: "sn", name: "Ủy ban nhân dân xã Suối Nhạc", shortName: "Suối Nhạc" },
  { id: "mx1", name: "Ủy ban nhân dân xã Mưa Xuân", shortName: "Mưa Xuân" },
  { id: "mx2", name: "Ủy ban nhân dân xã Mưa Xuân", shortName: "Mưa Xuân 2" },
  { id: "kkt", name: "Ban Quản lý Khu kinh tế", shortName: "BQLKKT" },
];

const header = (agency: string | null, superior: string | null = null, symbol: string | null = null) => ({
  agency,
  superior,
  symbol,
});

test.each([
  ["capitals", header("SỞ XÂY DỰNG", "UBND TỈNH MINH HỌA"), "xd"],
  ["tone placement and UBND", header("UBND XÃ SUỐI NHẠC"), "sn"],
  ["NFD and two spaces", header("UỶ BAN  NHÂN DÂN PHƯỜNG SÔNG LẶNG".normalize("NFD")), "sl"],
  ["an office that is named under its superior", header("VĂN PHÒNG", "UBND TỈNH MINH HOẠ"), "vp"],
  ["BQL", header("BQL KHU KINH TẾ"), "kkt"],
  ["no letterhead, but the symbol", header(null, null, "BC-SNV"), "nv"],
  ["a name nobody has, but the symbol", header("SỞ XÂY DƯNG", null, "BC-SXD"), "xd"],
  ["two units of that name", header("UBND xã Mưa Xuân"), null],
  ["a name nobody has", header("SỞ Y TẾ"), null],
  ["the symbol of every commune", header(null, null, "BC-UBND"), null],
  ["part of a name", header("SỞ"), null],
  ["nothing", header(null), null],
])("%s", (_case, given, id) => {
  expect(matchUnit(given, units)).toBe(id);
});
