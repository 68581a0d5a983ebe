import { z } from "zod";
import { markSignedSeen } from "@/lib/data/issued-documents";
import { defineHandler } from "@/lib/define-handler";
import { MarkSignedSeen } from "@/lib/workflow/issued-document";
import { requireSamePerson } from "../../../require-same-person";

const params = z.strictObject({ id: z.uuid() });
const body = MarkSignedSeen.omit({ documentId: true }).extend({ membershipId: z.uuid() });

/** The places where a signed file differs from the data were seen, and why they may stand. */
export const POST = defineHandler({ params, body }, async (actor, { params, body }) => {
  const { membershipId, ...mark } = body;
  requireSamePerson(actor, membershipId);
  return { id: await markSignedSeen(actor, { documentId: params.id, ...mark }) };
});
