import { AppError } from "./errors";

/**
 * The bytes of a request, at most `bytesMax` of them, counted while reading (a Content-Length may lie or be missing).
 * Throws `too_large`.
 */
export async function readBody(request: Request, bytesMax: number): Promise<Uint8Array> {
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
  return Buffer.concat(chunks);
}
