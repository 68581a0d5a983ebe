import type { Answer } from "@/components/ui/use-submit";
import type { MarkSignedSeen, RecordIssued } from "@/lib/workflow/issued-document";

export type NewRecord = Omit<RecordIssued, "reportId"> & { membershipId: string };
export type NewSeen = Omit<MarkSignedSeen, "documentId"> & { membershipId: string };

const LOST = "Chưa gửi được đến máy chủ. Những gì bạn đã nhập vẫn còn trên trang; hãy kiểm tra kết nối rồi thử lại.";

/** Sends a record and its signed file in one request. Never throws. */
export function sendRecord(reportId: string, record: NewRecord, file: File | null): Promise<Answer<unknown>> {
  const form = new FormData();
  form.set("record", JSON.stringify(record));
  if (file) form.set("file", file);
  return post(`/api/v1/reports/${reportId}/issued`, { body: form });
}

/** Sends that the differences of a signed file were seen. Never throws. */
export const sendSeen = (documentId: string, seen: NewSeen): Promise<Answer<unknown>> =>
  post(`/api/v1/issued-documents/${documentId}/seen`, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(seen),
  });

async function post(path: string, request: Pick<RequestInit, "headers" | "body">): Promise<Answer<unknown>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      redirect: "manual",
      ...request,
    });
    if (response.ok) return { ok: true, data: null };
    const { message, details } = (await response.json()) as { message: string; details: Record<string, unknown> };
    return { ok: false, message, details };
  } catch {
    return { ok: false, message: LOST };
  }
}
