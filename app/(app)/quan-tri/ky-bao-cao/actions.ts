"use server";

import { z } from "zod";
import { closePeriod, extendDeadline, openPeriod, setAssignment, updatePeriodRule } from "@/lib/data/periods";
import { defineAction } from "@/lib/define-action";
import { UnitKind } from "@/lib/indicators/template";
import { PeriodKind } from "@/lib/workflow/period";

const day = z.iso.date("Chọn ngày.");
const moment = z.iso.datetime("Chọn ngày và giờ.");
const reason = z.string().trim().max(4000, "Lý do dài quá 4.000 ký tự.");
const givenReason = reason.min(1, "Ghi lý do.");

const Dates = z.strictObject({
  windowFrom: day,
  windowTo: day,
  dueAt: moment,
  stopNewAt: moment.nullable(),
  stopEditAt: moment.nullable(),
});

/** The same order the database demands, said in words and beside the field. */
function checkDates(dates: z.infer<typeof Dates>, context: z.RefinementCtx): void {
  const refuse = (path: keyof typeof dates, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (dates.windowTo < dates.windowFrom) refuse("windowTo", "Ngày cuối phải từ ngày đầu trở đi.");
  if (dates.stopNewAt && Date.parse(dates.stopNewAt) < Date.parse(dates.dueAt)) {
    refuse("stopNewAt", "Phải từ hạn gửi trở đi.");
  }
  const earliestLock = dates.stopNewAt ?? dates.dueAt;
  if (dates.stopEditAt && Date.parse(dates.stopEditAt) < Date.parse(earliestLock)) {
    refuse("stopEditAt", "Phải sau hạn gửi và sau lúc thôi nhận bản lần đầu.");
  }
}

const Rule = Dates.extend({ unitKind: UnitKind, templateId: z.string().min(1, "Chọn biểu mẫu.") }).superRefine(
  checkDates,
);

const OpenPeriod = z
  .strictObject({
    kind: PeriodKind,
    year: z.int("Năm là số có bốn chữ số.").min(2000, "Năm từ 2000.").max(2100, "Năm đến 2100."),
    month: z.int().min(0).max(12),
    title: z.string().trim().min(1, "Ghi tên kỳ.").max(200, "Tên kỳ dài quá 200 ký tự."),
    windowFrom: day,
    windowTo: day,
    rules: z.array(Rule).min(2, "Chọn ít nhất một loại đơn vị phải báo cáo."),
  })
  .refine((period) => period.windowFrom <= period.windowTo, {
    path: ["windowTo"],
    message: "Ngày cuối phải từ ngày đầu trở đi.",
  });

export const openPeriodAction = defineAction(OpenPeriod, async (actor, { month, ...period }) => {
  const { id } = await openPeriod(actor, { ...period, ...(period.kind === "M" ? { month } : {}) });
  return { id };
});

const UpdateRule = Dates.extend({ periodId: z.uuid(), unitKind: UnitKind }).superRefine(checkDates);
export const updatePeriodRuleAction = defineAction(UpdateRule, (actor, input) => updatePeriodRule(actor, input));

const Extend = z.strictObject({ periodId: z.uuid(), unitId: z.uuid(), until: moment, reason: givenReason });
export const extendDeadlineAction = defineAction(Extend, (actor, input) => extendDeadline(actor, input));

const Assign = z
  .strictObject({ periodId: z.uuid(), unitId: z.uuid(), required: z.boolean(), reason })
  .refine((input) => input.required || input.reason !== "", { path: ["reason"], message: "Ghi lý do." });
export const setAssignmentAction = defineAction(Assign, (actor, input) =>
  setAssignment(actor, { ...input, reason: input.reason === "" ? null : input.reason }),
);

export const closePeriodAction = defineAction(z.strictObject({ periodId: z.uuid() }), (actor, input) =>
  closePeriod(actor, input),
);
