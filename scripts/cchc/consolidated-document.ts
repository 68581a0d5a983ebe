import { renderDocx } from "../../lib/documents/render-docx/render-docx";
import { renderConsolidatedXlsx } from "../../lib/documents/render-xlsx/render-xlsx";
import type { Consolidation } from "../../lib/indicators/consolidation";
import type { Parse } from "../../lib/indicators/contract";
import type { Template } from "../../lib/indicators/template";
import { buildWorkbook } from "../../lib/report/build-workbook";
import { periodWords } from "../../lib/report/printed-words";
import { commonPeriod, letterheadOfReports } from "../../lib/report/province-of-reports";
import { buildProvinceReport } from "../../lib/report/province-report";
import { DRAFT_MARK } from "../../lib/report/report-frame";

type Consolidated = { template: Template; made: Consolidation; headers: readonly Parse["header"][] };

const SUBJECT = "Số liệu cải cách hành chính";

/**
 * The province's report of a folder of reports, by the builders of the product's own: a draft with the figures as
 * appendices and the outline's headings to write under, or the workbook with every unit in a column.
 */
export function consolidatedDocument(to: "docx" | "xlsx", { template, made, headers }: Consolidated) {
  const { settings, agencyName } = letterheadOfReports(headers);
  const { period } = commonPeriod(headers);
  if (to === "docx") {
    const frame = { template, agencyName, settings, period, sections: [], copy: "signing", mark: DRAFT_MARK } as const;
    return renderDocx(buildProvinceReport({ ...frame, consolidation: made, adjustments: [] }));
  }
  return renderConsolidatedXlsx(
    buildWorkbook({
      template,
      consolidation: made,
      adjustments: [],
      title: settings.agency === "" ? SUBJECT : `${SUBJECT}: ${agencyName}`,
      about: [
        ...(period ? [`Kỳ báo cáo: ${periodWords(period)}`] : []),
        `Tổng hợp từ ${made.units.length} báo cáo, mỗi báo cáo một đơn vị`,
      ],
    }),
  );
}
