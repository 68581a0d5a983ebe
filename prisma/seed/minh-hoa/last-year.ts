import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { LEAD_AGENCY_LABEL, type LeadAgency } from "@/lib/indicators/catalogue/lead-agencies";
import { dueMoment } from "@/lib/workflow/deadline";
import { periodDefaults, ruleDefaults } from "@/lib/workflow/period-defaults";
import type { PastPeriod, PastReport } from "../past-period";
import { randomFrom } from "../random";
import { typedCells } from "../typed-cells";
import { ownFigures } from "./figures";
import { narrativeOf } from "./narrative";
import { provinceSheet } from "./province-figures";
import { unitSheet } from "./unit-sheet";
import { type DemoUnit, LEADS, UNITS } from "./units";

const template = bnv2022;
const KINDS = ["so", "van-phong-ubnd", "ban-ql", "xa", "tinh"] as const;

/** The whole year before, three tiers' forms: every unit sent in time and was accepted. */
export function lastYear(year: number): PastPeriod {
  const december = (day: number, time: string) => dueMoment(`${year}-12-${String(day).padStart(2, "0")}`, time);
  const times = (unit: DemoUnit): Pick<PastReport, "enteredAt" | "submittedAt" | "acceptedAt"> => {
    const random = randomFrom(`${unit.code}|${year}|days`);
    const sent = random.whole(9, unit.kind === "xa" ? 14 : 15);
    return {
      enteredAt: december(sent - random.whole(1, 4), `${random.whole(10, 16)}:${random.whole(10, 59)}`),
      submittedAt: december(sent, `${random.whole(13, 16)}:${random.whole(10, 59)}`),
      acceptedAt: december(random.whole(16, 17), `${random.whole(10, 16)}:${random.whole(10, 59)}`),
    };
  };
  const own = UNITS.map((unit): PastReport => {
    const figures = ownFigures(unit, year);
    return {
      unit: unit.code,
      unitKind: unit.kind,
      sheet: "unit",
      cells: typedCells(template, unitSheet(template, unit, figures)),
      sections: narrativeOf(template, unit, figures, year),
      explanations: [],
      ...times(unit),
    };
  });
  const provinceSheets = (Object.keys(LEAD_AGENCY_LABEL) as LeadAgency[]).flatMap((lead): PastReport[] => {
    const unit = UNITS.find((one) => one.code === LEADS[lead]);
    if (!unit) return [];
    const cells = typedCells(template, provinceSheet(template, lead, year));
    return [
      {
        unit: unit.code,
        unitKind: unit.kind,
        sheet: "province",
        cells,
        sections: [],
        explanations: [],
        ...times(unit),
      },
    ];
  });
  return {
    kind: "Y",
    year,
    ...periodDefaults("Y", year),
    openedAt: dueMoment(`${year}-11-03`, "08:30"),
    closedAt: december(20, "17:00"),
    dueAt: Object.fromEntries(KINDS.map((kind) => [kind, ruleDefaults("Y", year, kind).dueAt])),
    template,
    reports: [...own, ...provinceSheets],
  };
}
