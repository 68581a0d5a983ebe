import type { Random } from "../random";
import { type Figures, NOTHING, numbers, shareOf, withParts } from "./figure-words";
import type { DemoUnit } from "./units";

/** Forms 4, 5 and 6: units, posts, people, discipline, public investment and self-financing. */
export function figuresOfPeople(unit: DemoUnit, random: Random): Figures {
  return { ...organisation(unit, random), ...service(unit, random), ...finance(unit, random) };
}

function organisation(unit: DemoUnit, random: Random): Figures {
  const commune = unit.kind === "xa";
  const own = commune ? "dvsncl-thuoc-xa" : "dvsncl-thuoc-so";
  const before = unit.serviceUnits + random.whole(0, 6);
  const cutPosts = random.whole(0, 3);
  const cutPeople = unit.employees > 0 ? random.whole(0, 5) : 0;
  const postsThen = unit.posts + random.whole(4, 16);
  const peopleThen = unit.employees + random.whole(6, 40);
  const present = unit.employees - random.whole(0, Math.min(12, unit.employees));
  return {
    ...numbers({
      "dvsncl-tong": unit.serviceUnits,
      "bien-che-giao": unit.posts,
      "bien-che-co-mat": unit.posts - random.whole(0, 4),
      "hop-dong-lao-dong": random.whole(2, 9),
      "bien-che-tinh-gian": cutPosts,
      "nguoi-lam-viec": present,
      "nguoi-lam-viec-giao": unit.employees,
      "nguoi-lam-viec-co-mat": present,
      "nguoi-lam-viec-tinh-gian": cutPeople,
    }),
    "dvsncl-thuoc-tinh": NOTHING,
    "dvsncl-thuoc-so": NOTHING,
    "dvsncl-thuoc-xa": NOTHING,
    [own]: String(unit.serviceUnits),
    "ty-le-cat-giam-dvsncl": withParts(before - unit.serviceUnits, before),
    "ty-le-tinh-gian-bien-che": withParts(postsThen - unit.posts, postsThen),
    "ty-le-tinh-gian-nguoi-lam-viec": unit.employees > 0 ? withParts(peopleThen - unit.employees, peopleThen) : NOTHING,
  };
}

function service(unit: DemoUnit, random: Random): Figures {
  const disciplined = random.chance(30) ? random.whole(1, 3) : 0;
  return {
    ...numbers({
      "co-quan-duyet-vtvl": 1,
      "dvsn-duyet-vtvl": unit.serviceUnits,
      "vi-pham-vtvl": 0,
      "cong-chuc-tuyen-dung": random.whole(0, 4),
      "vien-chuc-tuyen-dung": unit.employees > 0 ? random.whole(0, 18) : 0,
      "ky-luat-tong": disciplined,
      "ky-luat-lanh-dao-so-xa": 0,
      "ky-luat-lanh-dao-so-huyen": 0,
      "ky-luat-lanh-dao-phong-so-xa": disciplined > 1 ? 1 : 0,
      "ky-luat-lanh-dao-phong-so-huyen": disciplined > 1 ? 1 : 0,
      "ky-luat-nguoi-lam-viec": disciplined > 0 ? 1 : 0,
    }),
    "cong-chuc-dac-biet": NOTHING,
    "vien-chuc-dac-biet": NOTHING,
    "bo-nhiem-qua-thi-tuyen": random.chance(25) ? "1" : NOTHING,
    "ky-luat-lanh-dao-tinh": NOTHING,
  };
}

function finance(unit: DemoUnit, random: Random): Figures {
  const all = unit.serviceUnits;
  const selfAndInvest = shareOf(all, 40);
  const self = shareOf(all, 120);
  const upper = shareOf(all, 150);
  const middle = shareOf(all, 200);
  const lower = shareOf(all, 160);
  const partly = upper + middle + lower;
  const spent = shareOf(unit.investment, random.whole(880, 985));
  return {
    ...numbers({
      "dvsn-tong": all,
      "dvsn-tu-bao-dam-chi-dau-tu": selfAndInvest,
      "dvsn-tu-bao-dam-chi-thuong-xuyen": self,
      "dvsn-tu-bao-dam-mot-phan": partly,
      "dvsn-tu-bao-dam-70-100": upper,
      "dvsn-tu-bao-dam-30-70": middle,
      "dvsn-tu-bao-dam-10-30": lower,
      "dvsn-nha-nuoc-bao-dam": all - selfAndInvest - self - partly,
    }),
    "von-ke-hoach": unit.investment > 0 ? `${unit.investment},00` : NOTHING,
    "von-da-giai-ngan": unit.investment > 0 ? `${spent},${random.whole(10, 99)}` : NOTHING,
    "dvsn-thanh-cong-ty-co-phan": NOTHING,
  };
}
