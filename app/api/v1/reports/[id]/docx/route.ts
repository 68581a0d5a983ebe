import { z } from "zod";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { COPY_LABEL, CopyQuery, copyOf } from "@/lib/report/copy-words";
import { fileName } from "@/lib/report/file-name";
import { buildUnitReport } from "@/lib/report/unit-report";
import { unitDocument } from "./unit-document";

const spec = { params: z.strictObject({ id: z.uuid() }), query: CopyQuery };

/** A unit's report as a Word document: the copy for signature, or with `?ban=lam-viec` the working copy. */
export const GET = defineHandler(spec, async (actor, { params, query }) => {
  const input = await unitDocument(actor, params.id, copyOf(query));
  const start = input.sheet === "province" ? "Số liệu CCHC toàn tỉnh" : "Báo cáo CCHC";
  const name = fileName(start, { period: input.period, whose: input.agencyName, copy: COPY_LABEL[input.copy] });
  return fileAnswer(await renderDocx(buildUnitReport(input)), name, "docx");
});
