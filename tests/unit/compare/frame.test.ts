import { beforeAll, describe, expect, it } from "vitest";
import { compareWithMade } from "@/lib/documents/compare/compare-with-made";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { readFile } from "@/lib/intake/read-file";
import { returnedDocument } from "@/lib/intake/returned-document";
import type { ReturnedDocument } from "@/lib/narrative/returned-document";
import type { RichTable } from "@/lib/narrative/rich-doc";
import { printedNumber } from "@/lib/report/printed-number";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { AppendixMatrix, ReportDocument } from "@/lib/report/report-document";
import { madeProvinceReport } from "@/tests/support/made-province";

const whole = buildProvinceReport(madeProvinceReport("signing"));

const cell = (text: string, type: "tableCell" | "tableHeader" = "tableCell") => ({
  type,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
});
const table: RichTable = {
  type: "table",
  content: [
    { type: "tableRow", content: [cell("Nội dung", "tableHeader"), cell("Số lượng", "tableHeader")] },
    { type: "tableRow", content: [cell("Hội nghị"), cell("12")] },
    { type: "tableRow", content: [cell("Lớp tập huấn"), cell("7")] },
  ],
};
const matrix: AppendixMatrix = {
  rowHeading: "Lĩnh vực",
  columns: ["Tiếp nhận", "Đã giải quyết"],
  rows: ["Đất đai", "Hộ tịch", "Xây dựng"].map((label, at) => ({
    key: `M1.${at}`,
    tt: String(at + 1),
    label,
    strong: false,
    marks: [],
    values: [
      { text: String(1000 + at), marks: [] },
      { text: String(900 + at), marks: [] },
    ],
  })),
};

/** The made province's report, shortened: some sections, a table in the text, a list form and a matrix form. */
const made: ReportDocument = {
  ...whole,
  sections: whole.sections
    .slice(0, 4)
    .map((section, at) => (at === 2 ? { ...section, blocks: [...section.blocks, table] } : section)),
  appendices: [
    ...whole.appendices.slice(0, 1),
    { ...whole.appendices[0]!, number: "II", title: "BIỂU MA TRẬN: THỦ TỤC", rows: [], matrix },
  ],
};

let returned: ReturnedDocument;

const readBack = async (report: ReportDocument): Promise<ReturnedDocument> =>
  returnedDocument(await readFile(await renderDocx(report), "bao-cao.docx"));

/** What a report changed so, printed and read back, says otherwise than the made one. */
const differencesOf = async (change: Partial<ReportDocument>) =>
  compareWithMade(made, await readBack({ ...made, ...change }));

beforeAll(async () => {
  returned = await readBack(made);
});

const mapTexts = (document: ReturnedDocument, change: (text: string) => string): ReturnedDocument => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.type === "line"
      ? { ...block, text: change(block.text) }
      : { ...block, rows: block.rows.map((row) => row.map((one) => ({ ...one, text: change(one.text) }))) },
  ),
});

