import { buildProvinceReport } from "@/lib/report/province-report";
import type { ReportDocument } from "@/lib/report/report-document";
import { buildUnitReport } from "@/lib/report/unit-report";
import { madeProvinceReport } from "./made-province";
import { realReports } from "./real-reports";

/** The documents every rule is tried on: the three real reports and the made province's two copies. */
export const sampleDocuments = (): [name: string, report: ReportDocument][] => [
  ...realReports().map(({ name, input }): [string, ReportDocument] => [name, buildUnitReport(input)]),
  ["province, for signature", buildProvinceReport(madeProvinceReport("signing"))],
  ["province, working copy", buildProvinceReport(madeProvinceReport("working"))],
];
