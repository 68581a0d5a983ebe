import "server-only";
import type { ReturnedAnswer } from "@/components/consolidation/returned/returned-answer";
import { returnedChanges } from "@/components/consolidation/returned/returned-changes";
import { runRows } from "@/components/consolidation/run-rows";
import { getRun } from "@/lib/data/consolidation";
import { compareWithMade } from "@/lib/documents/compare/compare-with-made";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import { textInChild } from "@/lib/intake/child/parse-in-child";
import { IntakeRefused } from "@/lib/intake/refusal";
import { REFUSAL_SENTENCE } from "@/lib/intake/refusal-words";
import { log } from "@/lib/log";
import { outlineWith, writtenSections } from "@/lib/narrative/outline";
import type { ReturnedDocument } from "@/lib/narrative/returned-document";
import type { Comparison, Difference } from "@/lib/report/comparison";
import { sectionPaths } from "@/lib/report/narrative-part";
import { otherDocument } from "@/lib/report/other-document";
import { provinceReportOf, type RunSource } from "@/lib/report/province-documents";
import { buildProvinceReport } from "@/lib/report/province-report";
import { DRAFT_MARK, LOOKUP_MARK } from "@/lib/report/report-frame";
import type { Actor } from "@/lib/workflow/roles";
import { runSource } from "../run-source";

const NOT_THIS_ONE =
  "Không tìm thấy biểu nào của lần tổng hợp này trong tệp. Hãy chọn tệp Word đã tải từ lần tổng hợp này về rồi sửa.";
const WRONG_KIND = "Chỉ so được tệp Word (.docx) hoặc PDF có chữ. Hãy chọn lại bản đã sửa.";

/** The system's own marks tell how far the document had come when it was downloaded, not what somebody changed. */
const OWN_MARKS: readonly (string | null)[] = [null, DRAFT_MARK, LOOKUP_MARK];

const isOwnMark = (one: Difference): boolean =>
  one.kind === "frame" && one.field === "mark" && OWN_MARKS.includes(one.was) && OWN_MARKS.includes(one.now);

/**
 * Which copy was edited is not asked: the one the file differs least from. The long annex of figures by unit is held
 * against it only where the file has tables the others do not know.
 */
function nearestComparison(source: RunSource, returned: ReturnedDocument): Comparison {
  const compared = (byUnit: boolean): Comparison[] =>
    (["signing", "working"] as const).map((copy) => {
      const comparison = compareWithMade(buildProvinceReport(provinceReportOf(source, copy, byUnit)), returned);
      return { ...comparison, differences: comparison.differences.filter((one) => !isOwnMark(one)) };
    });
  const nearest = (list: readonly Comparison[]): Comparison =>
    list.reduce((best, one) => (one.differences.length < best.differences.length ? one : best));
  const plain = nearest(compared(false));
  const more = plain.differences.some((one) => one.kind === "table" && one.change === "added");
  return more ? nearest([plain, ...compared(true)]) : plain;
}

const FILLED = { number: "số", date: "ngày tháng", signer: "họ tên người ký" } as const;

const filledWords = (filledIn: Comparison["filledIn"]): string[] =>
  Object.entries(FILLED).flatMap(([field, words]) => {
    const text = filledIn[field as keyof typeof FILLED];
    return text === null ? [] : [`${words}: ${text}`];
  });

/**
 * Holds an uploaded Word or PDF against the report of a run as it stands, and says of each change what can be done about
 * it. A file of another agency or period is named so, and nothing of it offered. The right was asked before the file
 * is read; nothing of the file is kept, nothing changes.
 */
export async function compareRun(
  actor: Actor,
  { runId, fileName, bytes }: { runId: string; fileName: string; bytes: Uint8Array },
): Promise<ReturnedAnswer> {
  const [source, detail] = await Promise.all([runSource(actor, runId), getRun(actor, runId)]);
  const read = await readOrRefuse(bytes, fileName);
  if ("why" in read) return { outcome: "refused", why: read.why };
  const other = otherDocument(provinceReportOf(source, "signing"), read.returned.head);
  if (other !== null) return { outcome: "otherDocument", why: other };
  const comparison = nearestComparison(source, read.returned);
  if (comparison.compared.figures === 0) return { outcome: "refused", why: NOT_THIS_ONE };
  const { template, sections } = source;
  const { result, adjustments } = detail;
  const changes = returnedChanges(comparison, {
    template: templateOfRun(template, result),
    rows: runRows({ template, result, adjustments, last: null }),
    paths: sectionPaths(template.outline, sections),
    written: new Set(writtenSections(outlineWith(template.outline, sections)).map(({ path }) => path)),
  });
  return {
    outcome: "compared",
    changes,
    notCompared: comparison.notCompared,
    filledIn: filledWords(comparison.filledIn),
    ...comparison.compared,
  };
}

async function readOrRefuse(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ returned: ReturnedDocument } | { why: string }> {
  try {
    return { returned: await textInChild(bytes, fileName) };
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    log.warn({ refusal: error.code, detail: error.detail }, "returned file refused");
    return { why: error.code === "unknownType" ? WRONG_KIND : REFUSAL_SENTENCE[error.code] };
  }
}
