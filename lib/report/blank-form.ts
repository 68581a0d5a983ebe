import type { MatrixForm } from "../indicators/template";
import { CLOSING_PATH, OPENING_PATH } from "./narrative-part";
import type { Appendix, AppendixMatrix, ReportDocument } from "./report-document";
import { formHeading } from "./report-frame";
import { buildUnitReport, type UnitReportInput } from "./unit-report";

/** Rows left for people to name and fill in a form they add rows to. */
const FREE_ROWS = 6;

function withFreeRows(matrix: AppendixMatrix): AppendixMatrix {
  const free = Array.from({ length: FREE_ROWS }, (_, at) => ({
    key: `free${at}`,
    tt: "",
    label: "",
    strong: false,
    marks: [],
    values: matrix.columns.map(() => ({ text: "", marks: [] })),
  }));
  const total = matrix.rows.filter(({ strong }) => strong);
  return { ...matrix, rows: [...matrix.rows.filter(({ strong }) => !strong), ...free, ...total] };
}

/**
 * The period's report with nothing written in it yet: letterhead, title, the outline with an empty line under each
 * heading where text is written, and every form of the template with empty cells. What is typed in it in Word is read
 * back cell by cell when it is uploaded.
 */
export function buildBlankForm(input: Omit<UnitReportInput, "cells" | "sections" | "copy" | "mark">): ReportDocument {
  const report = buildUnitReport({ ...input, cells: {}, sections: [], copy: "signing", mark: null });
  const writes = input.template.outline
    .filter(({ path }) => path !== OPENING_PATH && path !== CLOSING_PATH)
    .map((section) => section.writes);
  const open = new Set(
    input.template.forms
      .filter((form): form is MatrixForm => form.kind === "matrix" && form.openRows)
      .map((form) => formHeading(form)),
  );
  const fill = (appendix: Appendix): Appendix =>
    appendix.matrix && open.has(appendix.title) ? { ...appendix, matrix: withFreeRows(appendix.matrix) } : appendix;
  return {
    ...report,
    sections: report.sections.map((section, at) => ({
      ...section,
      blocks: writes[at] ? [{ type: "paragraph" as const }] : [],
    })),
    appendices: report.appendices.map(fill),
  };
}
