import { describe, expect, test } from "vitest";
import { readPdf } from "@/lib/intake/pdf/read-pdf";
import type { PlainDocument } from "@/lib/intake/plain-document";
import { IntakeRefused } from "@/lib/intake/refusal";
import { gridLines, type MadePage, type MadePdf, makePdf } from "../../support/make-pdf";
import { rowsOf, tablesOf } from "../../support/plain-texts";

const read = (...pages: MadePage[]): Promise<PlainDocument> => readPdf(makePdf({ pages }));
const outline = ({ blocks }: PlainDocument): unknown[] =>
  blocks.map((block) => (block.type === "paragraph" ? block.text : rowsOf(block)));
/** So that the file is long enough to be no scan, far from everything else. */
const BODY = { x: 60, y: 60, text: "Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định./." };

describe("a table drawn with lines", () => {
  const cells = [
    { x: 64, y: 706, text: "STT" },
    { x: 104, y: 706, text: "Chỉ tiêu" },
    { x: 304, y: 706, text: "Số liệu" },
    { x: 64, y: 676, text: "1." },
    { x: 104, y: 684, text: "Số văn bản chỉ đạo cải cách hành" },
    { x: 104, y: 668, text: "chính đã ban hành" },
    { x: 304, y: 676, text: "52.414" },
  ];
  const [xs, ys] = [
    [60, 100, 300, 400],
    [720, 700, 660],
  ];
  const expected = [
    ["STT", "Chỉ tiêu", "Số liệu"],
    ["1.", "Số văn bản chỉ đạo cải cách hành chính đã ban hành", "52.414"],
  ];

  test("its cells hold what stands between them, wrapped lines joined", async () => {
    const document = await read({ texts: [...cells, BODY], lines: gridLines(xs, ys) });
    expect(outline(document)).toEqual([expected, BODY.text]);
    expect(tablesOf(document)[0]).toMatchObject({ index: 0, sheet: null, rowCount: 2, columnCount: 3 });
  });

  test("borders may be thin filled boxes, drawn cell by cell, as Word draws them", async () => {
    const boxes = gridLines(xs, ys).flatMap(([x, y, toX, toY]): [number, number, number, number][] => {
      const half = [(x + toX) / 2, (y + toY) / 2] as const;
      return x === toX
        ? [
            [x, toY, 0.5, half[1] - toY],
            [x, half[1], 0.5, y - half[1]],
          ]
        : [
            [x, y, half[0] - x, 0.5],
            [half[0] + 0.5, y, toX - half[0], 0.5],
          ];
    });
    expect(outline(await read({ texts: [...cells, BODY], boxes }))[0]).toEqual(expected);
  });

  test("borders may be edges of boxes, moved and mirrored by the drawing", async () => {
    const boxes = [0, 1].flatMap((row) =>
      [0, 1, 2].map((column) => {
        const [x = 0, right = 0] = [xs[column], xs[column + 1]];
        const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
        return `${x - 10} ${-top} ${right - x} ${top - bottom} re S`;
      }),
    );
    expect(outline(await read({ texts: [...cells, BODY], raw: `q 1 0 0 -1 10 0 cm ${boxes.join(" ")} Q` }))[0]).toEqual(
      expected,
    );
  });

  test("cells without a line between them are one", async () => {
    const texts = [
      { x: 64, y: 690, text: "STT" },
      { x: 150, y: 706, text: "Kết quả thống kê" },
      { x: 104, y: 686, text: "Đơn vị tính" },
      { x: 204, y: 686, text: "Số liệu" },
      { x: 64, y: 666, text: "1." },
      { x: 104, y: 666, text: "Văn bản" },
      { x: 204, y: 666, text: "21" },
    ];
    const lines: [number, number, number, number][] = [
      ...gridLines([60, 100, 300], [720, 680, 660]),
      [100, 700, 300, 700],
      [200, 700, 200, 660],
    ];
    const [table] = tablesOf(await read({ texts: [...texts, BODY], lines }));
    expect(table && rowsOf(table)).toEqual([
      ["STT", "Kết quả thống kê", ""],
      ["", "Đơn vị tính", "Số liệu"],
      ["1.", "Văn bản", "21"],
    ]);
    expect(table?.cells.slice(0, 2)).toMatchObject([
      { rowSpan: 2, columnSpan: 1 },
      { rowSpan: 1, columnSpan: 2 },
    ]);
  });

  test("an empty column stays, one too slim for letters does not", async () => {
    const texts = [{ x: 64, y: 706, text: "1." }, { x: 104, y: 706, text: "Số phiếu" }, BODY];
    const lines = gridLines([60, 100, 300, 305, 400], [720, 700, 680]);
    expect(outline(await read({ texts, lines }))[0]).toEqual([
      ["1.", "Số phiếu", ""],
      ["", "", ""],
    ]);
  });

  test("a figure cut by its column is whole again, two figures are not made one", async () => {
    const texts = [
      { x: 62, y: 706, text: "7.6.2.1" },
      { x: 62, y: 692, text: "2.5" },
      { x: 112, y: 706, text: "100" },
      { x: 112, y: 692, text: "200" },
      BODY,
    ];
    const [table] = tablesOf(await read({ texts, lines: gridLines([60, 105, 300], [720, 685]) }));
    expect(table && rowsOf(table)).toEqual([["7.6.2.12.5", "100\n200"]]);
  });

  test("two tables that touch are two", async () => {
    const texts = [
      { x: 64, y: 706, text: "một" },
      { x: 204, y: 706, text: "hai" },
      { x: 64, y: 686, text: "ba" },
      { x: 304, y: 686, text: "bốn" },
      BODY,
    ];
    const lines = [...gridLines([60, 200, 400], [720, 700]), ...gridLines([60, 300, 400], [700, 680])];
    expect(outline(await read({ texts, lines }))).toEqual([[["một", "hai"]], [["ba", "bốn"]], BODY.text]);
  });

  test("text of two cells that the file wrote in one piece is cut at the line", async () => {
    const texts = [{ x: 64, y: 706, text: "Văn bản 21" }, { x: 64, y: 686, text: "Số" }, BODY];
    expect(outline(await read({ texts, lines: gridLines([60, 109, 200], [720, 700, 680]) }))[0]).toEqual([
      ["Văn bản", "21"],
      ["Số", ""],
    ]);
  });

  test("a box around a text and a rule under a title are no tables", async () => {
    const texts = [{ x: 104, y: 706, text: "BÁO CÁO" }, BODY];
    const lines: [number, number, number, number][] = [...gridLines([60, 300], [720, 690]), [100, 640, 200, 640]];
    expect(outline(await read({ texts, lines }))).toEqual(["BÁO CÁO", BODY.text]);
  });
});

