import { describe, expect, test } from "vitest";
import { hasSecretMark } from "@/lib/intake/header/secret-mark";
import { holdsSeveralReports } from "@/lib/intake/header/several-reports";
import { piecesOfDocument } from "@/lib/intake/lines/pieces-of-document";
import type { PlainBlock, PlainDocument } from "@/lib/intake/plain-document";
import { centred, makeDocument, paragraph, table } from "@/tests/factories/make-document";

describe("a mark of secrecy", () => {
  const marked = (blocks: (string | PlainBlock)[], asides: PlainDocument["asides"] = []) =>
    hasSecretMark(makeDocument(blocks, { asides }));

  test.each(["MẬT", "TỐI MẬT", "TUYỆT MẬT", " M Ậ T ", "[MẬT]", "TỐI  MẬT.", "Độ mật: Mật", "MẬT".normalize("NFD")])(
    "%j alone, in the body, in a cell, in a text box or a page header",
    (mark) => {
      expect(marked([mark, "BÁO CÁO"])).toBe(true);
      expect(
        marked([
          table([
            ["UBND TỈNH", "X"],
            [`Số: /BC\n${mark}`, ""],
          ]),
        ]),
      ).toBe(true);
      expect(marked([table([[[table([[mark]])]]])])).toBe(true);
      expect(marked([], [{ where: "textBox", text: `${mark}` }])).toBe(true);
      expect(marked([`Số: /BC\t${mark}`])).toBe(true);
    },
  );

  test.each([
    "Tổ chức tập huấn công tác bảo vệ bí mật nhà nước cho 43 công chức",
    "BẢO MẬT",
    "BẢO MẬT THÔNG TIN",
    "Mật độ dân số",
    "Số văn bản mật",
    "MẤT",
    "MẶT",
  ])("%j is none", (text) => {
    expect(marked([text, table([[text]])])).toBe(false);
  });
});

describe("several reports in one file", () => {
  const several = (blocks: (string | PlainBlock)[]) =>
    holdsSeveralReports(piecesOfDocument(makeDocument(blocks), new Set()));
  const report = (agency: string, sheet: string | null = null): PlainBlock[] => [
    table(
      [
        [`UBND TỈNH X\n${agency}`, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: /BC-SNV", "X, ngày tháng năm 2025"],
      ],
      sheet,
    ),
    centred("BÁO CÁO"),
    centred("Công tác cải cách hành chính năm 2025"),
    paragraph("I. CÔNG TÁC CHỈ ĐẠO"),
  ];

  test("one is one, with a plan attached and another report quoted", () => {
    const plan = [table([["Số: 12/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]), centred("KẾ HOẠCH")];
    const quoted = ["Thực hiện Báo cáo số 12/BC-UBND ngày 1/2/2025 của UBND tỉnh,", "Báo cáo kết quả như sau."];
    expect(several([...report("SỞ NỘI VỤ"), ...quoted, ...plan])).toBe(false);
    expect(
      several([
        ...report("SỞ NỘI VỤ"),
        "PHỤ LỤC",
        "(Kèm theo Báo cáo số /BC-SNV ngày /12/2024 của Sở)",
        "BÁO CÁO SỐ LIỆU:",
      ]),
    ).toBe(false);
  });

  test("two of two agencies, and twice the same", () => {
    expect(several([...report("SỞ NỘI VỤ"), ...report("SỞ XÂY DỰNG")])).toBe(true);
    expect(several([...report("SỞ NỘI VỤ"), ...report("SỞ NỘI VỤ")])).toBe(true);
  });

  test("title and number in one table", () => {
    const inTable = table([["SỞ NỘI VỤ\nSố: /BC-SNV\nBÁO CÁO\nCông tác cải cách hành chính năm 2025"]]);
    expect(several([inTable])).toBe(false);
    expect(several([inTable, inTable])).toBe(true);
  });

  test("a workbook that repeats one letterhead on each sheet is one report", () => {
    expect(several([...report("SỞ NỘI VỤ", "BM1"), ...report("SỞ NỘI VỤ", "BM2")])).toBe(false);
  });
});
