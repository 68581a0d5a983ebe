import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Parse } from "@/lib/indicators/contract";
import { parseReport } from "@/lib/intake/parse-report";
import { readFile } from "@/lib/intake/read-file";

const read = async (name: string): Promise<Parse> =>
  parseReport(await readFile(readFileSync(`tests/fixtures/cases/${name}.docx`), `${name}.docx`));

/** "II.1 | Cải cách thể chế | p l2 t4x2": a section and what stands in it: a paragraph, a list of 2, a table of 4 rows. */
const shape = ({ narrative }: Parse): string[] =>
  narrative.map(({ path, heading, blocks }) => {
    const parts = blocks.map((block) => {
      if (block.type === "paragraph") return "p";
      return block.type === "list" ? `l${block.items.length}` : `t${block.rows.length}x${block.rows[0]?.length ?? 0}`;
    });
    return `${path} | ${heading.slice(0, 32)} | ${parts.join(" ")}`;
  });

const textsOf = (parse: Parse, path: string): string[] =>
  parse.narrative
    .filter((section) => section.path === path)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === "paragraph" ? [block.text] : block.type === "list" ? block.items : block.rows.flat(),
      ),
    );

describe("Sở Xây dựng Quảng Bình, 2024", async () => {
  const parse = await read("sxd-quang-binh-2024");

  test("header", () => {
    expect(parse.header).toEqual({
      superior: "UBND TỈNH QUẢNG BÌNH",
      agency: "SỞ XÂY DỰNG",
      number: null,
      symbol: "BC-SXD",
      place: "Quảng Bình",
      date: null,
      title: "BÁO CÁO Công tác cải cách hành chính năm 2024",
      period: { kind: "Y", year: 2024, from: null, to: null },
      signer: { authority: [], position: "GIÁM ĐỐC", name: "Nguyễn Văn A" },
      recipients: ["Sở Nội Vụ", "Các phòng, đơn vị thuộc SXD", "Website SXD", "Lưu: VT, VP"],
    });
  });

  test("sections, and nothing left", () => {
    expect(shape(parse)).toMatchInlineSnapshot(`
      [
        "I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI  | ",
        "I.1 | Công tác chỉ đạo, điều hành | p l2 p p p",
        "I.2 | Triển khai thực hiện kế hoạch cả | p",
        "I.3 | Về kiểm tra công tác cải cách hà | p",
        "I.4 | Về công tác tuyên truyền cải các | p p p",
        "I.5 | Tiến độ, kết quả thực hiện các n | p",
        "I.6 | Những mô hình, sáng kiến, giải p | p",
        "II | KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI C | ",
        "II.1 | Cải cách thể chế | l7",
        "II.2 | Cải cách thủ tục hành chính | ",
        "II.2.1 | Kết quả rà soát, cắt giảm, đơn g | p",
        "II.2.2 | Tổng hợp, cập nhật số lượng thủ  | p p",
        "II.2.3 | Kết quả thực hiện cơ chế một cửa | l5",
        "II.3 | Cải cách tổ chức bộ máy hành chí | l1 p l1 p l1 p p l1 p p",
        "II.4 | Cải cách chế độ công vụ | l7",
        "II.5 | Cải cách tài chính công | ",
        "II.5.1 | Kết quả thực hiện các quy định v | l2",
        "II.5.2 | Kết quả thực hiện quy định về qu | p",
        "II.5.3 | Kết quả thực hiện cơ chế tự chủ  | p",
        "II.6 | Xây dựng và phát triển chính quy | l7",
        "III | ĐÁNH GIÁ CHUNG | ",
        "III.1 | Mặt tích cực | l3",
        "III.2 | Tồn tại, hạn chế, nguyên nhân | l2",
        "IV | PHƯƠNG HƯỚNG, NHIỆM VỤ CÔNG TÁC  | ",
        "IV.1 | Công tác chỉ đạo, điều hành cải  | l4",
        "IV.2 | Cải cách thể chế | l3",
        "IV.3 | Cải cách thủ tục hành chính | l5",
        "IV.4 | Cải cách tổ chức bộ máy | l2",
        "IV.5 | Cải cách chế độ công vụ | l3",
        "IV.6 | Cải cách tài chính công | p",
        "IV.7 | Xây dựng và phát triển chính quy | l3",
        "V | KIẾN NGHỊ, ĐỀ XUẤT | p",
        "closing |  | p",
      ]
    `);
    expect(parse.unplaced).toEqual([]);
  });

  test("items of the second level, a paragraph cut by a page, the closing", () => {
    const items = textsOf(parse, "II.1");
    expect(items.map((item) => item.startsWith("+ "))).toEqual([false, true, true, true, false, false, false]);
    expect(items.at(-1)).toContain("Phối hợp với các cơ quan, đơn vị rà soát các nội dung");
    expect(textsOf(parse, "V")).toEqual(["Không./."]);
    expect(textsOf(parse, "closing")).toEqual(["Sở Xây dựng báo cáo đề Sở Nội vụ tổng hợp./."]);
  });
});

