import { z } from "zod";
import { requireRecording } from "@/lib/data/issued-documents";
import { defineHandler } from "@/lib/define-handler";
import { AppError } from "@/lib/errors";
import { fieldErrors } from "@/lib/failure";
import { recordIssued } from "@/lib/jobs/record-issued";
import { refuse } from "@/lib/messages";
import { readBody } from "@/lib/read-body";
import { RecordIssued, SIGNED_FORM_BYTES_MAX, SIGNED_TOO_LARGE } from "@/lib/workflow/issued-document";
import { requireSamePerson } from "../../../require-same-person";

const params = z.strictObject({ id: z.uuid() });
const Fields = RecordIssued.omit({ reportId: true }).extend({ membershipId: z.uuid() });

/** Số, ngày, người ký as the JSON part `record`, and the signed file, when there is one, as the part `file`. */
export const POST = defineHandler({ params }, async (actor, { params, request }) => {
  // Nobody else's bytes are taken in.
  await requireRecording(actor, params.id);
  const form = await readForm(request);
  const parsed = Fields.safeParse(jsonOf(form.get("record")));
  if (!parsed.success) throw new AppError("invalid_input", { fields: fieldErrors(parsed.error.issues) });
  const { membershipId, ...fields } = parsed.data;
  requireSamePerson(actor, membershipId);
  const file = form.get("file");
  const signed = file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
  return { id: await recordIssued(actor, { reportId: params.id, ...fields }, signed) };
});

async function readForm(request: Request): Promise<FormData> {
  const bytes = await readBody(request, SIGNED_FORM_BYTES_MAX).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== "too_large") throw error;
    throw refuse("too_large", SIGNED_TOO_LARGE, { fields: { file: [SIGNED_TOO_LARGE] } });
  });
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  } catch {
    throw new AppError("invalid_input");
  }
}

function jsonOf(part: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof part === "string" ? part : "null");
  } catch {
    return null;
  }
}
