import type { Answer } from "@/components/ui/use-submit";
import type { RecordIssued } from "@/lib/workflow/issued-document";

export type NewRecord = Omit<RecordIssued, "reportId"> & { membershipId: string };

const LOST = "Chưa gửi được đến máy chủ. Những gì bạn đã nhập vẫn còn trên trang; hãy kiểm tra kết nối rồi thử lại.";

/** Sends a record and its signed file in one request. Never throws. */
export async function sendRecord(reportId: string, record: NewRecord, file: File | null): Promise<Answer<unknown>> {
  const form = new FormData();
  form.set("record", JSON.stringify(record));
  if (file) form.set("file", file);
  try {
    const response = await fetch(`/api/v1/reports/${reportId}/issued`, {
      method: "POST",
      credentials: "same-origin",
      redirect: "manual",
      body: form,
    });
    if (response.ok) return { ok: true, data: null };
    const { message, details } = (await response.json()) as { message: string; details: Record<string, unknown> };
    return { ok: false, message, details };
  } catch {
    return { ok: false, message: LOST };
  }
}
