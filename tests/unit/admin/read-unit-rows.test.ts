import { describe, expect, test } from "vitest";
import { decodeText, parseCsv } from "@/components/admin/parse-csv";
import { readUnitRows, unitSampleCsv } from "@/components/admin/read-unit-rows";
import type { KnownUnit } from "@/components/admin/unit-changes";

const makeKnown = (code: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  code,
  name: "Sở Y tế",
  shortName: "SYT",
  kind: "so",
  orderNo: 7,
  reportsToCode: null,
  agencyCode: null,
  phone: null,
  validFrom: "2025-07-01",
  validTo: null,
  ...more,
});
const read = (csv: string, known: KnownUnit[] = []) => readUnitRows(parseCsv(csv), known);

describe("a CSV file", () => {
  test.each([
    [
      "commas",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons, as Excel writes in Vietnam",
      "a;b\r\n1;2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes hold separators, quotes and line breaks",
      'a,b\n"x, ""y""","1\n2"\n',
      [
        ["a", "b"],
        ['x, "y"', "1\n2"],
      ],
    ],
    [
      "a byte order mark and empty lines are not cells",
      "\uFEFFa,b\n\n1,2\n,\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
  ])("%s", (_name, csv, rows) => {
    expect(parseCsv(csv)).toEqual(rows);
  });

  test("bytes that are neither UTF-8 nor UTF-16 are told, not guessed", () => {
    expect(decodeText(new Uint8Array([0x53, 0xf4]))).toBeNull();
    expect(decodeText(new TextEncoder().encode("Sở"))).toBe("Sở");
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toBe("\uFEFFA".slice(1));
  });
});

describe("rows of units", () => {
  test("the sample can be read as it is", () => {
    const { rows, problem } = read(unitSampleCsv());
    expect(problem).toBeNull();
    expect(rows.map((row) => row.errors)).toEqual([[], []]);
    expect(rows[1]?.row).toMatchObject({
      code: "xa-tan-lap",
      kind: "xa",
      validFrom: "2025-07-01",
      reportsToCode: null,
    });
  });

  test("columns are found by their headings in any order, without accents", () => {
    const { rows } = read("LOAI;Ma;ten don vi\nsở;so-y-te;Sở Y tế\n");
    expect(rows[0]?.row).toMatchObject({
      code: "so-y-te",
      name: "Sở Y tế",
      shortName: null,
      orderNo: null,
      kind: "so",
    });
  });

  test("a known code changes the unit, another adds one", () => {
    const { rows } = read("Mã;Tên đơn vị;Loại\nso-y-te;Sở Y tế;so\nso-moi;Sở Mới;so\n", [makeKnown("so-y-te")]);
    expect(rows.map((row) => row.isNew)).toEqual([false, true]);
  });

  test("what a row leaves empty is unchanged, and the preview says what changes", () => {
    const csv =
      "Mã;Tên đơn vị;Loại;Tên viết tắt;Thứ tự;Điện thoại;Hiệu lực từ\n" +
      "so-y-te;Sở Y tế;so;;;;\nso-y-te-2;Sở Y tế;so;Y tế;9;0200;02/07/2025\n";
    const { rows } = read(csv, [makeKnown("so-y-te"), makeKnown("so-y-te-2")]);
    expect(rows[0]).toMatchObject({ isNew: false, changes: [], row: { shortName: null, orderNo: null } });
    expect(rows[1]?.changes).toEqual([
      { title: "Tên viết tắt", was: "SYT", becomes: "Y tế" },
      { title: "Thứ tự", was: "7", becomes: "9" },
      { title: "Điện thoại", was: "để trống", becomes: "0200" },
      { title: "Hiệu lực từ", was: "01/07/2025", becomes: "02/07/2025" },
    ]);
  });

  test.each([
    ["a code with accents", "Sở-y-tế;Sở Y tế;so", /Mã chỉ gồm/],
    ["no name", "so-y-te;;so", /Thiếu tên đơn vị/],
    ["a kind nobody knows", "so-y-te;Sở Y tế;công ty", /không đọc được/],
    ["the province itself", "tinh-x;Tỉnh X;tinh", /Không thêm tỉnh/],
  ])("%s is refused with its sentence", (_name, line, message) => {
    const { rows } = read(`Mã;Tên đơn vị;Loại\n${line}\n`);
    expect(rows[0]?.row).toBeNull();
    expect(rows[0]?.errors.join(" ")).toMatch(message);
  });

  test("a row says everything that is wrong with it, and keeps its line in the file", () => {
    const { rows } = read(
      "Mã;Tên đơn vị;Loại;Báo cáo cho (mã);Thứ tự;Hiệu lực từ\nso-a;Sở A;so;;;\nso-a;;so;so-x;hai;31/02/2025\n",
    );
    expect(rows[0]?.errors).toEqual([]);
    expect(rows[1]?.line).toBe(3);
    expect(rows[1]?.errors).toHaveLength(3);
  });

  test("the same code twice names the first line; a superior nobody is, is told", () => {
    const { rows } = read(
      "Mã;Tên đơn vị;Loại;Báo cáo cho (mã)\nx!;Hỏng;so;\nso-a;Sở A;so;\nso-a;Sở A lần hai;so;\nchi-cuc;Chi cục;truc-thuoc;so-khong-co\n",
    );
    expect(rows[2]?.errors).toEqual(["Mã so-a đã có ở dòng 3."]);
    expect(rows[3]?.errors.join(" ")).toContain("so-khong-co");
  });

  test("a superior may stand later in the same file", () => {
    const { rows } = read("Mã;Tên đơn vị;Loại;Báo cáo cho (mã)\nchi-cuc;Chi cục;truc-thuoc;so-a\nso-a;Sở A;so;\n");
    expect(rows.map((row) => row.errors)).toEqual([[], []]);
  });

  test("a file without the needed columns is refused as a whole", () => {
    expect(read("Tên;Loại\nSở A;so\n").problem).toContain("Mã");
    expect(read("Mã;Tên đơn vị;Loại\n").problem).not.toBeNull();
  });
});
