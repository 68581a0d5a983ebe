import { expect, test } from "vitest";
import { fileAnswer } from "@/lib/documents/file-answer";

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
