"use server";
import { z } from "zod";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { addComment } from "@/lib/data/comments";
import { acceptReport, giveBack, reopen, returnReport, takeOver } from "@/lib/data/moves";
import { defineAction } from "@/lib/define-action";
import { RETURN_KINDS, reasonWithKind } from "@/lib/workflow/return-kind";

const Report = { reportId: z.uuid(), version: z.int().positive() };
const Words = z.string().trim().min(1).max(4000);

export const addCommentAction = defineAction(
  z.strictObject({
    reportId: z.uuid(),
    anchorKind: z.enum(["cell", "section", "report"]),
    anchor: z.string().max(200).nullable(),
    body: Words,
  }),
  addComment,
);

/** What is needed (figures only, or a new document) stands first in the reason the unit reads. */
export const returnAction = defineAction(
  z.strictObject({ ...Report, kind: z.enum(RETURN_KINDS), reason: Words }),
  (actor, { kind, reason, ...report }) => returnReport(actor, { ...report, reason: reasonWithKind(kind, reason) }),
);

export const acceptAction = defineAction(z.strictObject(Report), acceptReport);

export const takeOverAction = defineAction(z.strictObject({ ...Report, reason: Words }), takeOver);

export const giveBackAction = defineAction(z.strictObject(Report), giveBack);

export const reopenAction = defineAction(
  z.strictObject({ ...Report, reason: Words, password: z.string().min(1).max(200) }),
  async (actor, { password, ...input }) => {
    await confirmPassword(actor, password);
    return reopen(actor, input);
  },
);
