import type { Adjustment } from "../indicators/adjust";
import type { Consolidation } from "../indicators/consolidation";
import type { Template, UnitKind } from "../indicators/template";
import { formatDateTime } from "../workflow/deadline";
import type { RunState } from "../workflow/run-life";
import type { IssueRecord } from "../workflow/run-views";
import type { PeriodView } from "../workflow/views";
import { agencyNameOf } from "./agency-name";
import type { WorkbookInput } from "./build-workbook";
import type { DocumentSettings } from "./document-settings";
import { fallbackSettings } from "./fallback-settings";
import type { FrozenReport } from "./frozen-report";
import type { WrittenSection } from "./narrative-part";
import type { ProvinceReportInput } from "./province-report";
import type { CopyKind } from "./report-document";
import { DRAFT_MARK, issuedAsOf, LOOKUP_MARK } from "./report-frame";

/** What the documents of a run are made from, whether it is still worked on or was issued and frozen. */
export type RunSource = {
  template: Template;
  run: { number: number; createdAt: string; state: RunState; final?: boolean };
  /** The province. */
  unit: { id: string; name: string; shortName: string; kind: UnitKind };
  period: PeriodView;
  result: Consolidation;
  /** The active ones. */
  adjustments: readonly Adjustment[];
  sections: readonly WrittenSection[];
  settings: DocumentSettings | null;
  issue: Omit<IssueRecord, "issuedAt"> | null;
};

/** An issued report, exactly as it was frozen. */
export const sourceOfFrozen = (frozen: FrozenReport, template: Template): RunSource => ({
  template,
  run: { ...frozen.run, state: "issued" },
  unit: frozen.unit,
  period: frozen.period,
  result: frozen.result,
  adjustments: frozen.adjustments,
  sections: frozen.sections,
  settings: frozen.documentSettings,
  issue: frozen.issue,
});

/** A draft is marked as one on every copy; after issue every copy is for reference, the signed one is the document. */
function markOf(state: RunState, copy: CopyKind): string | null {
  if (state === "issued") return LOOKUP_MARK;
  return state === "draft" || copy === "working" ? DRAFT_MARK : null;
}

/** The province's Word document, with the annex of figures by unit where that is asked for. */
export function provinceReportOf(source: RunSource, copy: CopyKind, byUnit = false): ProvinceReportInput {
  const settings = source.settings ?? fallbackSettings(source.unit);
  const { issue } = source;
  return {
    template: source.template,
    agencyName: agencyNameOf(source.unit, settings),
    settings,
    period: source.period,
    sections: source.sections,
    copy,
    mark: markOf(source.run.state, copy),
    issuedAs: issue && issuedAsOf(issue),
    consolidation: source.result,
    adjustments: source.adjustments,
    byUnit,
  };
}

/** A unit's name as files and titles say it: without what stands in brackets behind it. */
export const placeName = ({ name }: { name: string }): string => name.replace(/\s*\(.*\)\s*$/, "").trim();

/** The province in a file's name and a title: "Tỉnh Minh Họa". */
export const provinceName = (source: RunSource): string => placeName(source.unit);

/** The consolidated workbook. */
export function workbookOf(source: RunSource): WorkbookInput {
  return {
    template: source.template,
    consolidation: source.result,
    adjustments: source.adjustments,
    title: `Số liệu cải cách hành chính: ${provinceName(source)}`,
    about: [
      `Kỳ báo cáo: ${source.period.title}`,
      `Bản tổng hợp số ${source.run.number}, lập lúc ${formatDateTime(source.run.createdAt)}${source.run.final === false ? ". Bản tạm tính: khi lập còn báo cáo chưa tiếp nhận hoặc còn dòng chưa tính được" : ""}`,
    ],
  };
}
