"use server";
import { z } from "zod";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { addAdjustment, moveRun, setItemChoice, withdrawAdjustment } from "@/lib/data/consolidation";
import { defineAction } from "@/lib/define-action";
import { issueRun } from "@/lib/jobs/issue-run";
import { RunAct } from "@/lib/workflow/run-life";
import { AddAdjustment, IssueRun, WithdrawAdjustment } from "@/lib/workflow/run-views";

const Run = { runId: z.uuid(), version: z.int().min(1) };

export const adjustAction = defineAction(AddAdjustment, addAdjustment);
export const withdrawAction = defineAction(WithdrawAdjustment, withdrawAdjustment);
export const chooseAction = defineAction(
  z.strictObject({ templateId: z.string().max(80), key: z.string().max(120), useUnitSum: z.boolean() }),
  setItemChoice,
);
export const moveRunAction = defineAction(
  z.strictObject({ ...Run, act: RunAct.exclude(["adjust", "issue"]) }),
  moveRun,
);
export const issueRunAction = defineAction(
  z.strictObject({
    ...Run,
    ...IssueRun.shape.issue.shape,
    reason: IssueRun.shape.reason,
    password: z.string().min(1).max(200),
  }),
  async (actor, { runId, version, password, reason, ...issue }) => {
    await confirmPassword(actor, password);
    return issueRun(actor, { runId, version, issue, reason });
  },
);
