import type { LeadAgency } from "@/lib/indicators/catalogue/lead-agencies";
import { addDecimals } from "@/lib/indicators/decimal";
import type { Item, Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";
import { typedCell } from "../typed-cells";
import { type Figures, NOTHING, shareOf, withParts } from "./figure-words";
import { ownFigures } from "./figures";
import { COMMUNE_PROCEDURES, UNITS } from "./units";

const agencies = UNITS.filter((unit) => unit.kind !== "xa");
const communes = UNITS.filter((unit) => unit.kind === "xa");
const atProvince = agencies.reduce((sum, unit) => sum + unit.procedures - shareOf(unit.procedures, 150), 0);
const procedures = atProvince + COMMUNE_PROCEDURES;
const fees = shareOf(procedures, 430);
const open = shareOf(procedures, 410);
const partly = shareOf(procedures, 260);
const all = (units: { length: number }) => withParts(units.length, units.length);

/** Rows the lead agencies answer from their own books: shared lists, works of the whole province. */
const FROM_THE_BOOKS: Figures = {
  "don-vi-duoc-thanh-tra": "5",
  "don-vi-hoan-thanh-ket-luan-thanh-tra": "4",
  "ty-le-hoan-thanh-ket-luan-thanh-tra": withParts(4, 5),
  "khao-sat-hai-long": "1",
  "hinh-thuc-khao-sat": "Kết hợp",
  "doi-thoai": "1",
  "tthc-tong": String(procedures),
  "tthc-cap-tinh": String(atProvince),
  "tthc-cap-xa": String(COMMUNE_PROCEDURES),
  "tthc-lien-thong-cung-cap": "46",
  "tthc-lien-thong-cac-cap": "118",
  "tthc-khong-phu-thuoc-dia-gioi": String(shareOf(procedures, 700)),
  "ty-le-so-sap-xep-xong": all(agencies),
  "ty-le-xa-sap-xep-xong": all(communes),
  "ban-quan-ly-cap-tinh": "2",
  "to-chuc-lien-nganh": "27",
  // The forms of three tiers have no row for cấp xã: what moved there stays where it was counted.
  "dvsncl-thuoc-huyen": String(communes.reduce((sum, unit) => sum + unit.serviceUnits, 0)),
  "ty-le-cat-giam-dvsncl": withParts(58, 291),
  "ty-le-tinh-gian-bien-che": withParts(214, 2118),
  "ty-le-tinh-gian-nguoi-lam-viec": withParts(1460, 14_020),
  "kien-truc-cqdt": "1",
  "hop-truc-tuyen-hai-cap": "1",
  "hop-truc-tuyen-ba-cap": "2",
  lgsp: "2",
  "ty-le-bao-cao-qua-he-thong": withParts(412, 412),
  "ty-le-so-lien-thong-van-ban": all(agencies),
  "ty-le-xa-lien-thong-van-ban-voi-tinh": all(communes),
  "ty-le-van-ban-dien-tu": withParts(81_204, 82_377),
  "ty-le-van-ban-dien-tu-so": withParts(52_118, 52_640),
  "ty-le-van-ban-dien-tu-xa": withParts(29_086, 29_737),
  "ty-le-so-ket-noi-mot-cua": all(agencies),
  "ty-le-xa-ket-noi-mot-cua": all(communes),
  "dvc-du-dieu-kien-toan-trinh": String(open + 12),
  "dvctt-toan-trinh": String(open),
  "dvctt-co-ho-so": String(shareOf(open + partly, 720)),
  "dvctt-co-ho-so-truc-tuyen": String(shareOf(open + partly, 610)),
  "tthc-nghia-vu-tai-chinh": String(fees),
  "tthc-thanh-toan-truc-tuyen": String(fees - 9),
  "tthc-du-dieu-kien-muc-do-3": String(partly + 6),
  "tthc-muc-do-3": String(partly),
  "tthc-muc-do-3-co-ho-so": String(shareOf(partly, 640)),
  "tthc-du-dieu-kien-muc-do-4": String(open + 12),
  "tthc-muc-do-4": String(open),
  "tthc-muc-do-4-co-ho-so": String(shareOf(open, 690)),
  "tthc-muc-do-3-4": String(open + partly),
  "tthc-muc-do-3-4-tren-cong-quoc-gia": String(open + partly - 31),
};

/** A few totals of the books differ from what the units gave: that is what the second column is for. */
const BOOKS_DIFFER: Figures = {
  "nhiem-vu-duoc-giao": "14",
  "nhiem-vu-dung-han": "14",
  "van-ban-chi-dao": "3",
  "bien-che-giao": "6",
};

/** What a lead agency types on the sheet "Số liệu toàn tỉnh": by key of the template. */
export function provinceSheet(template: Template, lead: LeadAgency, year: number): Record<string, string> {
  const own = UNITS.map((unit) => ownFigures(unit, year));
  const typed: Record<string, string> = {};
  for (const item of allItems(template)) {
    if (item.concept === null || item.kind === "ratio" || item.scope === "unit" || item.owner !== lead) continue;
    typed[item.key] = FROM_THE_BOOKS[item.concept] ?? sumOf(template, item, own) ?? NOTHING;
  }
  return typed;
}

function sumOf(template: Template, item: Item, own: Figures[]): string | null {
  if ((item.kind !== "count" && item.kind !== "quantity") || item.concept === null) return null;
  const concept = item.concept;
  const figures = own.flatMap((unit) => {
    const raw = unit[concept];
    return raw === undefined ? [] : (typedCell(template, item.key, raw).value ?? []);
  });
  if (figures.length === 0) return null;
  const sum = addDecimals([...figures, BOOKS_DIFFER[concept] ?? "0"]);
  return item.kind === "quantity" ? sum.replace(".", ",") : sum;
}
