import "server-only";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { COPY_LABEL } from "@/lib/report/copy-words";
import { fileName } from "@/lib/report/file-name";
import type { CopyKind } from "@/lib/report/report-document";
import { buildUnitReport } from "@/lib/report/unit-report";
import type { Actor } from "@/lib/workflow/roles";
import { unitDocument } from "./unit-document";

/** A unit's report as a Word file with its name; not_found for who may not read it. */
export async function unitWord(actor: Actor, id: string, copy: CopyKind): Promise<{ bytes: Uint8Array; name: string }> {
  const input = await unitDocument(actor, id, copy);
  const start = input.sheet === "province" ? "Số liệu CCHC toàn tỉnh" : "Báo cáo CCHC";
  const name = fileName(start, { period: input.period, whose: input.agencyName, copy: COPY_LABEL[copy] });
  return { bytes: await renderDocx(buildUnitReport(input)), name };
}