describe("Sở Nội vụ Đồng Nai, quý I/2022", async () => {
  const parse = await read("snv-dong-nai-2022q1");

  test("header", () => {
    expect(parse.header).toEqual({
      superior: "UBND TỈNH ĐỒNG NAI",
      agency: "SỞ NỘI VỤ",
      number: null,
      symbol: "BC-SNV",
      place: "Đồng Nai",
      date: null,
      title: "BÁO CÁO Công tác cải cách hành chính Quý I/2022 và phương hướng, nhiệm vụ Quý II/2022",
      period: { kind: "Q1", year: 2022, from: null, to: null },
      signer: { authority: ["KT. GIÁM ĐỐC"], position: "PHÓ GIÁM ĐỐC", name: "Nguyễn Văn A" },
      recipients: ["UBND tỉnh", "Giám đốc, các Phó Giám đốc Sở", "Thanh tra Sở (t/h)", "Lưu VT, TH"],
    });
  });

  test("sections; only the footnote of a form is left", () => {
    expect(shape(parse)).toMatchInlineSnapshot(`
      [
        "opening |  | p",
        "I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI  | ",
        "I.1 | Chỉ đạo, điều hành cải cách hành | p p p p",
        "I.2 | Về thanh tra, kiểm tra cải cách  | p p p p",
        "I.3 | Về công tác thông tin, tuyên tru | p p p p",
        "I.4 | Đánh giá về những mô hình, sáng  | p",
        "II | KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI C | ",
        "II.1 | Cải cách thể chế | p p p",
        "II.2 | Cải cách thủ tục hành chính | ",
        "II.2.1 | Công tác công khai thủ tục hành  | p p p p p l3 p p p",
        "II.2.2 | Thực hiện cơ chế một cửa, một cử | ",
        "II.2.2.1 | Tổ chức hoạt động bộ phận một cử | p p",
        "II.2.2.2 | Công tác giải quyết thủ tục hành | ",
        "II.2.2.3 | Kết quả triển khai các giải pháp | p p p p p p p p p",
        "II.2.4 | Công tác giải quyết phản ánh kiế | p",
        "II.3 | Cải cách tổ chức bộ máy hành chí | p l1 t2x2 l1 t4x6 p p",
        "II.4 | Cải cách chế độ công vụ | p p l1 t11x2 p t8x2",
        "II.5 | Cải cách tài chính công | p p",
        "II.6 | Xây dựng và phát triển Chính quy | p l1 t3x12 l3 t13x6 l1 p l4 t2x5 p",
        "III | ĐÁNH GIÁ CHUNG | ",
        "III.1 | Ưu điểm | p p p",
        "III.2 | Tồn tại, hạn chế | p p",
        "III.3 | Đề xuất, giải pháp | p p p",
        "IV | PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM | l8",
        "closing |  | p",
      ]
    `);
    expect(parse.unplaced.map(({ what }) => what)).toEqual(["¹ Văn bản quy phạm pháp luật."]);
  });

  test("text behind a heading on its line, remarks about forms, tables", () => {
    expect(textsOf(parse, "I.4")).toEqual(["(Biểu mẫu số 01 kèm theo)"]);
    expect(textsOf(parse, "II.2.4")[0]).toMatch(/^Việc phản ánh kiến nghị về giải quyết/);
    expect(textsOf(parse, "II.6")).toContain("7431");
    expect(textsOf(parse, "opening")[0]).toMatch(/^Thực hiện quy định chế độ báo cáo .* như sau:$/);
  });
});

