import type { UnitKind } from "../indicators/template";
import { dueMoment } from "./deadline";
import type { PeriodKind } from "./period";

type Regime = {
  title: (year: number, month: number) => string;
  /** Month (1 = January) whose 15th opens the window, and how many years before the period's it lies. */
  from: { month: number; yearsBefore: 0 | 1 };
  /** Month whose 14th closes it. */
  toMonth: number;
};

/** Windows of the regime (design: domain.md §2): from the 15th to the 14th. */
const REGIMES = {
  M: { title: (year, month) => `Báo cáo tháng ${month} năm ${year}`, from: { month: 0, yearsBefore: 0 }, toMonth: 0 },
  Q1: { title: (year) => `Báo cáo Quý I năm ${year}`, from: { month: 12, yearsBefore: 1 }, toMonth: 3 },
  Q2: { title: (year) => `Báo cáo Quý II năm ${year}`, from: { month: 3, yearsBefore: 0 }, toMonth: 6 },
  Q3: { title: (year) => `Báo cáo Quý III năm ${year}`, from: { month: 6, yearsBefore: 0 }, toMonth: 9 },
  Q4: { title: (year) => `Báo cáo Quý IV năm ${year}`, from: { month: 9, yearsBefore: 0 }, toMonth: 12 },
  H1: { title: (year) => `Báo cáo 6 tháng đầu năm ${year}`, from: { month: 12, yearsBefore: 1 }, toMonth: 6 },
  H2: { title: (year) => `Báo cáo 6 tháng cuối năm ${year}`, from: { month: 6, yearsBefore: 0 }, toMonth: 12 },
  M9: { title: (year) => `Báo cáo 9 tháng năm ${year}`, from: { month: 12, yearsBefore: 1 }, toMonth: 9 },
  Y: { title: (year) => `Báo cáo năm ${year}`, from: { month: 12, yearsBefore: 1 }, toMonth: 12 },
} as const satisfies Record<PeriodKind, Regime>;

/** The four CCHC reports a year, in order. */
export const CCHC_PERIODS = ["Q1", "H1", "Q3", "Y"] as const satisfies readonly PeriodKind[];

export const PERIOD_KIND_LABEL = {
  M: "Tháng",
  Q1: "Quý I",
  Q2: "Quý II",
  Q3: "Quý III",
  Q4: "Quý IV",
  H1: "6 tháng đầu năm",
  H2: "6 tháng cuối năm",
  M9: "9 tháng",
  Y: "Năm",
} as const satisfies Record<PeriodKind, string>;

export type PeriodDefaults = { title: string; windowFrom: string; windowTo: string };

const dateOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function boundsOf(kind: PeriodKind, year: number, month: number) {
  if (kind === "M") {
    return { fromYear: month === 1 ? year - 1 : year, fromMonth: month === 1 ? 12 : month - 1, toMonth: month };
  }
  const { from, toMonth } = REGIMES[kind];
  return { fromYear: year - from.yearsBefore, fromMonth: from.month, toMonth };
}

/** Title and data window of a period. `month` (1–12) is for kind M only. Everything is a proposal people may change. */
export function periodDefaults(kind: PeriodKind, year: number, month = 1): PeriodDefaults {
  const { fromYear, fromMonth, toMonth } = boundsOf(kind, year, month);
  return {
    title: REGIMES[kind].title(year, month),
    windowFrom: dateOf(fromYear, fromMonth, 15),
    windowTo: dateOf(year, toMonth, 14),
  };
}

/**
 * Day of the last month by which each kind sends, 17:00. The province's own is the regime's (the 20th); the others are
 * proposals of ours, earlier for communes because their number makes the review longer.
 */
const DUE_DAY = {
  so: 16,
  "van-phong-ubnd": 16,
  "ban-ql": 16,
  xa: 15,
  huyen: 16,
  "truc-thuoc": 15,
  tinh: 20,
} as const satisfies Record<UnitKind, number>;

export type RuleDefaults = {
  windowFrom: string;
  windowTo: string;
  dueAt: string;
  stopNewAt: string | null;
  stopEditAt: string | null;
};

/** Window and dates proposed for one kind of unit. Nothing is locked by date unless people set it. */
export function ruleDefaults(kind: PeriodKind, year: number, unitKind: UnitKind, month = 1): RuleDefaults {
  const { windowFrom, windowTo } = periodDefaults(kind, year, month);
  const { toMonth } = boundsOf(kind, year, month);
  return {
    windowFrom,
    windowTo,
    dueAt: dueMoment(dateOf(year, toMonth, DUE_DAY[unitKind]), "17:00"),
    stopNewAt: null,
    stopEditAt: null,
  };
}
