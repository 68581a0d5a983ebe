"use server";
import { z } from "zod";
import { createRun } from "@/lib/data/consolidation";
import { defineAction } from "@/lib/define-action";

export const createRunAction = defineAction(z.strictObject({ periodId: z.uuid() }), createRun);
