import type { ListedImport } from "@/lib/workflow/import-view";

export type Sent = { ok: true; view: ListedImport } | { ok: false; problem: string };

type Progress = {
  /** 0…1 of the bytes sent; 1 while the server reads the file. */
  onShare: (share: number) => void;
  signal: AbortSignal;
};

const LOST = "Chưa gửi được tệp vì mất kết nối với máy chủ. Số liệu đã nhập không thay đổi; có mạng rồi bấm Thử lại.";
const SIGNED_OUT = "Phiên đăng nhập đã hết nên chưa gửi được tệp. Hãy đăng nhập lại rồi chọn lại tệp.";
const CANCELLED = "Đã dừng gửi tệp này.";

/** Uploads one file into a report. XMLHttpRequest, because fetch tells nothing of how far an upload is. Never throws. */
export function sendFile(address: string, file: File, { onShare, signal }: Progress): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (problem: string) => resolve({ ok: false, problem });
    request.open("POST", `${address}&${new URLSearchParams({ ten: file.name.slice(-255) })}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.upload.addEventListener("load", () => onShare(1));
    request.addEventListener("error", () => fail(LOST));
    request.addEventListener("abort", () => fail(CANCELLED));
    request.addEventListener("load", () => {
      if (request.status === 401 || request.responseURL.includes("/dang-nhap")) return fail(SIGNED_OUT);
      const body = readJson(request.responseText);
      if (request.status === 200 && isView(body)) resolve({ ok: true, view: body });
      else fail(messageOf(body) ?? LOST);
    });
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isView = (body: unknown): body is ListedImport => typeof body === "object" && body !== null && "fileName" in body;

const messageOf = (body: unknown): string | null =>
  typeof body === "object" && body !== null && "message" in body && typeof body.message === "string"
    ? body.message
    : null;