describe("what frames the report", () => {
  it("number and date filled in are no differences, the lines of the appendices neither", async () => {
    const header = { ...made.header, number: "125", date: { day: 5, month: 3, year: 2027 } };
    const basis = made.appendices[0]!.basis.replace(/số\s+/, "số 125").replace(/ngày\s+tháng\s+/, "ngày 05 tháng 3 ");
    const comparison = await differencesOf({
      header,
      appendices: made.appendices.map((appendix) => ({ ...appendix, basis })),
    });
    expect(comparison.differences).toEqual([]);
    expect(comparison.filledIn).toEqual({ number: "125", date: "ngày 05 tháng 3 năm 2027", signer: null });
  });

  it("another symbol, place, agency, signer and recipient are found, each alone", async () => {
    const { header, signature } = made;
    const frames: [Partial<ReportDocument>, string, string][] = [
      [{ header: { ...header, symbol: "BC-SNV" } }, "symbol", "BC-SNV"],
      [{ header: { ...header, place: "Nơi khác" } }, "place", "Nơi khác"],
      [{ header: { ...header, agency: "SỞ NỘI VỤ" } }, "agency", "SỞ NỘI VỤ"],
      [{ signature: { ...signature, name: "Lê Thị Hai" } }, "signer", "Lê Thị Hai"],
      [{ signature: { ...signature, position: "Chủ tịch" } }, "position", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH CHỦ TỊCH"],
      [{ recipients: [...made.recipients.slice(0, -1), "Lưu: VT, TH"] }, "recipients", "Lưu: VT, TH"],
      [{ title: { ...made.title, subject: "Kết quả khác" } }, "title", "Kết quả khác"],
      [{ addressees: ["Bộ Tài chính"] }, "addressees", "Kính gửi: Bộ Tài chính"],
      [{ mark: "DỰ THẢO" }, "mark", "DỰ THẢO"],
    ];
    for (const [change, field, now] of frames) {
      expect((await differencesOf(change)).differences).toEqual([
        expect.objectContaining({ kind: "frame", field, now }),
      ]);
    }
  });

  it("number and date that were printed must stay", async () => {
    const header = { ...made.header, number: "125", date: { day: 5, month: 3, year: 2026 } };
    const issued = { ...made, header };
    const other = await readBack({ ...issued, header: { ...header, number: "126", date: { ...header.date, day: 6 } } });
    expect(compareWithMade(issued, await readBack(issued)).differences).toEqual([]);
    expect(compareWithMade(issued, other).differences).toEqual([
      { kind: "frame", field: "number", change: "changed", was: "125/BC-UBND", now: "126/BC-UBND" },
      {
        kind: "frame",
        field: "date",
        change: "changed",
        was: "ngày 5 tháng 3 năm 2026",
        now: "ngày 06 tháng 3 năm 2026",
      },
    ]);
  });

  it("of a công văn the subject stands under the number", async () => {
    const letter: ReportDocument = { ...made, title: { kind: null, subject: "gửi số liệu" }, mark: "DỰ THẢO" };
    const other = await readBack({ ...letter, title: { kind: null, subject: "gửi lại số liệu" } });
    expect(compareWithMade(letter, await readBack(letter)).differences).toEqual([]);
    expect(compareWithMade(letter, other).differences).toEqual([
      expect.objectContaining({ field: "title", now: "V/v gửi lại số liệu DỰ THẢO" }),
    ]);
  });

  it("a footnote and a table nobody made are told", () => {
    const extra = { type: "table" as const, rows: [[{ column: 0, columnSpan: 1, text: "Bảng dán thêm" }]] };
    const edited = { ...returned, asides: ["Xem thêm phụ lục"], blocks: [...returned.blocks, extra] };
    expect(compareWithMade(made, edited).differences).toEqual([
      { kind: "table", change: "added", title: "", text: "Bảng dán thêm" },
      { kind: "frame", field: "aside", change: "added", was: null, now: "Xem thêm phụ lục" },
    ]);
  });
});

describe("text and tables", () => {
  it("another Unicode form, spaces, dashes and quotation marks are no differences", () => {
    for (const change of [
      (text: string) => text.normalize("NFD"),
      (text: string) => text.replaceAll(" ", "\u00A0"),
      (text: string) => `  ${text.replaceAll(" ", "  ")} `,
      (text: string) => text.replaceAll("-", "–"),
    ]) {
      expect(compareWithMade(made, mapTexts(returned, change)).differences).toEqual([]);
    }
  });

  it("a paragraph parted in two, and two made one, say the same", () => {
    const at = returned.blocks.findIndex(({ type }, index) => index > 8 && type === "line");
    const [first, second] = [returned.blocks[at]!, returned.blocks[at + 1]!];
    if (first.type !== "line" || second.type !== "line") throw new Error("two lines were expected");
    const half = first.text.indexOf(" ", first.text.length / 2);
    const line = (text: string) => ({ type: "line" as const, text });
    const parted = [line(first.text.slice(0, half)), line(first.text.slice(half)), second];
    const joined = [line(`${first.text} ${second.text}`)];
    for (const lines of [parted, joined]) {
      const blocks = [...returned.blocks.slice(0, at), ...lines, ...returned.blocks.slice(at + 2)];
      expect(compareWithMade(made, { ...returned, blocks }).differences).toEqual([]);
    }
  });

  it("a cell of a small table in the text is a passage of its section", () => {
    const edited = mapTexts(returned, (text) => (text === "Lớp tập huấn" ? "Lớp bồi dưỡng" : text));
    expect(compareWithMade(made, edited).differences).toEqual([
      expect.objectContaining({
        kind: "passage",
        section: 2,
        role: "table",
        change: "changed",
        was: "Lớp tập huấn | 7",
        now: "Lớp bồi dưỡng | 7",
      }),
    ]);
  });

  it("a figure of a matrix form, with its column", () => {
    const edited = mapTexts(returned, (text) => (text === "901" ? "905" : text));
    expect(compareWithMade(made, edited).differences).toEqual([
      expect.objectContaining({
        kind: "figure",
        row: { key: "M1.1", tt: "2", label: "Hộ tịch" },
        column: "Đã giải quyết",
        columnAt: 1,
        was: "901",
        now: "905",
      }),
    ]);
  });

  it("a column and a whole form that are gone are one difference each", () => {
    const without = (block: ReturnedDocument["blocks"][number]) =>
      block.type === "table" && JSON.stringify(block).includes("Đã giải quyết")
        ? { ...block, rows: block.rows.map((row) => row.filter(({ column }) => column !== 3)) }
        : block;
    expect(compareWithMade(made, { ...returned, blocks: returned.blocks.map(without) }).differences).toEqual([
      expect.objectContaining({ kind: "column", change: "removed", was: "Đã giải quyết" }),
    ]);
    const shorter = returned.blocks.filter((block) => !JSON.stringify(block).includes("Đã giải quyết"));
    expect(compareWithMade(made, { ...returned, blocks: shorter }).differences).toEqual([
      expect.objectContaining({ kind: "table", change: "removed", title: "BIỂU MA TRẬN: THỦ TỤC" }),
    ]);
  });

  it("a form cut in two by hand is compared whole", () => {
    const blocks = returned.blocks.flatMap((block) => {
      if (block.type !== "table" || block.rows.length < 20) return [block];
      return [
        { ...block, rows: block.rows.slice(0, 9) },
        { type: "line" as const, text: "" },
        { ...block, rows: block.rows.slice(9) },
      ];
    });
    expect(blocks.length).toBeGreaterThan(returned.blocks.length);
    expect(compareWithMade(made, { ...returned, blocks }).differences).toEqual([]);
  });

  it("a figure written another way is the same figure", () => {
    for (const [printed, value] of [
      ["1.234", "1234"],
      ["04", "4"],
      ["1.234,50", "1234.5"],
      ["−3", "-3"],
      ["1,2,3", null],
    ] as const) {
      expect(printedNumber(printed)).toBe(value);
    }
    expect(
      compareWithMade(
        made,
        mapTexts(returned, (text) => (text === "1000" ? "1.000" : text)),
      ).differences,
    ).toEqual([]);
  });

  it("a document that has nothing of the report says so, and is no comparison of figures", () => {
    const other: ReturnedDocument = {
      ...returned,
      blocks: [{ type: "line", text: "Giấy mời họp" }],
      asides: [],
    };
    const comparison = compareWithMade(made, other);
    expect(comparison.compared.figures).toBe(0);
    expect(comparison.notCompared).toHaveLength(2);
    expect(comparison.differences).not.toEqual([]);
  });
});
