import { expect, test } from "vitest";
import { bulletsToLists } from "@/lib/narrative/bullets";
import { toRichDoc } from "@/lib/narrative/clean-doc";
import { docToText } from "@/lib/narrative/plain-text";
import { RichDoc } from "@/lib/narrative/rich-doc";

const text = (words: string, ...marks: string[]) => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});

test("marks outside bold and italic are dropped, the words stay", () => {
  const doc = toRichDoc({
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { textAlign: "center" },
        content: [text("Đã ", "underline", "bold"), text("xong", "link")],
      },
    ],
  });
  expect(doc).toEqual({
    type: "doc",
    content: [{ type: "paragraph", content: [{ ...text("Đã ", "bold") }, { type: "text", text: "xong" }] }],
  });
});

test.each([
  ["a heading", { type: "heading", content: [text("Tiêu đề")] }, "Tiêu đề"],
  [
    "a quote with paragraphs",
    { type: "blockquote", content: [{ type: "paragraph", content: [text("Trích")] }] },
    "Trích",
  ],
  [
    "a numbered list",
    { type: "orderedList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("một")] }] }] },
    "- một",
  ],
  ["an image", { type: "image", attrs: { src: "x" } }, ""],
])("%s keeps its words and nothing else", (_name, node, expected) => {
  const doc = toRichDoc({ type: "doc", content: [node] });
  expect(RichDoc.safeParse(doc).success).toBe(true);
  expect(docToText(doc)).toBe(expected);
});

test("a list inside a table cell becomes the cell's paragraphs", () => {
  const doc = toRichDoc({
    type: "doc",
    content: [
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              {
                type: "tableCell",
                attrs: { colspan: 2, rowspan: 1, colwidth: null, evil: "<script>" },
                content: [
                  {
                    type: "bulletList",
                    content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("ô")] }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(RichDoc.safeParse(doc).success).toBe(true);
  expect(docToText(doc)).toBe("ô");
});

test("a text past the limits of the store loses no character", () => {
  const long = "một hai ".repeat(6000);
  const rows = Array.from({ length: 250 }, (_, row) => ({
    type: "tableRow",
    content: [{ type: "tableCell", content: [{ type: "paragraph", content: [text(`dòng ${row}`)] }] }],
  }));
  const doc = toRichDoc({
    type: "doc",
    content: [
      { type: "paragraph", content: [text(long)] },
      { type: "table", content: rows },
    ],
  });
  expect(RichDoc.safeParse(doc).success).toBe(true);
  expect(docToText(doc)).toBe([long, ...rows.map((_, row) => `dòng ${row}`)].join("\n"));
});

test.each([null, undefined, "x", {}, { content: "no" }, { content: [null, 3] }])("%j is an empty document", (raw) => {
  expect(toRichDoc(raw)).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
});

test("Word's bullets become list items and keep bold words", () => {
  const blocks = bulletsToLists([
    {
      type: "paragraph",
      content: [
        { type: "text", text: "·\u00A0\u00A0\u00A0" },
        { type: "text", text: "Kế hoạch", marks: [{ type: "bold" }] },
      ],
    },
    { type: "paragraph", content: [{ type: "text", text: "o\u00A0\u00A0\u00A0Phần nhỏ" }] },
  ]);
  expect(blocks).toEqual([
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "Kế hoạch", marks: [{ type: "bold" }] }] },
            {
              type: "bulletList",
              content: [
                { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Phần nhỏ" }] }] },
              ],
            },
          ],
        },
      ],
    },
  ]);
});
