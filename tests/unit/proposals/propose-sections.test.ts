import { expect, test } from "vitest";
import { commonOutline } from "@/lib/indicators/catalogue/outline";
import type { Block } from "@/lib/indicators/contract";
import { docToText, textToDoc } from "@/lib/narrative/plain-text";
import { joinDocs, judgeSection, proposeSections } from "@/lib/narrative/proposals/propose-sections";
import { RichDoc } from "@/lib/narrative/rich-doc";

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const section = (path: string, heading: string, ...blocks: Block[]) => ({ path, heading, blocks });

test("sections meet by their heading before their number, ours in our order; a section of the unit's own keeps its own", () => {
  const { sections, leftOver } = proposeSections(commonOutline, [
    section("II.7", "Về chỉ số PAR INDEX", paragraph("Đạt 88 điểm.")),
    section("II.1", "Cải cách thể chế", paragraph("Đã ban hành 5 văn bản.")),
    section("I.9", "Về kiểm tra công tác cải cách hành chính", paragraph("Kiểm tra 3 phòng.")),
    section("I", "Công tác chỉ đạo, điều hành CCHC", paragraph("Lời dẫn của phần I.")),
    section("X.1.2", "Mục lạ", paragraph("Không biết đặt đâu.")),
    section("IV", "Phương hướng", paragraph("")),
    section("IV.2", "Cải cách thể chế", paragraph("Sẽ ban hành 3 văn bản.")),
  ]);
  expect(sections.map(({ path, heading, title }) => [path, heading, title])).toEqual([
    ["I.3", null, "3. Về kiểm tra công tác cải cách hành chính"],
    ["II.1", null, "1. Cải cách thể chế"],
    ["II.7", "Về chỉ số PAR INDEX", "7. Về chỉ số PAR INDEX"],
    ["IV.2", "Cải cách thể chế", "2. Cải cách thể chế"],
  ]);
  expect(leftOver.map(({ what, body }) => [what, docToText(body)])).toEqual([
    ["I Công tác chỉ đạo, điều hành CCHC", "Lời dẫn của phần I."],
    ["X.1.2 Mục lạ", "Không biết đặt đâu."],
  ]);
});

test("two sections of the file that meet in one of ours follow each other", () => {
  const { sections } = proposeSections(commonOutline, [
    section("V", "Kiến nghị, đề xuất", paragraph("Thứ nhất.")),
    section("V", "", paragraph("Thứ hai.")),
  ]);
  expect(sections.map(({ body }) => docToText(body))).toEqual(["Thứ nhất.\nThứ hai."]);
});

test("paragraphs, lists on two levels and tables become the editor's own document", () => {
  const [found] = proposeSections(commonOutline, [
    section(
      "V",
      "Kiến nghị, đề xuất",
      paragraph("Sở kiến nghị:"),
      { type: "list", items: ["Bổ sung biên chế", "+ Cho cấp xã", "- Nâng cấp phần mềm"] },
      {
        type: "table",
        rows: [
          ["TT", "Nội dung"],
          ["1", "Hai\ndòng"],
          ["2", ""],
        ],
      },
    ),
  ]).sections;
  expect(RichDoc.safeParse(found?.body).success).toBe(true);
  expect(found && docToText(found.body)).toBe(
    "Sở kiến nghị:\n- Bổ sung biên chế\n+ Cho cấp xã\n- Nâng cấp phần mềm\nTT\tNội dung\n1\tHai dòng\n2\t",
  );
});

test("a table past what can be stored keeps its words as paragraphs", () => {
  const rows = Array.from({ length: 300 }, (_, at) => [`dòng ${at}`]);
  const [found] = proposeSections(commonOutline, [section("V", "", { type: "table", rows })]).sections;
  expect(RichDoc.safeParse(found?.body).success).toBe(true);
  expect(found && docToText(found.body)).toContain("dòng 299");
});

test("beside what is written: nothing, the same words, other words; taken behind them it is there", () => {
  const inFile = textToDoc(["Đã ban hành 5 văn bản.", "- Kế hoạch"]);
  const written = textToDoc(["Sở đã họp 2 lần."]);
  expect(judgeSection(inFile, textToDoc([]))).toBe("new");
  expect(judgeSection(inFile, written)).toBe("differs");
  expect(judgeSection(inFile, joinDocs(written, inFile))).toBe("same");
  expect(judgeSection(inFile, textToDoc(["đã ban hành 5 văn bản", "kế hoạch"]))).toBe("same");
  expect(joinDocs(textToDoc([]), inFile)).toEqual(inFile);
});