describe("texts without lines", () => {
  test("a letterhead stands in two columns, the title below it does not belong to it", async () => {
    const texts = [
      { x: 60, y: 780, text: "UBND TỈNH", size: 13 },
      { x: 280, y: 780, text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 13 },
      { x: 60, y: 762, text: "SỞ NỘI VỤ", size: 13, bold: true },
      { x: 310, y: 762, text: "Độc lập - Tự do - Hạnh phúc", size: 13, bold: true },
      { x: 270, y: 720, text: "BÁO CÁO", size: 14, bold: true },
      BODY,
    ];
    const document = await read({ texts });
    expect(outline(document)).toEqual([
      [
        ["UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"],
      ],
      "BÁO CÁO",
      BODY.text,
    ]);
    expect(document.blocks[1]).toMatchObject({ runs: [{ text: "BÁO CÁO", bold: true, italic: false }] });
  });

  const full = "Sở Nội vụ đã ban hành kế hoạch cải cách hành chính năm và giao các phòng";
  const line = (y: number, text: string, x = 60) => ({ x, y, text });

  test("lines that go on are one paragraph, also over a page; indents, room and items begin new ones", async () => {
    const first = [
      line(780, full),
      line(764, "thực hiện."),
      line(742, full, 80),
      line(726, `${"Kế hoạch số 106/STP-".padEnd(71, "x")}-`),
      line(710, "XDKTVB."),
      line(694, "- Mục một"),
      line(678, "- Mục hai"),
      line(662, full),
    ];
    const second = [line(780, "chuyên môn."), line(700, "2. Kết quả")];
    expect(outline(await read({ texts: first }, { texts: second }))).toEqual([
      `${full} thực hiện.`,
      `${full} ${"Kế hoạch số 106/STP-".padEnd(71, "x")}-XDKTVB.`,
      "- Mục một",
      "- Mục hai",
      `${full} chuyên môn.`,
      "2. Kết quả",
    ]);
  });

  test("page numbers go, repeated headers and footers stand beside once, turned texts too", async () => {
    const page = (number: number): MadePage => ({
      texts: [
        line(820, `${number}`, 290),
        line(700, `Trang này có nội dung riêng của nó, số ${number * 111}.`),
        line(30, `Báo cáo CCHC quý ${number}`),
        ...(number === 1 ? [{ x: 300, y: 300, text: "DỰ THẢO", turned: true }] : []),
      ],
    });
    const document = await read(page(1), page(2), page(3), {
      texts: [line(820, "4", 290), line(700, "Hết./."), line(600, `Dòng dài nhất: ${full}`)],
    });
    expect(outline(document)).toEqual([
      "Trang này có nội dung riêng của nó, số 111.",
      "Trang này có nội dung riêng của nó, số 222.",
      "Trang này có nội dung riêng của nó, số 333.",
      "Hết./.",
      `Dòng dài nhất: ${full}`,
    ]);
    expect(document.asides).toMatchObject([
      { where: "footer", text: "Báo cáo CCHC quý 1" },
      { where: "textBox", text: "DỰ THẢO" },
    ]);
  });

  test("a page turned on its side is read upright", async () => {
    const texts = [
      { x: 100, y: 60, text: full, turned: true },
      { x: 180, y: 60, text: "2. Một dòng ở dưới", turned: true },
    ];
    const upright = await read({ texts, entries: "/Rotate 90" });
    expect(outline(upright)).toEqual([full, "2. Một dòng ở dưới"]);
    expect(upright.asides).toEqual([]);
  });

  test("letters of an old font are noticed", async () => {
    const texts = [line(700, "C¶i c¸ch hµnh chÝnh n¨m 2024 cña Së Néi vô tØnh")];
    expect(await readPdf(makePdf({ pages: [{ texts }], font: ".VnTime" }))).toMatchObject({ legacyEncoding: "TCVN3" });
    expect(await readPdf(makePdf({ pages: [{ texts }] }))).toMatchObject({ legacyEncoding: null });
  });
});

const fateOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    return `read: ${outline(await readPdf(bytes)).length}`;
  } catch (error) {
    if (error instanceof IntakeRefused) return error.code;
    throw error;
  }
};
const good: MadePdf = { pages: [{ texts: [BODY] }] };
const image =
  "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream";
const form = (steps: string): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 100 0 R >> >> /Length ${steps.length} >>\nstream\n${steps}\nendstream`;
const encrypted = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const bytesOf = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, "latin1"));

describe("what a PDF may be", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["an ordinary one", () => makePdf(good), "read: 1"],
    [
      "pictures of pages",
      () => makePdf({ pages: [{ raw: "q 595 0 0 842 0 0 cm /X Do Q" }], objects: [image] }),
      "scan",
    ],
    [
      "pictures with guessed words laid invisibly over them",
      () => makePdf({ pages: [{ texts: [{ ...BODY, invisible: true }] }] }),
      "scan",
    ],
    ["one with a password", () => makePdf({ ...good, trailer: encrypted }), "encrypted"],
    ["one cut off", () => makePdf(good).slice(0, 1_500), "broken"],
    ["nothing but its first line", () => bytesOf("%PDF-1.7\n%%EOF"), "broken"],
    ["other bytes", () => bytesOf(`%PDF-1.7\n${"\u0000\u00ff".repeat(5_000)}%%EOF`), "broken"],
    ["one without pages", () => makePdf({ pages: [] }), "broken"],
    [
      "more pages than a report has",
      () => makePdf({ pages: Array.from({ length: 301 }, () => good.pages[0] ?? {}) }),
      "tooComplex",
    ],
    [
      "pages that hold themselves",
      () => bytesOf(text(makePdf(good)).replace("/Kids [1000 0 R]", "/Kids [2 0 R   ]")),
      "broken",
    ],
    [
      "a million pages by its own word",
      () => bytesOf(text(makePdf(good)).replace("/Count 1", "/Count 1000000")),
      "read: 1",
    ],
    [
      "a drawing that draws itself",
      () => makePdf({ pages: [{ texts: [BODY], raw: "/X Do" }], objects: [form("/X Do")] }),
      "read: 1",
    ],
    [
      "a script that runs when it is opened",
      () => makePdf({ ...good, catalog: "/OpenAction << /S /JavaScript /JS (throw 1) >>" }),
      "read: 1",
    ],
    [
      "a link to another machine",
      () => makePdf({ ...good, catalog: "/OpenAction << /S /URI /URI (http://127.0.0.1:1/x) >>" }),
      "read: 1",
    ],
    [
      "a page as large as a town",
      () => makePdf({ pages: [{ texts: [BODY], entries: "/MediaBox [0 0 1e9 1e9]" }] }),
      "read: 1",
    ],
    [
      "more lines than any table has",
      () =>
        makePdf({
          pages: [
            { texts: [BODY], lines: Array.from({ length: 7_000 }, (_, at) => [10, at / 10, 500, at / 10] as const) },
          ],
        }),
      "tooComplex",
    ],
    [
      "a net of thousands of cells",
      () => {
        const ticks = Array.from({ length: 200 }, (_, at) => at * 4);
        return makePdf({ pages: [{ texts: [BODY], lines: gridLines(ticks, ticks.toReversed()) }] });
      },
      "tooComplex",
    ],
  ])("%s", async (_name, made, fate) => {
    expect(await fateOf(made())).toBe(fate);
  });
});
