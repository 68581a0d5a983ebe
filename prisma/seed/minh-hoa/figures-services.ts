import type { Random } from "../random";
import { type Figures, NOTHING, numbers, shareOf, withParts } from "./figure-words";
import type { DemoUnit } from "./units";

/** Forms 3 and 7: procedures, dossiers, electronic documents, online services. */
export function figuresOfServices(unit: DemoUnit, random: Random): Figures {
  return { ...procedures(unit, random), ...dossiers(unit, random), ...online(unit, random), ...documents(random) };
}

function procedures(unit: DemoUnit, random: Random): Figures {
  const commune = unit.kind === "xa";
  const atCommunes = commune ? unit.procedures : shareOf(unit.procedures, 150);
  return {
    ...numbers({
      "tthc-tong": unit.procedures,
      "tthc-cap-tinh": unit.procedures - atCommunes,
      "tthc-cap-xa": atCommunes,
      "tthc-lien-thong-cung-cap": shareOf(unit.procedures, random.whole(10, 60)),
      "tthc-lien-thong-cac-cap": shareOf(unit.procedures, random.whole(40, 180)),
      "tthc-khong-phu-thuoc-dia-gioi": shareOf(unit.procedures, random.whole(300, 900)),
    }),
    "tthc-don-gian-hoa": commune ? NOTHING : String(random.whole(0, 9)),
    "tthc-cong-bo-moi": commune ? NOTHING : String(random.whole(0, 16)),
    "tthc-bai-bo-thay-the": commune ? NOTHING : String(random.whole(0, 24)),
  };
}

function dossiers(unit: DemoUnit, random: Random): Figures {
  const own = unit.kind === "xa" ? "xa" : "so";
  const done = shareOf(unit.dossiers, random.whole(930, 995));
  const remarks = random.whole(0, 9);
  const onTime = shareOf(done, random.whole(968, 1000));
  return {
    [`ho-so-${own}-da-giai-quyet`]: done > 0 ? thousands(done) : NOTHING,
    [`ho-so-${own}-dung-han`]: done > 0 ? thousands(onTime) : NOTHING,
    "pakn-tiep-nhan": String(remarks),
    "pakn-da-giai-quyet": String(remarks - (remarks > 5 ? 1 : 0)),
  };
}

/** Grouped by points, as most people write thousands. */
const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** Shares of procedures online; the old levels 3 and 4 are given from the same numbers. */
function online(unit: DemoUnit, random: Random): Figures {
  const full = shareOf(unit.procedures, random.whole(320, 480));
  const part = shareOf(unit.procedures, random.whole(180, 300));
  const fullOpen = full - random.whole(0, Math.min(4, full));
  const partOpen = part - random.whole(0, Math.min(3, part));
  const used = shareOf(fullOpen + partOpen, 700);
  const usedOnline = shareOf(used, random.whole(720, 960));
  const received = unit.dossiers;
  const receivedFull = shareOf(received, random.whole(480, 620));
  const receivedPart = shareOf(received, random.whole(220, 340));
  const onlineFull = shareOf(receivedFull, random.whole(700, 940));
  const onlinePart = shareOf(receivedPart, random.whole(520, 820));
  const withFees = shareOf(unit.procedures, random.whole(350, 520));
  return numbers({
    "dvc-du-dieu-kien-toan-trinh": full,
    "dvctt-toan-trinh": fullOpen,
    "dvctt-co-ho-so": used,
    "dvctt-co-ho-so-truc-tuyen": usedOnline,
    "ho-so-dvctt-toan-trinh": receivedFull,
    "ho-so-truc-tuyen-toan-trinh": onlineFull,
    "ho-so-dvctt-mot-phan": receivedPart,
    "ho-so-truc-tuyen-mot-phan": onlinePart,
    "tthc-nghia-vu-tai-chinh": withFees,
    "tthc-thanh-toan-truc-tuyen": withFees - random.whole(0, Math.min(3, withFees)),
    "tthc-du-dieu-kien-muc-do-3": part,
    "tthc-muc-do-3": partOpen,
    "tthc-muc-do-3-co-ho-so": shareOf(partOpen, 600),
    "tthc-du-dieu-kien-muc-do-4": full,
    "tthc-muc-do-4": fullOpen,
    "tthc-muc-do-4-co-ho-so": shareOf(fullOpen, 700),
    "tthc-muc-do-3-4": fullOpen + partOpen,
    "tthc-muc-do-3-4-tren-cong-quoc-gia": fullOpen + shareOf(partOpen, 900),
    "ho-so-tiep-nhan": receivedFull + receivedPart,
    "ho-so-tiep-nhan-truc-tuyen": onlineFull + onlinePart,
  });
}

function documents(random: Random): Figures {
  const sent = random.whole(900, 5200);
  const digital = shareOf(sent, random.whole(955, 1000));
  const reports = random.whole(12, 60);
  const share = withParts(digital, sent);
  return {
    "ty-le-bao-cao-qua-he-thong": withParts(reports, reports),
    "ty-le-van-ban-dien-tu": share,
    "ty-le-van-ban-dien-tu-so": share,
    "ty-le-van-ban-dien-tu-xa": share,
  };
}
