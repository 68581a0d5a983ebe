import "server-only";
import { currentIssue } from "@/lib/data/issued-documents";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { copyWords } from "@/lib/report/copy-words";
import { fileName } from "@/lib/report/file-name";
import type { CopyKind } from "@/lib/report/report-document";
import { issuedAsOf, LOOKUP_MARK } from "@/lib/report/report-frame";
import { buildUnitReport } from "@/lib/report/unit-report";
import type { Actor } from "@/lib/workflow/roles";
import { unitDocument } from "./unit-document";

/**
 * A unit's report as a Word file with its name; not_found for who may not read it. Once what was sent is on record as
 * issued, every copy made again is for reference and carries the recorded number, day and signer: the document is the
 * file that was kept.
 */
export async function unitWord(actor: Actor, id: string, copy: CopyKind): Promise<{ bytes: Uint8Array; name: string }> {
  const [input, issue] = await Promise.all([unitDocument(actor, id, copy), currentIssue(actor, id)]);
  const start = input.sheet === "province" ? "Số liệu CCHC toàn tỉnh" : "Báo cáo CCHC";
  const name = fileName(start, {
    period: input.period,
    whose: input.agencyName,
    copy: copyWords(copy, issue !== null),
  });
  const report = buildUnitReport(issue ? { ...input, mark: LOOKUP_MARK, issuedAs: issuedAsOf(issue) } : input);
  return { bytes: await renderDocx(report), name };
}
