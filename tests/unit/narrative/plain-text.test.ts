import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, docToText, isEmptyDoc, textToDoc } from "@/lib/narrative/plain-text";
import { emptyDoc, RichDoc } from "@/lib/narrative/rich-doc";

describe("plain lines become a document and back", () => {
  test("a '-' line with '+' lines beneath is one list with a nested one", () => {
    const doc = textToDoc([
      "Kết quả như sau:",
      "- Ban hành kế hoạch;",
      "+ Kế hoạch số 1;",
      "+ Kế hoạch số 2.",
      "- Kiểm tra.",
    ]);
    expect(doc.content).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "Kết quả như sau:" }] },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              { type: "paragraph", content: [{ type: "text", text: "Ban hành kế hoạch;" }] },
              {
                type: "bulletList",
                content: [
                  {
                    type: "listItem",
                    content: [{ type: "paragraph", content: [{ type: "text", text: "Kế hoạch số 1;" }] }],
                  },
                  {
                    type: "listItem",
                    content: [{ type: "paragraph", content: [{ type: "text", text: "Kế hoạch số 2." }] }],
                  },
                ],
              },
            ],
          },
          { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Kiểm tra." }] }] },
        ],
      },
    ]);
    expect(docToText(doc)).toBe(
      "Kết quả như sau:\n- Ban hành kế hoạch;\n+ Kế hoạch số 1;\n+ Kế hoạch số 2.\n- Kiểm tra.",
    );
  });

  test("a negative number or a lone dash is not a bullet", () => {
    expect(textToDoc(["-5 so với cùng kỳ", "-"]).content.map((block) => block.type)).toEqual([
      "paragraph",
      "paragraph",
    ]);
  });

  test("decomposed letters are stored composed", () => {
    expect(docToText(textToDoc(["Sở Nội vụ".normalize("NFD")]))).toBe("Sở Nội vụ");
  });

  test("no lines is the empty document", () => {
    expect(textToDoc([])).toEqual(emptyDoc);
    expect(isEmptyDoc(textToDoc(["", "  "]))).toBe(true);
  });

  test("any lines give a document the store accepts, with every word kept", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 20 }), (lines) => {
        const doc = textToDoc(lines);
        expect(RichDoc.safeParse(doc).success).toBe(true);
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
        const before = lines.map((line) => line.normalize("NFC").trim()).join("");
        expect(letters(docToText(doc)).length).toBeGreaterThanOrEqual(letters(before).length - lines.length);
      }),
    );
  });
});

test.each([
  [["Đã ban hành 3 văn bản"], 6],
  [["- một", "+ hai ba"], 3],
  [[], 0],
])("%j has %i words", (lines, expected) => {
  expect(countWords(textToDoc(lines))).toBe(expected);
});
