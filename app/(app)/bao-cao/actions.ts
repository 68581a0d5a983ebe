"use server";
import { z } from "zod";
import { withWhy } from "@/app/api/v1/reports/[id]/imports/with-why";
import { addComment, listComments, resolveComment } from "@/lib/data/comments";
import { getImport, setImportHistory } from "@/lib/data/imports";
import { explainIssue, handBack, sendToLeader, submitReport, withdraw } from "@/lib/data/moves";
import { defineAction } from "@/lib/define-action";
import { refuse } from "@/lib/messages";
import { historyOf } from "@/lib/workflow/import-fit";

const Report = z.strictObject({ reportId: z.uuid(), version: z.int().positive() });

export const explainIssueAction = defineAction(
  z.strictObject({
    reportId: z.uuid(),
    issueId: z.string().min(1).max(2000),
    about: z.string().max(4000),
    text: z.string().max(2000),
  }),
  explainIssue,
);

/** Answers all comments of the report, so that the page shows what others said meanwhile. */
export const addCommentAction = defineAction(
  z.strictObject({
    reportId: z.uuid(),
    anchorKind: z.enum(["cell", "section", "report"]),
    anchor: z.string().max(200).nullable(),
    body: z.string().trim().min(1).max(4000),
  }),
  async (actor, input) => {
    await addComment(actor, input);
    return listComments(actor, input.reportId);
  },
);

export const resolveCommentAction = defineAction(
  z.strictObject({ reportId: z.uuid(), commentId: z.uuid() }),
  async (actor, input) => {
    await resolveComment(actor, input);
    return listComments(actor, input.reportId);
  },
);

export const sendToLeaderAction = defineAction(Report, sendToLeader);
export const handBackAction = defineAction(Report, handBack);
export const withdrawAction = defineAction(Report, withdraw);
export const submitReportAction = defineAction(Report, submitReport);

/** Keeps an uploaded file as what the unit reported of the period it names, or takes that back. */
export const keepHistoryAction = defineAction(
  z.strictObject({ reportId: z.uuid(), importId: z.uuid(), keep: z.boolean() }),
  async (actor, { reportId, importId, keep }) => {
    const { parse } = await getImport(actor, reportId, importId);
    const history = keep ? historyOf(parse?.header.period ?? null) : null;
    if (keep && !history)
      throw refuse("invalid_input", "Tệp không ghi kỳ báo cáo nên chưa giữ được làm số liệu kỳ trước.");
    await setImportHistory(actor, { reportId, importId, history });
    return withWhy((await getImport(actor, reportId, importId)).view);
  },
);
