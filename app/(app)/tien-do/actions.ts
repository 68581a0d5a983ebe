"use server";
import { z } from "zod";
import { excuse, requireAgain } from "@/lib/data/moves";
import { extendDeadline } from "@/lib/data/periods";
import { defineAction } from "@/lib/define-action";

const Reason = z.string().trim().min(1).max(4000);
const Report = { reportId: z.uuid(), version: z.int().positive() };

export const extendAction = defineAction(
  z.strictObject({ periodId: z.uuid(), unitId: z.uuid(), until: z.iso.datetime(), reason: Reason }),
  extendDeadline,
);

export const excuseAction = defineAction(z.strictObject({ ...Report, reason: Reason }), excuse);

export const requireAgainAction = defineAction(z.strictObject(Report), requireAgain);
