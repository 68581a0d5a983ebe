import { AppError } from "./errors";

/**
 * The JSON of a request, at most `bytesMax` bytes counted while reading (a Content-Length may lie or be
 * missing). Throws `too_large`, or `invalid_input` for another content type or bytes that are no JSON.
 */
export async function readJsonBody(request: Request, bytesMax: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new AppError("invalid_input", { reason: "contentType" });
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw new AppError("too_large", { bytesMax });

  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > bytesMax) {
      await reader.cancel();
      throw new AppError("too_large", { bytesMax });
    }
    chunks.push(value);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new AppError("invalid_input", { reason: "notJson" });
  }
}
