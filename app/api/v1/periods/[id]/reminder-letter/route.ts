import { z } from "zod";
import { getBoard } from "@/lib/data/board";
import { getDocumentSettings } from "@/lib/data/unit-settings";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { AppError } from "@/lib/errors";
import { agencyNameOf } from "@/lib/report/agency-name";
import { fallbackSettings } from "@/lib/report/fallback-settings";
import { fileName } from "@/lib/report/file-name";
import { placeName } from "@/lib/report/province-documents";
import { awaitedReports, buildReminderLetter } from "@/lib/report/reminder-letter";
import { localDate } from "@/lib/workflow/deadline";

const spec = { params: z.strictObject({ id: z.uuid() }) };

/** One công văn to every unit that is late or has a report to complete, for Sở Nội vụ to sign. */
export const GET = defineHandler(spec, async (actor, { params }) => {
  const board = await getBoard(actor, params.id);
  const heads = board.map(({ head }) => head);
  const awaited = awaitedReports(heads, actor.unitId);
  const [first] = heads;
  if (!first || awaited.length === 0) {
    const message = "Không có đơn vị nào quá hạn hoặc phải hoàn thiện báo cáo của kỳ này, nên chưa cần công văn.";
    throw new AppError("not_allowed_now", { message });
  }
  const { settings } = await getDocumentSettings(actor, actor.unitId);
  const unit = { name: actor.unitName, shortName: actor.unitName, kind: actor.unitKind };
  const own = settings ?? fallbackSettings(unit);
  const agencyName = agencyNameOf(unit, own);
  const year = Number(localDate(first.serverNow).slice(0, 4));
  const { period } = first;
  const letter = buildReminderLetter({ settings: own, agencyName, period, awaited, year });
  const name = fileName("Công văn đôn đốc báo cáo CCHC", { period, whose: placeName({ name: actor.provinceName }) });
  return fileAnswer(await renderDocx(letter), name, "docx");
});
