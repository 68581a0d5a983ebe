import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { Parse } from "@/lib/indicators/contract";
import { allItems, formOf } from "@/lib/indicators/walk";
import { parseReport } from "@/lib/intake/parse-report";
import type { PlainBlock, PlainDocument } from "@/lib/intake/plain-document";
import { IntakeRefused } from "@/lib/intake/refusal";
import { centred, makeDocument, paragraph, table } from "@/tests/factories/make-document";

const LETTERHEAD = table([
  ["UBND TỈNH MINH HỌA\nSỞ XÂY DỰNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
  ["Số: 78/BC-SXD", "Minh Họa, ngày 14 tháng 3 năm 2025"],
]);
const TITLE = [centred("BÁO CÁO"), centred("Công tác cải cách hành chính Quý I năm 2025")];
const OPENING = "Thực hiện Công văn số 1/SNV, Sở Xây dựng báo cáo (từ ngày 15/12/2024 đến ngày 14/3/2025) như sau:";
const SECTIONS = [
  "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
  "1. Cải cách thể chế",
  "Đã ban hành 05 văn bản.",
];
const CLOSING = "Trên đây là báo cáo của Sở Xây dựng./.";
const SIGNATURE = table([["Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.", "GIÁM ĐỐC\n\nLê Văn C"]]);

/** A form of the template as agencies type it, every row with the same figure. */
const form = (code: string, figure: string): PlainBlock => {
  const rows = allItems(bnv2022).filter(({ key }) => formOf(bnv2022, key)?.code === code);
  return table([
    ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"],
    ...rows.map(({ tt, label, printedUnit, kind }) => [tt, label, printedUnit, kind === "count" ? figure : "", ""]),
  ]);
};
const FORM = [
  "BIỂU MẪU 5",
  "Cải cách chế độ công vụ",
  "(Kèm theo Báo cáo số /BC-SXD ngày tháng năm 2025)",
  form("BM5", "7"),
];

const WHOLE = [LETTERHEAD, ...TITLE, OPENING, ...SECTIONS, CLOSING, SIGNATURE, ...FORM];
const parse = (blocks: (string | PlainBlock)[], more: Partial<PlainDocument> = {}) =>
  parseReport(makeDocument(blocks, more), { template: bnv2022 });

describe("a whole report", () => {
  test("header, narrative, forms, and nothing left", () => {
    const read = parse(WHOLE);
    expect(Parse.parse(read)).toEqual(read);
    expect(read.header).toEqual({
      superior: "UBND TỈNH MINH HỌA",
      agency: "SỞ XÂY DỰNG",
      number: "78",
      symbol: "BC-SXD",
      place: "Minh Họa",
      date: "2025-03-14",
      title: "BÁO CÁO Công tác cải cách hành chính Quý I năm 2025",
      period: { kind: "Q1", year: 2025, from: "2024-12-15", to: "2025-03-14" },
      signer: { authority: [], position: "GIÁM ĐỐC", name: "Lê Văn C" },
      recipients: ["Sở Nội vụ", "Lưu: VT"],
    });
    expect(read.narrative.map(({ path }) => path)).toEqual(["opening", "II", "II.1", "closing"]);
    expect(read.cells.filter(({ kind, value }) => kind === "count" && value !== 7)).toEqual([]);
    expect(read.unplaced).toEqual([]);
  });

  test.each<[string, (string | PlainBlock)[]]>([
    ["before the signature", [LETTERHEAD, ...TITLE, OPENING, ...SECTIONS, ...FORM, CLOSING, SIGNATURE]],
    [
      "inside the narrative",
      [LETTERHEAD, ...TITLE, OPENING, ...SECTIONS, ...FORM, "V. KIẾN NGHỊ, ĐỀ XUẤT", "Không.", CLOSING, SIGNATURE],
    ],
  ])("forms %s are no text of a section", (_name, blocks) => {
    const { narrative, cells, header } = parse(blocks);
    expect(cells.length).toBeGreaterThan(10);
    expect(narrative.find(({ path }) => path === "II.1")?.blocks).toEqual([
      { type: "paragraph", text: "Đã ban hành 05 văn bản." },
    ]);
    expect(header.signer?.name).toBe("Lê Văn C");
  });

  test("what has no place is told with where it stands", () => {
    const { unplaced } = parse(
      [
        LETTERHEAD,
        ...TITLE,
        "Kính gửi:",
        "- Sở Nội vụ;",
        "- Văn phòng UBND tỉnh.",
        OPENING,
        ...SECTIONS,
        CLOSING,
        SIGNATURE,
        ...FORM,
        "Ghi chú: số liệu tạm tính.",
        table([
          ["Phòng", "Số người"],
          ["A", "3"],
        ]),
      ],
      {
        asides: [
          { where: "footer", text: "2" },
          { where: "footnote", text: "Văn bản quy phạm pháp luật." },
        ],
      },
    );
    expect(unplaced).toEqual([
      { what: "Kính gửi:", source: { block: 3 } },
      { what: "- Sở Nội vụ;", source: { block: 4 } },
      { what: "- Văn phòng UBND tỉnh.", source: { block: 5 } },
      { what: "Ghi chú: số liệu tạm tính.", source: { block: 16 } },
      { what: "Phòng\tSố người\nA\t3", source: { table: 3 } },
      { what: "Văn bản quy phạm pháp luật.", source: { where: "footnote" } },
    ]);
  });

  test("what stands beside the letterhead and the signature is told, what the header says is not", () => {
    const letterhead = table([
      ["UBND TỈNH MINH HỌA\nSỞ XÂY DỰNG\n-----", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
      ["Số: 78/BC-SXD\nV/v cải cách hành chính", "Minh Họa, ngày 14 tháng 3 năm 2025"],
    ]);
    const signature = table([["Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.", "GIÁM ĐỐC\n(Đã ký)\nLê Văn C\nĐiện thoại: 123"]]);
    const { unplaced } = parse(["DỰ THẢO", letterhead, ...TITLE, OPENING, ...SECTIONS, CLOSING, signature, ...FORM]);
    expect(unplaced.map(({ what }) => what)).toEqual(["DỰ THẢO", "V/v cải cách hành chính", "Điện thoại: 123"]);
  });

  test("forms without a narrative, their period in the caption", () => {
    const { header, narrative, cells } = parse(["BIỂU MẪU 5", "(Quý I năm 2025)", form("BM5", "7")]);
    expect([header.period?.kind, header.period?.year, narrative, cells.length > 10]).toEqual(["Q1", 2025, [], true]);
  });
});

describe("what is refused", () => {
  const refusal = (blocks: (string | PlainBlock)[], more: Partial<PlainDocument> = {}) => {
    try {
      parseReport(makeDocument(blocks, more));
      return "taken";
    } catch (error) {
      if (!(error instanceof IntakeRefused)) throw error;
      return error.code;
    }
  };

  test.each<[string, (string | PlainBlock)[], Partial<PlainDocument>]>([
    ["secret", ["MẬT", ...WHOLE], {}],
    ["secret", WHOLE, { asides: [{ where: "textBox", text: "TỐI MẬT" }] }],
    ["legacyFont", WHOLE, { legacyEncoding: "TCVN3" }],
    ["severalReports", [...WHOLE, ...WHOLE], {}],
    ["notAReport", ["QUYẾT ĐỊNH", "Về việc bổ nhiệm công chức", "Điều 1. Bổ nhiệm ông A.", "Điều 2. Có hiệu lực."], {}],
    ["notAReport", [], {}],
    [
      "notAReport",
      [
        table([
          ["Tên", "Tuổi"],
          ["A", "3"],
        ]),
      ],
      {},
    ],
    ["taken", WHOLE, {}],
    ["taken", [centred("BÁO CÁO"), centred("Công tác CCHC quý I/2025"), "Không có nội dung."], {}],
    ["taken", SECTIONS, {}],
  ])("%s", (code, blocks, more) => {
    expect(refusal(blocks, more)).toBe(code);
  });
});

/** A word no other text holds, so that it can be found again. */
const word = fc.integer({ min: 1000, max: 9_999_999 }).map((n) => `zq${n}x`);
const anyLine = fc
  .tuple(
    fc.constantFrom(
      "",
      "- ",
      "+ ",
      "a) ",
      "1. ",
      "2.1. ",
      "I. ",
      "II. CẢI CÁCH ",
      "Nơi nhận: ",
      "KT. GIÁM ĐỐC ",
      "Số: 5/BC-SNV ",
      "Kính gửi ",
      "Trên đây là ",
      "BÁO CÁO ",
    ),
    word,
    fc.constantFrom("", ".", ";", ":", " trong kỳ, ngày"),
  )
  .map(([start, text, end]) => `${start}${text}${end}`);
const anyBlock: fc.Arbitrary<PlainBlock> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(anyLine, fc.boolean(), fc.constantFrom("center", "right", "left", null))
      .map(([text, bold, align]) => paragraph(text, { bold, align })),
  },
  { weight: 1, arbitrary: fc.tuple(anyLine, anyLine).map(([a, b]) => paragraph(`${a}\t${b}`)) },
  { weight: 1, arbitrary: fc.tuple(anyLine, anyLine).map(([a, b]) => paragraph(`${a}\n${b}`)) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.array(anyLine, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
      .map((rows) => table(rows)),
  },
);

test("no word of a document is lost", () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 30 }), fc.array(anyLine, { maxLength: 3 }), (blocks, boxes) => {
      const document = makeDocument([...blocks.slice(0, 3), ...FORM, ...blocks.slice(3), ...SECTIONS], {
        asides: boxes.map((text) => ({ where: "textBox" as const, text })),
      });
      let told = "";
      try {
        told = JSON.stringify(parseReport(document, { template: bnv2022 })).toLowerCase();
      } catch (error) {
        expect(error).toBeInstanceOf(IntakeRefused);
        return;
      }
      const words = JSON.stringify(document).match(/zq\d+x/g) ?? [];
      expect(words.filter((one) => !told.includes(one))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
