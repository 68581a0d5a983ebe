"use server";
import { after } from "next/server";
import { z } from "zod";
import { chooseInboxUnit, dropInboxFile, listInbox, placeInboxFile } from "@/lib/data/inbox";
import { defineAction } from "@/lib/define-action";
import { readInbox } from "@/lib/jobs/read-inbox";

const File = { id: z.uuid() };

export const chooseUnitAction = defineAction(z.strictObject({ ...File, unitId: z.uuid().nullable() }), chooseInboxUnit);

export const dropFileAction = defineAction(z.strictObject(File), dropInboxFile);

export const placeFileAction = defineAction(
  z.strictObject({ ...File, reason: z.string().trim().min(1).max(1000) }),
  placeInboxFile,
);

/** How far the reading is; goes on with what a stopped server left behind. */
export const inboxAction = defineAction(z.strictObject({ periodId: z.uuid() }), async (actor, { periodId }) => {
  const found = await listInbox(actor, periodId);
  if (found.some(({ status }) => status === "waiting" || status === "reading")) after(() => readInbox(actor));
  return found;
});