describe("Văn phòng UBND tỉnh Ninh Thuận, 2021", async () => {
  const parse = await read("vpubnd-ninh-thuan-2021");

  test("header", () => {
    expect(parse.header).toEqual({
      superior: "UBND TỈNH NINH THUẬN",
      agency: "VĂN PHÒNG",
      number: null,
      symbol: "BC-VPUB",
      place: "Ninh Thuận",
      date: null,
      title: "BÁO CÁO Kết quả cải cách hành chính năm 2021",
      period: { kind: "Y", year: 2021, from: null, to: null },
      signer: { authority: ["KT. CHÁNH VĂN PHÒNG"], position: "PHÓ CHÁNH VĂN PHÒNG", name: "Nguyễn Văn A" },
      recipients: ["Chủ tịch UBND tỉnh (b/c)", "Sở Nội vụ", "VPUB: LĐ, CV", "Lưu: VT. VXNV. ĐNĐ"],
    });
  });

  test("sections under A and B, and nothing left", () => {
    expect(shape(parse)).toMatchInlineSnapshot(`
      [
        "opening |  | p p",
        "A | PHẠM VI ĐỐI VỚI ĐƠN VỊ | ",
        "I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI  | ",
        "I.1 | Về kế hoạch cải cách hành chính | p",
        "I.2 | Về tổ chức chỉ đạo, điều hành cả | l2",
        "I.3 | Về kiểm tra cải cách hành chính | l3",
        "I.4 | Về công tác tuyên truyền cải các | l3",
        "II | KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI C | ",
        "II.1 | Cải cách thể chế | l4",
        "II.2 | Cải cách thủ tục hành chính | l3",
        "II.3 | Cải cách tổ chức bộ máy hành chí | ",
        "II.3.1 | Việc kiện toàn tổ chức bộ máy | l2",
        "II.3.2 | Việc ban hành, sửa đổi, bổ sung  | l2",
        "II.4 | Xây dựng và nâng cao chất lượng  | ",
        "II.4.1 | Kết quả triển khai thực hiện Ngh | l3",
        "II.4.2 | Kết quả thực hiện kế hoạch đào t | p",
        "II.5 | Cải cách tài chính công | l4",
        "II.6 | Hiện đại hóa nền hành chính | l7",
        "III | ĐÁNH GIÁ CHUNG | ",
        "III.1 | Ưu điểm | p",
        "III.2 | Tồn tại, hạn chế | l2",
        "IV | PHƯƠNG HƯỚNG, NHIỆM VỤ CẢI CÁCH  | p p p p p p p p p",
        "B | NHIỆM VỤ PHỐI HỢP VỚI CÁC SỞ, NG | p",
        "closing |  | p p",
      ]
    `);
    expect(parse.unplaced).toEqual([]);
  });

  test("numbered sentences of IV are text; the closing has two sentences", () => {
    expect(textsOf(parse, "IV").filter((text) => /^[1-8]\. /.test(text))).toHaveLength(8);
    expect(textsOf(parse, "closing").at(-1)).toBe("Trân trọng./.");
  });
});
