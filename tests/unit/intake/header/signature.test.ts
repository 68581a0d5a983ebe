import { describe, expect, test } from "vitest";
import { findSignature } from "@/lib/intake/header/signature";
import { piecesOfDocument } from "@/lib/intake/lines/pieces-of-document";
import type { PlainBlock } from "@/lib/intake/plain-document";
import { makeDocument, paragraph, table } from "@/tests/factories/make-document";

const BODY = ["V. KIẾN NGHỊ, ĐỀ XUẤT", "Không.", "Trên đây là báo cáo của Sở Nội vụ./."];
const AFTER = ["PHỤ LỤC", "Số liệu cải cách hành chính"];

const signatureOf = (...blocks: (string | PlainBlock)[]) => {
  const pieces = piecesOfDocument(makeDocument([...BODY, ...blocks, ...AFTER]), new Set());
  const found = findSignature(pieces, 0, new Set());
  if (!found) return null;
  const { signer, recipients, start, end } = found;
  return { signer, recipients, pieces: [start, pieces.length - end] };
};

const RECIPIENTS = ["UBND tỉnh", "Giám đốc, các Phó Giám đốc Sở", "Lưu: VT, TH"];
const LIST = "Nơi nhận:\n- UBND tỉnh;\n- Giám đốc, các Phó Giám đốc Sở;\n- Lưu: VT, TH.";
const signer = { authority: ["KT. GIÁM ĐỐC"], position: "PHÓ GIÁM ĐỐC", name: "Nguyễn Văn A" };
const right = (text: string) => paragraph(text, { align: "right", bold: true });

describe("one signature, printed in many ways", () => {
  test.each<[string, (string | PlainBlock)[]]>([
    ["a table of one row", [table([[LIST, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nNguyễn Văn A"]])]],
    [
      "a row for the name",
      [
        table([
          [LIST, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"],
          ["", "(Đã ký)"],
          ["", "Nguyễn Văn A"],
        ]),
      ],
    ],
    [
      "a column between, breaks for paragraphs",
      [table([[[paragraph(LIST)], "", [paragraph("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A")]]])],
    ],
    ["a table inside a table", [table([[[table([[LIST, "KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn A"]])]]])]],
    ["both titles on one line", [table([[LIST, "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\nNguyễn Văn A"]])]],
    [
      "paragraphs, the signer first",
      [right("KT. GIÁM ĐỐC"), right("PHÓ GIÁM ĐỐC"), right("Nguyễn Văn A"), ...LIST.split("\n")],
    ],
    [
      "paragraphs, the recipients first",
      [
        ...LIST.split("\n"),
        right("KT. GIÁM ĐỐC"),
        right("PHÓ GIÁM ĐỐC"),
        right("(ký, đóng dấu)"),
        right("Nguyễn Văn A"),
      ],
    ],
    [
      "tabbed paragraphs",
      [
        "Nơi nhận:\tKT. GIÁM ĐỐC",
        "- UBND tỉnh;\tPHÓ GIÁM ĐỐC",
        "- Giám đốc, các Phó Giám đốc Sở;",
        "- Lưu: VT, TH.",
        "\tNguyễn Văn A",
      ],
    ],
  ])("%s", (_name, blocks) => {
    const found = signatureOf(...blocks);
    expect(found).toMatchObject({ signer, recipients: RECIPIENTS });
    expect(found?.pieces).toEqual([BODY.length, AFTER.length]);
  });
});

test("a name typed under the table of the titles", () => {
  const rows = LIST.split("\n").map((line, at) => [line, at === 0 ? "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC" : ""]);
  expect(signatureOf(table(rows), right("Nguyễn Văn A"))).toMatchObject({ signer, recipients: RECIPIENTS });
});

describe("who signs", () => {
  const signerOf = (text: string) => signatureOf(table([["Nơi nhận:\n- Lưu: VT.", text]]))?.signer;

  test.each([
    ["GIÁM ĐỐC\nTrần Thị Bình", [], "GIÁM ĐỐC", "Trần Thị Bình"],
    [
      "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê C",
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      "PHÓ CHỦ TỊCH",
      "Lê C",
    ],
    ["TM. UBND XÃ\nCHỦ TỊCH\nLÊ VĂN CƯỜNG", ["TM. UBND XÃ"], "CHỦ TỊCH", "LÊ VĂN CƯỜNG"],
    ["TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê C", ["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG", "Lê C"],
    ["TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG HÀNH CHÍNH\nLê C", ["TUQ. GIÁM ĐỐC"], "TRƯỞNG PHÒNG HÀNH CHÍNH", "Lê C"],
    ["Q. GIÁM ĐỐC\nLê C", ["Q. GIÁM ĐỐC"], null, "Lê C"],
    ["KT GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTS. Lê Văn C", ["KT GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC", "TS. Lê Văn C"],
    [
      "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nTHƯỜNG TRỰC\nLê Văn C",
      ["KT. TRƯỞNG BAN"],
      "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
      "Lê Văn C",
    ],
    [
      "TM. ỦY BAN NHÂN DÂN\nPHƯỜNG AN BÌNH\nCHỦ TỊCH\nLê Văn C",
      ["TM. ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH"],
      "CHỦ TỊCH",
      "Lê Văn C",
    ],
    ["GIÁM ĐỐC", [], "GIÁM ĐỐC", null],
  ])("%j", (text, authority, position, name) => {
    expect(signerOf(text)).toEqual({ authority, position, name });
  });
});

describe("who receives", () => {
  const recipientsOf = (text: string) => signatureOf(table([[text, "GIÁM ĐỐC\nLê Văn C"]]))?.recipients;

  test.each([
    ["Nơi nhận:\n- Như trên;\n- Lưu: VT. VXNV. ĐNĐ", ["Như trên", "Lưu: VT. VXNV. ĐNĐ"]],
    ["Nơi nhận: \n– UBND tỉnh (b/c);\n– Lưu VT, TH.", ["UBND tỉnh (b/c)", "Lưu VT, TH"]],
    ["Nơi nhận: - UBND tỉnh; - Sở Nội vụ; - Lưu: VT.", ["UBND tỉnh", "Sở Nội vụ", "Lưu: VT"]],
    [
      "Nơi nhận:\n- Thường trực Tỉnh ủy, HĐND,\nUBND tỉnh;\n- Lưu: VT.",
      ["Thường trực Tỉnh ủy, HĐND, UBND tỉnh", "Lưu: VT"],
    ],
    ["Nơi nhận:\nUBND tỉnh;\nLưu: VT.", ["UBND tỉnh", "Lưu: VT"]],
  ])("%j", (text, expected) => {
    expect(recipientsOf(text)).toEqual(expected);
  });
});

test("a report that nobody signs has no signature; a sentence about a director is none", () => {
  expect(signatureOf("Giám đốc Sở đã chỉ đạo các phòng.", "Chủ tịch UBND tỉnh giao nhiệm vụ;")).toBeNull();
});
