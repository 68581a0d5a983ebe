import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import type { Block } from "@/lib/indicators/contract";
import { passagesOfBlocks, passagesOfDoc } from "@/lib/narrative/figures/passages";
import { readNarrative } from "@/lib/narrative/figures/read-narrative";
import type { RichDoc } from "@/lib/narrative/rich-doc";

const read = (rows: string[][], year: number | null = 2024) => {
  const blocks: Block[] = [{ type: "table", rows }];
  return readNarrative(bnv2022, [{ path: "II.6", heading: null, passages: passagesOfBlocks(blocks) }], year);
};
const contradictions = (rows: string[][]) =>
  read(rows).contradictions.map(
    ({ kind, row, left, right }) => `${kind} ${row}: ${left.label} ${left.value}, ${right.label} ${right.value}`,
  );

const header = [
  ["STT", "Cơ quan", "Số văn bản", "", "", "Số văn bản điện tử", "", "", "Tỷ lệ"],
  ["", "", "Tổng", "Gửi", "Nhận", "Tổng", "Gửi", "Nhận", ""],
];

describe("a table against itself", () => {
  test("a column that is a part of another, with merged headers left blank, said once a row", () => {
    expect(
      contradictions([...header, ["", "03 tháng", "1655", "520", "1135", "7431", "2195", "5236", "100%"]]),
    ).toEqual(["partAboveWhole 03 tháng: Số văn bản điện tử – Tổng 7431, Số văn bản – Tổng 1655"]);
  });

  test("right figures say nothing", () => {
    expect(contradictions([...header, ["1", "Sở A", "1655", "520", "1135", "1600", "520", "1080", "96,7%"]])).toEqual(
      [],
    );
  });

  test("a part above “Tổng” of the same group", () => {
    expect(contradictions([...header, ["1", "Sở A", "1655", "1700", "1135", "1600", "520", "1080", ""]])).toEqual([
      "partAboveWhole Sở A: Số văn bản – Gửi 1700, Số văn bản – Tổng 1655",
    ]);
  });

  test.each([
    ["levels side by side", ["Lĩnh vực", "Số TTHC mức độ 3", "Số TTHC mức độ 4"], ["Hội", "2", "5"]],
    ["a wider column", ["Lĩnh vực", "Số TTHC mức độ 3", "Số TTHC mức độ 3, 4"], ["Hội", "2", "5"]],
    ["a running total", ["Lĩnh vực", "Số hồ sơ", "Số hồ sơ lũy kế"], ["Hội", "2", "5"]],
    ["years side by side", ["Lĩnh vực", "Số hồ sơ", "Số hồ sơ năm trước"], ["Hội", "2", "5"]],
    ["a share", ["Lĩnh vực", "Số hồ sơ", "Tỷ lệ số hồ sơ"], ["Hội", "2", "50"]],
    ["another thing", ["Nội dung", "Biên chế", "Hợp đồng lao động"], ["Sở", "2", "5"]],
  ])("%s: no part of each other", (_name, head, row) => expect(contradictions([head, row])).toEqual([]));

  const fields = [
    ["TT", "Lĩnh vực", "Số TTHC", "Tỷ lệ"],
    ["1", "Công chức", "2", "10%"],
    ["2", "Hội", "5 (cấp tỉnh)", "20%"],
    ["3", "Tôn giáo", "13", "70%"],
  ];
  test("a last row that is the sum, and one that is not", () => {
    expect(contradictions([...fields, ["", "Tổng cộng", "20", "100%"]])).toEqual([]);
    expect(contradictions([...fields, ["", "Tổng cộng", "21", "100%"]])).toEqual([
      "totalNotSum Tổng cộng: Số TTHC 21, tổng các dòng 20",
    ]);
  });
  test("rows within rows are not added", () => {
    expect(contradictions([...fields, ["3.1", "Công giáo", "6", ""], ["", "Tổng cộng", "20", ""]])).toEqual([]);
    expect(contradictions([...fields, ["", "Trong đó: mới", "6", ""], ["", "Tổng cộng", "20", ""]])).toEqual([]);
  });
});

describe("a table against the forms", () => {
  const told = (rows: string[][], year: number | null = 2024) =>
    read(rows, year).figures.map(({ keys, value, source }) => `${keys.join("|")} ${value} ${source}`);

  test("the words of row and column together", () => {
    expect(
      told([
        ["Nội dung", "Kết quả"],
        ["Số TTHC công bố mới", "15"],
        ["Số TTHC bãi bỏ", "5"],
      ]),
    ).toEqual(["BM3.tthc-cong-bo-moi 15 table"]);
    expect(
      told([
        ["Nội dung", "Công bố mới", "Bãi bỏ"],
        ["Số TTHC", "15", "5"],
      ]),
    ).toEqual(["BM3.tthc-cong-bo-moi 15 table"]);
  });

  test("only columns of this year", () => {
    const rows = [
      ["Nội dung", "Năm 2023", "Năm 2024"],
      ["Số TTHC công bố mới", "9", "15"],
    ];
    expect(told(rows)).toEqual(["BM3.tthc-cong-bo-moi 15 table"]);
    expect(told(rows, null)).toEqual([]);
  });
});

test("the editor's own merged cells are read where they lie", () => {
  const cell = (text: string, colspan = 1, rowspan = 1) => ({
    type: "tableCell" as const,
    attrs: { colspan, rowspan, colwidth: null },
    content: [{ type: "paragraph" as const, ...(text && { content: [{ type: "text" as const, text }] }) }],
  });
  const doc: RichDoc = {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "Kết quả:" }] },
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("Đơn vị", 1, 2), cell("Số văn bản", 2), cell("Số văn bản điện tử", 2)] },
          { type: "tableRow", content: [cell("Gửi"), cell("Nhận"), cell("Gửi"), cell("Nhận")] },
          { type: "tableRow", content: [cell("Sở A"), cell("520"), cell("1135"), cell("2195"), cell("10")] },
        ],
      },
    ],
  };
  const { contradictions: found } = readNarrative(bnv2022, [
    { path: "II.6", heading: null, passages: passagesOfDoc(doc) },
  ]);
  // Paragraphs before it: the line, three cells, four, and three of the last row.
  expect(found).toMatchObject([
    {
      left: { label: "Số văn bản điện tử – Gửi" },
      right: { label: "Số văn bản – Gửi" },
      place: { line: 11, from: 0, to: 4 },
    },
  ]);
});

test("a sentence whose percentage is not its fraction", () => {
  const passages = passagesOfBlocks([{ type: "paragraph", text: "Có 20/32 TTHC (72,5%) và 44/50 TTHC (88%)." }]);
  const { contradictions: found } = readNarrative(bnv2022, [{ path: "II.6", heading: null, passages }]);
  expect(found).toMatchObject([{ kind: "percentNotFraction", left: { value: "72.5" }, right: { value: "62.5" } }]);
});

test("tables without figures, or without headers, or huge, are left alone", () => {
  expect(
    read([
      ["Nội dung", "x"],
      ["Chất lượng", "x"],
    ]),
  ).toEqual({ figures: [], contradictions: [] });
  expect(
    read([
      ["1", "2"],
      ["3", "4"],
    ]),
  ).toEqual({ figures: [], contradictions: [] });
  expect(read(Array.from({ length: 300 }, () => Array.from({ length: 60 }, () => "7")))).toEqual({
    figures: [],
    contradictions: [],
  });
});
