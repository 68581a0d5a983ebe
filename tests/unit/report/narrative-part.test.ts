import { expect, test } from "vitest";
import { commonOutline } from "@/lib/indicators/catalogue/outline";
import { docToText, textToDoc } from "@/lib/narrative/plain-text";
import type { RichBlock } from "@/lib/narrative/rich-doc";
import { blocksOr, buildSections, withEndMark } from "@/lib/report/narrative-part";

const written = (path: string, ...lines: string[]) => ({ path, heading: null, body: textToDoc(lines) });
const textOf = (blocks: RichBlock[]) => docToText({ type: "doc", content: blocks });

test.each([
  ["Trên đây là báo cáo.", "Trên đây là báo cáo./."],
  ["Trên đây là báo cáo./.", "Trên đây là báo cáo./."],
  ["Trân trọng . / .", "Trân trọng./."],
  ["Trên đây là báo cáo;", "Trên đây là báo cáo./."],
])("%j ends with one end mark", (typed, printed) => {
  expect(textOf(withEndMark(textToDoc([typed]).content, "x"))).toBe(printed);
});

test("a closing that ends with a list gets a sentence for the end mark", () => {
  expect(textOf(withEndMark(textToDoc(["- một"]).content, "Trên đây là báo cáo"))).toBe(
    "- một\nTrên đây là báo cáo./.",
  );
});

test("an end mark typed inside a section, even in its list, becomes a full stop", () => {
  const sections = buildSections(commonOutline, [
    written("I.1", "Hết./."),
    written("V", "Kiến nghị:", "- Không có./."),
  ]);
  const body = sections.map(({ blocks }) => textOf(blocks)).join("\n");
  expect(body).not.toContain("./.");
  expect(body).toContain("Hết.");
  expect(body).toContain("- Không có.");
});

test("sections print in the outline's order with their numbers; opening and closing are not among them", () => {
  const sections = buildSections(commonOutline, [written("opening", "Mở đầu"), written("II.2.1", "Rà soát")]);
  expect(sections.find(({ heading }) => heading.startsWith("Công tác chỉ đạo"))).toMatchObject({
    number: "I.",
    level: 1,
  });
  expect(sections.find(({ number }) => number === "2.1.")?.level).toBe(3);
  expect(sections.some(({ blocks }) => textOf(blocks).includes("Mở đầu"))).toBe(false);
});

test("a section the unit added stands after the last one under the same parent", () => {
  const sections = buildSections(commonOutline, [
    { path: "II.7", heading: "Chỉ số CCHC", body: textToDoc(["Nội dung"]) },
    { path: "VI", heading: "Phần thêm", body: textToDoc(["Nội dung"]) },
  ]);
  const numbers = sections.map(({ number, heading, level }) => `${level} ${number} ${heading}`);
  const added = numbers.indexOf("2 7. Chỉ số CCHC");
  expect(numbers[added - 1]).toMatch(/^2 6\. /);
  expect(numbers[added + 1]).toMatch(/^1 III\. /);
  expect(numbers.at(-1)).toBe("1 VI. Phần thêm");
});

test("the given sentence stands in for a section nobody wrote", () => {
  expect(textOf(blocksOr([], "opening", "Câu mở đầu:"))).toBe("Câu mở đầu:");
  expect(textOf(blocksOr([written("opening", "Thực hiện …")], "opening", "x"))).toBe("Thực hiện …");
});
