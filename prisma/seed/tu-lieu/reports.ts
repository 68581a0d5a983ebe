import { z } from "zod";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import { issueFigures, issueId } from "@/lib/indicators/issue";
import type { Template, UnitKind } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import { RichDoc } from "@/lib/narrative/rich-doc";
import { dueMoment } from "@/lib/workflow/deadline";
import type { PeriodKind } from "@/lib/workflow/period";
import { periodDefaults, ruleDefaults } from "@/lib/workflow/period-defaults";
import type { PastPeriod } from "../past-period";
import noiVuSections from "../real/so-noi-vu-2022-q1.json";
import noiVuFigures from "../real/so-noi-vu-2022-q1-figures.json";
import xayDungSections from "../real/so-xay-dung-2024.json";
import xayDungFigures from "../real/so-xay-dung-2024-figures.json";
import vanPhongSections from "../real/van-phong-ubnd-2021.json";
import vanPhongFigures from "../real/van-phong-ubnd-2021-figures.json";
import { typedCell } from "../typed-cells";

const Sections = z.array(z.strictObject({ path: z.string(), heading: z.string().nullable(), body: RichDoc }));
const Figures = z.strictObject({ typed: z.record(z.string(), z.string()), notes: z.record(z.string(), z.string()) });

/** What the reports themselves say where their figures contradict each other; else that nothing was changed. */
const AS_PRINTED = "Giữ đúng số liệu in trong báo cáo gốc, chưa có bản đính chính.";
const SAID_IN_THE_REPORT: Record<string, string> = {
  "BM7.ty-le-tthc-muc-do-3": "Thuyết minh mục II.2.2 nêu 32 TTHC mức độ 3 ở cả ba cấp: 20/32 là 62,5%.",
  "BM7.ty-le-tthc-muc-do-4": "Thuyết minh mục II.2.2 nêu 50 TTHC mức độ 4 ở cả ba cấp: 44/50 là 88%.",
  "BM7.ty-le-muc-do-3-4-tren-cong-quoc-gia": "Cột Ghi chú: 82 TTHC mức độ 3, 4 trên tổng số 127 TTHC ở ba cấp.",
};

type Source = {
  unit: string;
  unitKind: UnitKind;
  template: Template;
  kind: PeriodKind;
  year: number;
  /** The day it is taken to have been sent: the reports leave number and day to văn thư. */
  day: string;
  figures: unknown;
  sections: unknown;
};

const SOURCES: Source[] = [
  {
    unit: "so-xay-dung",
    unitKind: "so",
    template: bnv2022,
    kind: "Y",
    year: 2024,
    day: "2024-12-10",
    figures: xayDungFigures,
    sections: xayDungSections,
  },
  {
    unit: "so-noi-vu",
    unitKind: "so",
    template: dongNai2022,
    kind: "Q1",
    year: 2022,
    day: "2022-03-14",
    figures: noiVuFigures,
    sections: noiVuSections,
  },
  {
    unit: "van-phong-ubnd",
    unitKind: "van-phong-ubnd",
    template: ninhThuan2021,
    kind: "Y",
    year: 2021,
    day: "2021-12-10",
    figures: vanPhongFigures,
    sections: vanPhongSections,
  },
];

/** The three real reports, each in its own period, as if its unit had typed what it printed and sent it in time. */
export const realPeriods = (): PastPeriod[] => SOURCES.map(periodOf);

function periodOf({ unit, unitKind, template, kind, year, day, ...source }: Source): PastPeriod {
  const { typed, notes } = Figures.parse(source.figures);
  const keys = [...new Set([...Object.keys(typed), ...Object.keys(notes)])];
  const cells = Object.fromEntries(
    keys.map((key) => [key, typedCell(template, key, typed[key] ?? "", notes[key] ?? null)]),
  );
  const sections = Sections.parse(source.sections);
  const narrated = readNarrative(template, sections.map(sectionOf), year);
  const warnings = validate(template, cells, { narrated }).filter((issue) => issue.severity === "warning");
  return {
    kind,
    year,
    ...periodDefaults(kind, year),
    openedAt: dueMoment(day.replace(/\d\d$/, "01"), "08:00"),
    closedAt: null,
    dueAt: { [unitKind]: ruleDefaults(kind, year, unitKind).dueAt, tinh: ruleDefaults(kind, year, "tinh").dueAt },
    template,
    reports: [
      {
        unit,
        unitKind,
        sheet: "unit",
        cells,
        sections,
        explanations: warnings.map((issue) => ({
          issueId: issueId(issue),
          about: issueFigures(issue),
          text: SAID_IN_THE_REPORT[issue.cells[0] ?? ""] ?? AS_PRINTED,
        })),
        enteredAt: dueMoment(day, "09:30"),
        submittedAt: dueMoment(day, "15:45"),
        acceptedAt: null,
      },
    ],
  };
}
