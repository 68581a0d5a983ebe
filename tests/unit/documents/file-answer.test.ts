import { describe, expect, test } from "vitest";
import { fileAnswer, streamAnswer } from "@/lib/documents/file-answer";

test("a download keeps its Vietnamese name, has an ASCII one beside it, and no cache keeps it", async () => {
  const answer = fileAnswer(new Uint8Array([1, 2, 3]), "Báo cáo CCHC – Sở Đất (bản 1)", "docx");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="Bao cao CCHC - So Dat (ban 1).docx"; ` +
      `filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20CCHC%20%E2%80%93%20S%E1%BB%9F%20%C4%90%E1%BA%A5t%20%28b%E1%BA%A3n%201%29.docx`,
  );
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-length")).toBe("3");
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
});

test("a quote or a line break in the name cannot end the header early", () => {
  const header = fileAnswer(new Uint8Array(), 'a"b\\c\r\nd', "xlsx").headers.get("content-disposition") ?? "";
  expect(header).toContain('filename="a_b_c__d.xlsx"');
});

describe("a file that is made while it is sent", () => {
  const sent = (text: string): Uint8Array => new TextEncoder().encode(text);

  test("comes whole, as what it is", async () => {
    async function* pieces() {
      yield sent("Đơn vị,");
      yield sent("Số\r\n");
    }
    const answer = streamAnswer(pieces(), "Bảng", "csv");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toContain(`filename="Bang.csv"`);
    expect(await answer.text()).toBe("Đơn vị,Số\r\n");
  });

  test("fails as a whole when its making fails", async () => {
    async function* pieces() {
      yield sent("half");
      throw new Error("gone");
    }
    await expect(streamAnswer(pieces(), "x", "csv").text()).rejects.toThrow("gone");
  });

  test("is made no further for a reader who leaves", async () => {
    let made = 0;
    let ended = false;
    async function* pieces() {
      try {
        for (;;) {
          made += 1;
          yield sent("piece");
        }
      } finally {
        ended = true;
      }
    }
    const reader = streamAnswer(pieces(), "x", "csv").body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(ended).toBe(true);
    expect(made).toBeLessThan(5);
  });
});
