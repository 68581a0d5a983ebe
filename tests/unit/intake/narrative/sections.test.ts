import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import type { OutlineSection } from "@/lib/indicators/template";
import { piecesOfDocument } from "@/lib/intake/lines/pieces-of-document";
import { splitSections } from "@/lib/intake/narrative/split-sections";
import type { PlainBlock } from "@/lib/intake/plain-document";
import { makeDocument, paragraph, table } from "@/tests/factories/make-document";

const split = (outline: readonly OutlineSection[], ...blocks: (string | PlainBlock)[]) =>
  splitSections(piecesOfDocument(makeDocument(blocks), new Set()), outline);

const titles = (...blocks: (string | PlainBlock)[]) =>
  split(bnv2022.outline, ...blocks).map(({ path, heading }) => `${path} ${heading}`.trim());

const TOP = "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH";
const TEXT = "Trong kỳ, đơn vị đã thực hiện tốt nhiệm vụ.";

describe("headings are known by number, look and words", () => {
  test.each<[string, (string | PlainBlock)[]]>([
    [
      "plain",
      [
        TOP,
        "1. Cải cách thể chế",
        TEXT,
        "2. Cải cách thủ tục hành chính",
        "2.1. Kết quả rà soát, cắt giảm, đơn giản hóa thủ tục hành chính",
        TEXT,
      ],
    ],
    [
      "colons, slashes and brackets",
      [
        `${TOP}:`,
        "1/ Cải cách thể chế:",
        TEXT,
        "2) Cải cách TTHC",
        "2.1 Kết quả rà soát, cắt giảm, đơn giản hóa thủ tục hành chính",
        TEXT,
      ],
    ],
    [
      "no space, dashes, small letters",
      [
        "II- Kết quả thực hiện công tác CCHC",
        "1.Cải cách thể chế",
        TEXT,
        "2.Cải cách thủ tục hành chính",
        "2.1.Kết quả rà soát, cắt giảm, đơn giản hóa TTHC",
        TEXT,
      ],
    ],
    [
      "Phần",
      [
        "PHẦN II: KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
        "1. Cải cách thể chế",
        TEXT,
        "2. Cải cách thủ tục hành chính",
        "2.1. Kết quả rà soát, đơn giản hóa thủ tục hành chính",
        TEXT,
      ],
    ],
    [
      "full numbers",
      [
        TOP,
        "II.1. Cải cách thể chế",
        TEXT,
        "II.2. Cải cách thủ tục hành chính",
        "II.2.1. Kết quả rà soát, đơn giản hóa thủ tục hành chính",
        TEXT,
      ],
    ],
    [
      "automatic numbers",
      [
        paragraph("KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH", {
          list: { level: 0, marker: "II.", bullet: false },
        }),
        paragraph("Cải cách thể chế", { list: { level: 1, marker: "1.", bullet: false } }),
        TEXT,
        paragraph("Cải cách thủ tục hành chính", { list: { level: 1, marker: "2.", bullet: false } }),
        paragraph("Kết quả rà soát, đơn giản hóa thủ tục hành chính", {
          list: { level: 2, marker: "2.1.", bullet: false },
        }),
        TEXT,
      ],
    ],
    [
      "styles without numbers",
      [
        paragraph("Kết quả thực hiện công tác cải cách hành chính", { headingLevel: 1 }),
        paragraph("Cải cách thể chế", { headingLevel: 2 }),
        TEXT,
        paragraph("Cải cách thủ tục hành chính", { headingLevel: 2 }),
        paragraph("Kết quả rà soát, cắt giảm, đơn giản hóa thủ tục hành chính", { headingLevel: 3 }),
        TEXT,
      ],
    ],
    [
      "wrong numbers, the outline's words",
      [
        TOP,
        "2. Cải cách thể chế",
        TEXT,
        "3. Cải cách thủ tục hành chính",
        "3.1. Kết quả rà soát, đơn giản hóa thủ tục hành chính",
        TEXT,
      ],
    ],
  ])("%s", (_name, blocks) => {
    const sections = split(bnv2022.outline, ...blocks);
    expect(sections.map(({ path }) => path)).toEqual(["II", "II.1", "II.2", "II.2.1"]);
    expect(sections.map(({ blocks: own }) => own)).toEqual([
      [],
      [{ type: "paragraph", text: TEXT }],
      [],
      [{ type: "paragraph", text: TEXT }],
    ]);
  });

  test("text behind a heading on its line is the section's text", () => {
    const sections = split(
      bnv2022.outline,
      TOP,
      "1. Cải cách thể chế: Đã ban hành 05 văn bản.",
      "**3. Cải cách tổ chức bộ máy.** Đã sắp xếp xong.",
    );
    expect(sections.slice(1)).toEqual([
      { path: "II.1", heading: "Cải cách thể chế", blocks: [{ type: "paragraph", text: "Đã ban hành 05 văn bản." }] },
      { path: "II.3", heading: "Cải cách tổ chức bộ máy", blocks: [{ type: "paragraph", text: "Đã sắp xếp xong." }] },
    ]);
  });

  test("sections of the unit's own keep their number; letters stay text", () => {
    expect(
      titles(
        TOP,
        "6. Chính quyền số",
        "a) Về hạ tầng",
        TEXT,
        "7. Chỉ số cải cách hành chính (PAR INDEX)",
        "7.1. Kết quả xếp hạng",
        TEXT,
      ),
    ).toEqual([
      "II KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
      "II.6 Chính quyền số",
      "II.7 Chỉ số cải cách hành chính (PAR INDEX)",
      "II.7.1 Kết quả xếp hạng",
    ]);
  });

  test("numbered sentences are text, wherever they are short", () => {
    const [section] = split(
      bnv2022.outline,
      "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
      `1. Quán triệt và tổ chức thực hiện ${"nghiêm túc các văn bản của cấp trên, ".repeat(6)}`,
      "2. Tiếp tục rà soát thủ tục hành chính.",
      "3. Đẩy mạnh chuyển đổi số",
    );
    expect(section?.path).toBe("IV");
    expect(section?.blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  test("a numbered list inside a section does not open sections", () => {
    expect(
      titles(
        TOP,
        "1. Cải cách thể chế",
        "Gồm:",
        "1. Quyết định về nghĩa trang",
        "2. Nghị quyết về nhà ở",
        "3. Kế hoạch rà soát",
        "2. Cải cách thủ tục hành chính",
        TEXT,
      ),
    ).toEqual([
      "II KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
      "II.1 Cải cách thể chế",
      "II.2 Cải cách thủ tục hành chính",
    ]);
  });

  test("dates, figures and quoted numbers at the start of a line are text", () => {
    expect(
      titles(
        TOP,
        "1. Cải cách thể chế",
        "27/5/2020 về việc điều chuyển.",
        "05 văn bản đã ban hành",
        "1.253 hồ sơ đã giải quyết",
        "100% công chức sử dụng",
        "V/v báo cáo",
      ),
    ).toHaveLength(2);
  });

  test("everything wrapped in A and B, as the outline of Ninh Thuận has it", () => {
    const sections = split(
      ninhThuan2021.outline,
      "A. PHẠM VI ĐỐI VỚI ĐƠN VỊ:",
      "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH:",
      "1. Về kế hoạch cải cách hành chính:",
      TEXT,
      "B. NHIỆM VỤ PHỐI HỢP VỚI CÁC SỞ, NGÀNH TRONG NĂM 2022",
      TEXT,
    );
    expect(sections.map(({ path }) => path)).toEqual(["A", "I", "I.1", "B"]);
  });

  test("A and B around an outline that has none", () => {
    expect(
      titles(
        "A. KẾT QUẢ NĂM 2024",
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        TEXT,
        TOP,
        "1. Cải cách thể chế",
        TEXT,
        "B. PHƯƠNG HƯỚNG NĂM 2025",
        "I. MỤC TIÊU",
        TEXT,
      ).map((title) => title.split(" ")[0]),
    ).toEqual(["A", "I", "II", "II.1", "B", "B.I"]);
  });

  test("an outline of three parts goes where its words say", () => {
    expect(
      titles("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", TEXT, TOP, TEXT, "III. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II", TEXT).map(
        (title) => title.split(" ")[0],
      ),
    ).toEqual(["I", "II", "IV"]);
  });

  test("a report numbered 1., 2. without Roman numerals", () => {
    expect(
      titles(
        "1. Công tác chỉ đạo, điều hành cải cách hành chính",
        "1.1. Về công tác tuyên truyền cải cách hành chính",
        TEXT,
        "2. Kết quả thực hiện công tác cải cách hành chính",
        "2.1. Cải cách thể chế",
        TEXT,
      ).map((title) => title.split(" ")[0]),
    ).toEqual(["I", "I.4", "II", "II.1"]);
  });

  test("sections counted by letters, where none is numbered", () => {
    const paths = titles(
      TOP,
      "a) Cải cách thể chế",
      TEXT,
      "b) Cải cách thủ tục hành chính",
      TEXT,
      "đ) Công tác khác",
      TEXT,
    );
    expect(paths.map((title) => title.split(" ")[0])).toEqual(["II", "II.1", "II.2", "II.5"]);
  });

  test("sections in bold capitals without numbers, one of them like the heading over them", () => {
    const paths = titles(
      "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH",
      "**CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH**",
      TEXT,
      "**VỀ CÔNG TÁC TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH**",
      TEXT,
    );
    expect(paths.map((title) => title.split(" ")[0])).toEqual(["I", "I.1", "I.4"]);
  });

  test("sentences in bold that are counted are text", () => {
    const counted =
      "**1) Trong kỳ báo cáo, đơn vị đã bám sát chỉ đạo của cấp trên và đã hoàn thành các nhiệm vụ được giao.**";
    expect(
      titles(TOP, "1. Cải cách thể chế", counted, counted.replace("1)", "2)"), "2. Cải cách thủ tục hành chính", TEXT),
    ).toHaveLength(3);
  });

  test("no path stands twice", () => {
    const paths = titles(
      TOP,
      "1. Cải cách thể chế",
      TEXT,
      "1. Cải cách thể chế",
      TEXT,
      TOP,
      "1. Cải cách thể chế",
      TEXT,
    ).map((title) => title.split(" ")[0]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe("what stands in a section", () => {
  const blocksOf = (...blocks: (string | PlainBlock)[]) =>
    split(bnv2022.outline, "V. KIẾN NGHỊ, ĐỀ XUẤT", ...blocks, "Hết.")[0]?.blocks.slice(0, -1);

  test("lists keep the second and third level's sign", () => {
    expect(
      blocksOf(
        "- Một;",
        "+ Hai;",
        "* Ba;",
        "– Bốn.",
        paragraph("Năm", { list: { level: 0, marker: "•", bullet: true } }),
        paragraph("Sáu", { list: { level: 1, marker: "o", bullet: true } }),
      ),
    ).toEqual([{ type: "list", items: ["Một;", "+ Hai;", "* Ba;", "Bốn.", "Năm", "+ Sáu"] }]);
  });

  test("a small table; one that a page cut is one", () => {
    expect(
      blocksOf(
        "Cụ thể:",
        table([
          ["Nội dung", "Quý I"],
          ["Bổ nhiệm", "0"],
        ]),
        table([["Kỷ luật", "03"]]),
        "- Khác.",
      ),
    ).toEqual([
      { type: "paragraph", text: "Cụ thể:" },
      {
        type: "table",
        rows: [
          ["Nội dung", "Quý I"],
          ["Bổ nhiệm", "0"],
          ["Kỷ luật", "03"],
        ],
      },
      { type: "list", items: ["Khác."] },
    ]);
  });

  test.each([
    ["lower case", "Phối hợp với các cơ quan, đơn vị", "rà soát các nội dung sau."],
    ["a word that ends no sentence", "theo Chỉ thị số 20-CT/TU ngày 28/02/2022 của", "Ban Thường vụ Tỉnh ủy."],
    ["a day", "Quyết định số 23/QĐ-VPUB ngày", "27/5/2020 về việc điều chuyển."],
    ["a bracket left open", "mạng nội bộ (mạng", "LAN) trong trao đổi."],
    ["Sở", "trên website của Sở", "Nội vụ. Qua đó, đã triển khai."],
    ["an item", "- Tăng cường trả kết quả qua dịch vụ bưu", "chính công ích."],
  ])("a paragraph cut in two by a page is one: %s", (_name, first, second) => {
    const [block] = blocksOf(first, second) ?? [];
    const text = block?.type === "list" ? `- ${block.items[0]}` : block?.type === "paragraph" ? block.text : "";
    expect(text).toBe(`${first} ${second}`);
  });

  test.each([
    ["a full stop", "Đã thực hiện tốt.", "các đơn vị khác chưa."],
    ["an item", "Gồm các nội dung", "- rà soát."],
    ["a sentence of its own", "Đã hoàn thành các nhiệm vụ được giao", "Trong quý, Sở ban hành 05 văn bản."],
    ["a letter", "Đã thực hiện", "a) rà soát."],
  ])("two paragraphs stay two: %s", (_name, first, second) => {
    expect(blocksOf(first, second)).toHaveLength(2);
  });
});

test("a page that cuts a sentence leaves neither its number nor two paragraphs", () => {
  const cut = ["Trong kỳ, đơn vị đã tổ chức kiểm tra tại các xã Long Thọ, Long", "Phước và Long An; kết quả tốt."];
  const [section] = split(
    bnv2022.outline,
    "V. KIẾN NGHỊ, ĐỀ XUẤT",
    cut[0] ?? "",
    paragraph("- 3 -", { align: "center" }),
    cut[1] ?? "",
    "Hết.",
  );
  expect(section?.blocks[0]).toEqual({ type: "paragraph", text: cut.join(" ") });
});

describe("what stands before and after", () => {
  test("the basis is the opening, the last sentence the closing", () => {
    const sections = split(
      bnv2022.outline,
      "Thực hiện Công văn số 1/SNV;",
      "Sở Xây dựng báo cáo như sau:",
      "V. KIẾN NGHỊ, ĐỀ XUẤT",
      "Không./.",
      "Trên đây là báo cáo của Sở Xây dựng.",
      "Trân trọng./.",
    );
    expect(sections.map(({ path, blocks }) => [path, blocks.length])).toEqual([
      ["opening", 2],
      ["V", 1],
      ["closing", 2],
    ]);
  });

  test.each([
    ["Sở Xây dựng báo cáo để Sở Nội vụ tổng hợp./.", ["V", "closing"]],
    ["Kiến nghị cấp kinh phí./.", ["V"]],
  ])("a last sentence is the closing when it sends the report: %s", (last, paths) => {
    expect(split(bnv2022.outline, "V. KIẾN NGHỊ, ĐỀ XUẤT", "Không.", last).map(({ path }) => path)).toEqual(paths);
  });

  test("a report without a heading is its opening", () => {
    expect(split(bnv2022.outline, TEXT, TEXT).map(({ path, blocks }) => [path, blocks.length])).toEqual([
      ["opening", 2],
    ]);
  });
});
