import { ReturnedAnswer } from "./returned-answer";

const LOST = "Chưa gửi được tệp vì mất kết nối với máy chủ. Số liệu không thay đổi; có mạng rồi chọn lại tệp.";
const SIGNED_OUT = "Phiên đăng nhập đã hết nên chưa gửi được tệp. Hãy đăng nhập lại rồi chọn lại tệp.";

const refused = (why: string): ReturnedAnswer => ({ outcome: "refused", why });

/** Sends a returned document to be compared with a run; a failure comes back as the reason. Never throws. */
export async function sendReturned(runId: string, file: File): Promise<ReturnedAnswer> {
  try {
    const query = new URLSearchParams({ ten: file.name.slice(-255) });
    const answer = await fetch(`/api/v1/runs/${runId}/comparison?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    if (answer.status === 401 || answer.redirected) return refused(SIGNED_OUT);
    const body: unknown = await answer.json();
    const parsed = ReturnedAnswer.safeParse(body);
    if (parsed.success) return parsed.data;
    return refused(messageOf(body) ?? LOST);
  } catch {
    return refused(LOST);
  }
}

const messageOf = (body: unknown): string | null =>
  typeof body === "object" && body !== null && "message" in body && typeof body.message === "string"
    ? body.message
    : null;
