import { describe, expect, test } from "vitest";
import { readJsonBody } from "@/lib/read-json-body";

const post = (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }) =>
  new Request("http://localhost/api", { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** Sends the text in pieces, with no length told beforehand. */
const streamed = (pieces: number, piece: string) => {
  let sent = 0;
  return post(
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent === pieces) return controller.close();
        sent += 1;
        controller.enqueue(new TextEncoder().encode(piece));
      },
    }),
  );
};

describe("the body of a write", () => {
  test("JSON within the limit is read", async () => {
    expect(await readJsonBody(post('{"a":"Đã lưu"}'), 100)).toEqual({ a: "Đã lưu" });
  });
  test("the bytes count, not the letters", async () => {
    await expect(readJsonBody(post('"đđđđ"'), 9)).rejects.toMatchObject({ code: "too_large" });
    expect(await readJsonBody(post('"đđđđ"'), 10)).toBe("đđđđ");
  });
  test("a stream that tells no length is stopped at the limit", async () => {
    await expect(readJsonBody(streamed(1000, "x".repeat(100)), 1000)).rejects.toMatchObject({ code: "too_large" });
  });
  test("a length that lies small does not help", async () => {
    const lying = post("x".repeat(5000), { "content-type": "application/json", "content-length": "5" });
    await expect(readJsonBody(lying, 1000)).rejects.toMatchObject({ code: "too_large" });
  });
  test.each([
    ["form data", post("a=1", { "content-type": "application/x-www-form-urlencoded" }), "contentType"],
    ["text that a page of another site may send", post("{}", { "content-type": "text/plain" }), "contentType"],
    ["half a document", post('{"a":'), "notJson"],
    ["bytes that are no UTF-8", post(new Uint8Array([0x22, 0xff, 0x22])), "notJson"],
    ["nothing", post(""), "notJson"],
  ])("%s is refused", async (_what, request, reason) => {
    await expect(readJsonBody(request, 1000)).rejects.toMatchObject({ code: "invalid_input", details: { reason } });
  });
});
