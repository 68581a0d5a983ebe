import { describe, expect, test } from "vitest";
import { readHead } from "@/lib/intake/header/read-header";
import { piecesOfDocument } from "@/lib/intake/lines/pieces-of-document";
import type { PlainBlock, PlainDocument } from "@/lib/intake/plain-document";
import { centred, makeDocument, paragraph, table } from "@/tests/factories/make-document";

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const TITLE = [centred("BÁO CÁO"), centred("Công tác cải cách hành chính Quý I năm 2025")];

const headOf = (blocks: (string | PlainBlock)[], asides: PlainDocument["asides"] = []) => {
  const document = makeDocument(blocks, { asides });
  const {
    end: _end,
    year: _year,
    ...fields
  } = readHead(piecesOfDocument(document, new Set()), document.asides, new Set());
  return fields;
};

const whole = {
  superior: "UBND TỈNH MINH HỌA",
  agency: "SỞ XÂY DỰNG",
  number: "78",
  symbol: "BC-SXD",
  place: "Minh Họa",
  date: "2025-03-14",
  title: "BÁO CÁO Công tác cải cách hành chính Quý I năm 2025",
};
const DATE = "Minh Họa, ngày 14 tháng 3 năm 2025";

describe("one letterhead, printed in many ways", () => {
  test.each<[string, (string | PlainBlock)[]]>([
    [
      "a table of two rows",
      [
        table([
          ["UBND TỈNH MINH HỌA\nSỞ XÂY DỰNG\n-------", `${NATION}\n${MOTTO}\n_______`],
          ["Số: 78/BC-SXD", DATE],
        ]),
      ],
    ],
    [
      "a table of one row",
      [table([["UBND TỈNH MINH HỌA\nSỞ XÂY DỰNG\nSố: 78/BC-SXD", `${NATION}\n${MOTTO}\n${DATE}`]])],
    ],
    [
      "a table of four rows with a column between",
      [
        table([
          ["UBND TỈNH MINH HỌA", "", NATION],
          ["SỞ XÂY DỰNG", "", MOTTO],
          ["", "", ""],
          ["Số: 78 / BC - SXD", "", DATE],
        ]),
      ],
    ],
    [
      "a table inside a table",
      [
        table([
          [
            [
              table([
                ["UBND TỈNH MINH HỌA\nSỞ XÂY DỰNG", `${NATION}\n${MOTTO}`],
                ["Số: 78/BC-SXD", DATE],
              ]),
            ],
          ],
        ]),
      ],
    ],
    ["tabbed paragraphs", [`UBND TỈNH MINH HỌA\t${NATION}`, `SỞ XÂY DỰNG\t${MOTTO}`, `Số: 78/BC-SXD\t\t${DATE}`]],
    [
      "spaces between",
      [`UBND TỈNH MINH HỌA       ${NATION}`, `   SỞ XÂY DỰNG         ${MOTTO}`, ` Số: 78/BC-SXD       ${DATE}`],
    ],
    ["a single space between", [`UBND TỈNH MINH HỌA ${NATION}`, `SỞ XÂY DỰNG ${MOTTO}`, `Số: 78/BC-SXD ${DATE}`]],
    ["paragraphs one under another", ["UBND TỈNH MINH HỌA", "SỞ XÂY DỰNG", "Số 78/BC-SXD", NATION, MOTTO, DATE]],
    ["Quốc hiệu first", [NATION, MOTTO, "UBND TỈNH MINH HỌA", "SỞ XÂY DỰNG", "Số: 78/BC-SXD", DATE]],
    [
      "Quốc hiệu on two lines",
      [
        table([
          ["UBND TỈNH MINH HỌA\nSỞ XÂY DỰNG\nSố: 78/BC-SXD", `CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n${MOTTO}\n${DATE}`],
        ]),
      ],
    ],
  ])("%s", (_name, blocks) => {
    expect(headOf([...blocks, ...TITLE])).toEqual(whole);
  });

  test("decomposed letters, spaces and lower case", () => {
    const blocks = [
      table([
        ["UBND  tỉnh  Minh Họa \n sở Xây dựng", `${NATION.toLowerCase()}\n${MOTTO}`],
        ["số :  78 / bc-sxd", `${DATE.replace(/ /g, "  ")} `],
      ]),
      ...TITLE,
    ].map((block) => JSON.parse(JSON.stringify(block).normalize("NFD")) as PlainBlock);
    expect(headOf(blocks)).toEqual({
      ...whole,
      superior: "UBND tỉnh Minh Họa",
      agency: "sở Xây dựng",
      symbol: "bc-sxd",
    });
  });

  test("text boxes where the body says nothing", () => {
    expect(
      headOf(
        [centred(NATION), centred(MOTTO), paragraph(DATE, { align: "right" }), ...TITLE],
        [{ where: "textBox", text: "UBND TỈNH MINH HỌA\nSỞ XÂY DỰNG\nSố: 78/BC-SXD" }],
      ),
    ).toEqual(whole);
  });
});

