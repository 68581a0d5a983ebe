import { AppError } from "./errors";
import { readBody } from "./read-body";

/** The JSON of a request. Throws `too_large`, or `invalid_input` for another content type or bytes that are no JSON. */
export async function readJsonBody(request: Request, bytesMax: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new AppError("invalid_input", { reason: "contentType" });
  const bytes = await readBody(request, bytesMax);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("invalid_input", { reason: "notJson" });
  }
}
