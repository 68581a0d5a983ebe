import type { Random } from "../random";
import { type Figures, NOTHING, numbers, shareOf } from "./figure-words";
import type { DemoUnit } from "./units";

/** Forms 1 and 2: steering, inspection, tasks, survey; legal documents. */
export function figuresOfSteering(unit: DemoUnit, random: Random): Figures {
  const planned = random.whole(18, 46);
  const handed = unit.kind === "xa" ? random.whole(28, 90) : random.whole(60, 240);
  const late = random.whole(0, 3);
  const overdue = random.whole(0, 2);
  const running = random.whole(0, 6);
  const inspects = unit.code === "so-noi-vu";
  const found = inspects ? 21 : random.whole(0, 6);
  return {
    ...numbers({
      "van-ban-chi-dao": random.whole(6, 22),
      "nhiem-vu-ke-hoach": planned,
      "nhiem-vu-ke-hoach-xong": planned - random.whole(0, 3),
      "van-de-phat-hien": found,
      "van-de-xu-ly-xong": found - (found > 4 ? random.whole(0, 2) : 0),
      "nhiem-vu-duoc-giao": handed,
      "nhiem-vu-dung-han": handed - late - overdue - running,
      "nhiem-vu-qua-han-da-xong": late,
      "nhiem-vu-qua-han-chua-xong": overdue,
    }),
    "so-nganh-da-kiem-tra": inspects ? "9" : NOTHING,
    "xa-da-kiem-tra": inspects ? "6" : NOTHING,
    ...survey(unit, random),
    ...legalDocuments(unit, random),
  };
}

/** In words: one set prints codes for them, the other asks for words. */
const SURVEYED_BY = ["Trực tuyến", "Phát phiếu", "Kết hợp"];

function survey(unit: DemoUnit, random: Random): Figures {
  const held = unit.dossiers > 200;
  return {
    "khao-sat-hai-long": held ? "1" : "0",
    "phieu-khao-sat": held ? String(random.whole(120, 900)) : NOTHING,
    "hinh-thuc-khao-sat": held ? (SURVEYED_BY[random.whole(0, 2)] ?? NOTHING) : NOTHING,
    "doi-thoai": unit.kind === "xa" || random.chance(40) ? "1" : "0",
  };
}

function legalDocuments(unit: DemoUnit, random: Random): Figures {
  const justice = unit.code === "so-tu-phap";
  const drafted = unit.kind === "xa" ? random.whole(0, 2) : random.whole(0, 5);
  const checked = justice ? 64 : 0;
  const reviewed = unit.kind === "xa" ? 0 : random.whole(2, 18);
  const toChange = shareOf(reviewed, 300);
  const own = unit.kind === "xa" ? "vbqppl-cap-xa" : "vbqppl-cap-tinh";
  return {
    ...numbers({ "vbqppl-tong": drafted, [own]: drafted }),
    "vbqppl-da-kiem-tra-cap-tinh": justice ? String(checked) : NOTHING,
    "vbqppl-can-xu-ly-sau-kiem-tra": justice ? "7" : NOTHING,
    "vbqppl-da-xu-ly-sau-kiem-tra": justice ? "6" : NOTHING,
    "vbqppl-da-ra-soat-cap-tinh": reviewed > 0 ? String(reviewed) : NOTHING,
    "vbqppl-can-xu-ly-sau-ra-soat": reviewed > 0 ? String(toChange) : NOTHING,
    "vbqppl-da-xu-ly-sau-ra-soat": reviewed > 0 ? String(Math.max(0, toChange - 1)) : NOTHING,
  };
}
