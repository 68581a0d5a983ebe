import { expect, test } from "vitest";
import { paragraph as p, run as r } from "../../support/docx-parts";
import { readMade } from "../../support/read-made-docx";

const shape = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const oldShape = (inside: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const cell = (inside: string): string => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`;

const texts = (made: Parameters<typeof readMade>[0]): string[] =>
  readMade(made).blocks.map((block) => (block.type === "paragraph" ? block.text : `[${block.cells[0]?.text}]`));

test("text boxes stand before the paragraph they are anchored in, once, and among the asides", () => {
  const body = `<w:p>${shape(p("SỞ NỘI VỤ"))}${r("Số: 78")}${oldShape(p("CỘNG HÒA") + p("Độc lập"))}</w:p>`;
  expect(texts({ body })).toEqual(["SỞ NỘI VỤ", "CỘNG HÒA", "Độc lập", "Số: 78"]);
  expect(readMade({ body }).asides).toEqual([
    { where: "textBox", text: "SỞ NỘI VỤ" },
    { where: "textBox", text: "CỘNG HÒA\nĐộc lập" },
  ]);
});

test("a text box in a table does not mix with the figures of its cell", () => {
  const body = cell(`<w:p>${r("52")}${shape(p("Dự thảo"))}</w:p>`);
  expect(texts({ body })).toEqual(["[52]"]);
  expect(readMade({ body }).asides).toEqual([{ where: "textBox", text: "Dự thảo" }]);
});

test("a figure drawn into an empty cell is the cell's", () => {
  expect(texts({ body: cell(`<w:p>${shape(p("52"))}</w:p>`) })).toEqual(["[52]"]);
});

test("a text box in a text box is told once", () => {
  const body = `<w:p>${shape(`<w:p>${oldShape(p("trong"))}${r("ngoài")}</w:p>`)}</w:p>`;
  expect(readMade({ body }).asides).toEqual([{ where: "textBox", text: "trong\nngoài" }]);
});

test("a table in a text box is a table of the document", () => {
  const body = `<w:p>${shape(cell(p("trong khung")))}</w:p>${cell(p("ngoài"))}`;
  expect(texts({ body })).toEqual(["[trong khung]", "", "[ngoài]"]);
  expect(readMade({ body }).asides).toEqual([{ where: "textBox", text: "trong khung" }]);
});

test("page headers and footers stand aside, each text once", () => {
  const { asides } = readMade({
    body: p("a"),
    headers: [p("BÁO CÁO"), p("BÁO CÁO"), p("")],
    footers: [cell(p("Trang 1"))],
  });
  expect(asides).toEqual([
    { where: "header", text: "BÁO CÁO" },
    { where: "footer", text: "Trang 1" },
  ]);
});

test("notes stand aside without the lines that part them from the text", () => {
  const note = (id: number, inside: string, more = ""): string =>
    `<w:footnote w:id="${id}"${more}>${inside}</w:footnote>`;
  const own = `<w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${r(" Gồm 3 nhóm")}</w:p>`;
  const { asides } = readMade({
    body: p("a"),
    footnotes: note(-1, p("x"), ' w:type="separator"') + note(2, own) + note(3, p("hai") + p("đoạn")),
    endnotes: `<w:endnote w:id="2">${p("cuối")}</w:endnote>`,
  });
  expect(asides).toEqual([
    { where: "footnote", text: "Gồm 3 nhóm" },
    { where: "footnote", text: "hai\nđoạn" },
    { where: "endnote", text: "cuối" },
  ]);
});