test("gaps left for the number and the day do not part a line", () => {
  const blank = [
    paragraph(NATION, { align: "center" }),
    `     UBND TỈNH MINH HỌA`,
    `          SỞ XÂY DỰNG`,
    `Số:          /BC-SXD`,
    paragraph("Minh Họa, ngày       tháng       năm 2025", { align: "right" }),
  ];
  expect(headOf([...blank, ...TITLE])).toEqual({ ...whole, number: null, date: null });
});

describe("agencies", () => {
  const agencyOf = (...lines: string[]) => {
    const { superior, agency } = headOf([
      table([
        [lines.map((line) => paragraph(line)), `${NATION}\n${MOTTO}`],
        ["Số: /BC", DATE],
      ]),
      ...TITLE,
    ]);
    return [superior, agency];
  };

  test.each([
    ["a commune without a superior", ["ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH"], [null, "ỦY BAN NHÂN DÂN XÃ BÌNH MINH"]],
    ["a commune of a district", ["UBND HUYỆN A", "UBND XÃ B"], ["UBND HUYỆN A", "UBND XÃ B"]],
    ["a province", ["UỶ BAN NHÂN DÂN", "TỈNH MINH HỌA"], [null, "UỶ BAN NHÂN DÂN TỈNH MINH HỌA"]],
    [
      "names on several lines",
      ["ỦY BAN NHÂN DÂN", "TỈNH MINH HỌA", "BAN QUẢN LÝ", "CÁC KHU CÔNG NGHIỆP"],
      ["ỦY BAN NHÂN DÂN TỈNH MINH HỌA", "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP"],
    ],
    [
      "a line that cannot end a name",
      ["UBND TỈNH MINH HỌA", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ", "XÃ HỘI"],
      ["UBND TỈNH MINH HỌA", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"],
    ],
    ["bold decides", ["UBND TỈNH", "MINH HỌA", "**SỞ NỘI VỤ**"], ["UBND TỈNH MINH HỌA", "SỞ NỘI VỤ"]],
    ["a name in bold alone", ["UBND TỈNH MINH HỌA", "**VĂN PHÒNG**"], ["UBND TỈNH MINH HỌA", "VĂN PHÒNG"]],
    [
      "a division of a department",
      ["SỞ NỘI VỤ TỈNH MINH HỌA", "BAN TÔN GIÁO"],
      ["SỞ NỘI VỤ TỈNH MINH HỌA", "BAN TÔN GIÁO"],
    ],
  ])("%s", (_name, lines, expected) => {
    expect(agencyOf(...lines)).toEqual(expected);
  });
});

describe("number, symbol, place and date", () => {
  const lineOf = (number: string, date: string) => {
    const {
      number: n,
      symbol,
      place,
      date: day,
    } = headOf([
      table([
        ["UBND TỈNH MINH HỌA\nSỞ NỘI VỤ", `${NATION}\n${MOTTO}`],
        [number, date],
      ]),
      ...TITLE,
    ]);
    return [n, symbol, place, day];
  };

  test.each([
    ["Số: /BC-SNV", "Đồng Nai, ngày tháng năm 2022", [null, "BC-SNV", "Đồng Nai", null]],
    ["Số:      /BC-SNV", "Quảng Bình, ngày tháng 12 năm 2024", [null, "BC-SNV", "Quảng Bình", null]],
    ["Số 05/BC-UBND", "Bình Minh, ngày 5 tháng 02 năm 2024", ["05", "BC-UBND", "Bình Minh", "2024-02-05"]],
    ["Số: ……/BC-SNV", "Huế, ngày … tháng … năm 2025", [null, "BC-SNV", "Huế", null]],
    ["Số:........./BC-SNV", "Huế, ngày ..... tháng 3 năm 20", [null, "BC-SNV", "Huế", null]],
    ["Số: 125/BC–UBND", "TP. Huế, ngày 31/12/2024", ["125", "BC-UBND", "TP. Huế", "2024-12-31"]],
    ["Số:\t78/BC-SNV", "Huế,  ngày   1   tháng  3  năm 2025 ", ["78", "BC-SNV", "Huế", "2025-03-01"]],
    ["Số: 12a/BC-VP", "ngày 30 tháng 2 năm 2025", ["12a", "BC-VP", null, null]],
    ["Số: UBND-VX", "Huế, ngày 30 tháng 4 năm 2025.", [null, "UBND-VX", "Huế", "2025-04-30"]],
  ])("%s | %s", (number, date, expected) => {
    expect(lineOf(number, date)).toEqual(expected);
  });

  test("a draft's mark and what else stands beside it are no name", () => {
    const head = headOf([
      paragraph("DỰ THẢO", { align: "right", bold: true }),
      table([
        ["UBND TỈNH MINH HỌA\nSỞ NỘI VỤ", `${NATION}\n${MOTTO}`],
        ["Số: /BC-SNV\nV/v báo cáo cải cách hành chính", DATE],
      ]),
      ...TITLE,
    ]);
    expect(head).toMatchObject({ superior: "UBND TỈNH MINH HỌA", agency: "SỞ NỘI VỤ" });
  });
});

describe("title", () => {
  const titleOf = (...blocks: (string | PlainBlock)[]) => {
    const document = makeDocument(["Số: 1/BC-SNV", ...blocks]);
    const pieces = piecesOfDocument(document, new Set());
    const { title, end } = readHead(pieces, [], new Set());
    const next = pieces[end];
    return [title, next?.kind === "line" ? next.text : null];
  };
  const opening = "Thực hiện Công văn số 1/SNV, Sở Nội vụ báo cáo như sau:";

  test.each<[string, (string | PlainBlock)[], string]>([
    ["lines of one look", [...TITLE, opening], "BÁO CÁO Công tác cải cách hành chính Quý I năm 2025"],
    [
      "plain lines, the second in lower case",
      ["BÁO CÁO", "Công tác CCHC Quý I/2022 và", "phương hướng, nhiệm vụ Quý II/2022", opening],
      "BÁO CÁO Công tác CCHC Quý I/2022 và phương hướng, nhiệm vụ Quý II/2022",
    ],
    [
      "the period on its own line",
      ["BÁO CÁO", "Kết quả CCHC", "Quý I năm 2025", opening],
      "BÁO CÁO Kết quả CCHC Quý I năm 2025",
    ],
    [
      "a semicolon between",
      ["BÁO CÁO", "Kết quả CCHC năm 2024;", "phương hướng năm 2025", opening],
      "BÁO CÁO Kết quả CCHC năm 2024; phương hướng năm 2025",
    ],
    ["spaced letters", [centred("B Á O  C Á O"), centred("Kết quả CCHC"), opening], "BÁO CÁO Kết quả CCHC"],
    [
      "all on one line",
      [centred("BÁO CÁO KẾT QUẢ CCHC QUÝ I NĂM 2025"), opening],
      "BÁO CÁO KẾT QUẢ CCHC QUÝ I NĂM 2025",
    ],
    [
      "one paragraph with breaks",
      [centred("BÁO CÁO\nKết quả CCHC\nnăm 2025"), opening],
      "BÁO CÁO Kết quả CCHC năm 2025",
    ],
    ["no subject", [centred("BÁO CÁO"), opening], "BÁO CÁO"],
  ])("%s", (_name, blocks, title) => {
    expect(titleOf(...blocks)).toEqual([title, opening]);
  });

  test("a subject that begins with V/v", () => {
    expect(titleOf(centred("BÁO CÁO"), centred("V/v công tác CCHC quý II năm 2026"), opening)).toEqual([
      "BÁO CÁO V/v công tác CCHC quý II năm 2026",
      opening,
    ]);
  });

  test("the first heading is never a part of it", () => {
    expect(titleOf("BÁO CÁO", "Kết quả CCHC năm 2024", "I. CÔNG TÁC CHỈ ĐẠO")).toEqual([
      "BÁO CÁO Kết quả CCHC năm 2024",
      "I. CÔNG TÁC CHỈ ĐẠO",
    ]);
  });

  test("a document without one has none", () => {
    expect(titleOf("KẾ HOẠCH", "Cải cách hành chính năm 2025")[0]).toBeNull();
  });
});
