import type { Random } from "../random";
import { blocksOf, bodyOf, formTables, type ReportFile } from "../report-file";
import { cell, cellsOf, paragraph, row, rowsOf, spanOf, table, textOf } from "../word";
import type { XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

const TITLES: Record<string, string> = {
  BM1: "Công tác chỉ đạo, điều hành CCHC",
  BM2: "Cải cách thể chế",
  BM3: "Cải cách thủ tục hành chính",
  BM4: "Cải cách tổ chức bộ máy",
  BM5: "Cải cách chế độ công vụ",
  BM6: "Cải cách tài chính công",
  BM7: "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
  PL: "Kết quả cải cách hành chính",
};

/** What stands over a form, by its number and title. */
type Heading = (number: number, title: string) => XmlElement[];
const centred = (text: string): XmlElement => paragraph(text, { bold: true, align: "center" });

const headings: Record<string, Heading> = {
  "BIỂU MẪU SỐ 3": (number, title) => [centred(`BIỂU MẪU SỐ ${number}`), centred(title.toLocaleUpperCase("vi"))],
  "Biểu số 03/CCHC": (number, title) => [
    paragraph(`Biểu số 0${number}/CCHC`, { align: "right", italics: true }),
    centred(title),
    paragraph("(Ban hành kèm theo Công văn số 123/SNV-CCHC ngày 02/3/2024)", { italics: true, align: "center" }),
  ],
  "Phụ lục III": (number, title) => [centred(`PHỤ LỤC ${ROMAN[number - 1]}`), centred(title.toLocaleUpperCase("vi"))],
  "Phụ lục 3": (number, title) => [centred(`Phụ lục ${number}. ${title}`)],
  "Biểu mẫu 3: title on the line": (number, title) => [centred(`Biểu mẫu ${number}: ${title}`)],
  "Biểu 3": (number, title) => [paragraph(`Biểu ${number}`, { align: "right" }), centred(title)],
  "III. title": (number, title) => [
    paragraph(`${ROMAN[number - 1]}. ${title.toLocaleUpperCase("vi")}`, { bold: true }),
  ],
  "form with its own letterhead": (number, title) => [
    table(
      [
        row(
          cell("UBND TỈNH HẢI SƠN\nĐƠN VỊ BÁO CÁO", { align: "center" }),
          cell(`Biểu mẫu số 0${number}\n(Ban hành kèm theo Công văn số 123/SNV-CCHC)`, { align: "center" }),
        ),
      ],
      2,
    ),
    centred(title.toLocaleUpperCase("vi")),
    paragraph("Kỳ báo cáo: Năm 2024. Số liệu tính đến ngày 14/12/2024", { italics: true, align: "center" }),
  ],
  "title alone": (_number, title) => [centred(title)],
  "heading of the whole annex first": (number, title) => [
    ...(number === 1
      ? [
          centred("PHỤ LỤC"),
          centred("HỆ THỐNG BIỂU MẪU THỐNG KÊ KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"),
          paragraph("(Kèm theo Báo cáo số 15/BC-VP ngày 10 tháng 12 năm 2024)", { italics: true, align: "center" }),
        ]
      : []),
    centred(`Biểu mẫu ${number}`),
    centred(title),
  ],
  "no heading": () => [],
};

function retitle(file: ReportFile, heading: Heading): void {
  const body = bodyOf(file);
  const done = new Set<string>();
  for (const block of blocksOf(file)) {
    if (block.role === "formHeading" && block.form) body.children.splice(body.children.indexOf(block), 1);
  }
  for (const table of formTables(file)) {
    const form = table.form ?? "";
    if (done.has(form)) continue;
    done.add(form);
    const number = Number(form.replace(/\D/g, "") || 1);
    const made = heading(number, TITLES[form] ?? "");
    for (const one of made) Object.assign(one, { role: "formHeading", form });
    body.children.splice(body.children.indexOf(table), 0, ...made);
  }
}

/** The heading is the first row of the table. */
function headingInTable(file: ReportFile): void {
  retitle(file, () => []);
  const done = new Set<string>();
  for (const table of formTables(file)) {
    const form = table.form ?? "";
    const [first] = rowsOf(table);
    if (!first || done.has(form)) continue;
    done.add(form);
    const span = cellsOf(first).reduce((sum, one) => sum + spanOf(one), 0);
    const number = Number(form.replace(/\D/g, "") || 1);
    const made = row(cell(`BIỂU MẪU ${number}\n${TITLES[form] ?? ""}`, { span, bold: true, align: "center" }));
    made.role = "header";
    table.children.splice(table.children.indexOf(first), 0, made);
  }
}

/** Each form stands right after the section of the narrative that speaks of it. */
function formsInNarrative(file: ReportFile, random: Random): void {
  const body = bodyOf(file);
  const forms = [...new Set(formTables(file).map(({ form }) => form))];
  const places = blocksOf(file).filter((block) => block.role === "narrative" && textOf(block).length > 200);
  const stops = random
    .shuffled(places)
    .slice(0, forms.length)
    .sort((left, right) => body.children.indexOf(left) - body.children.indexOf(right));
  for (const [at, form] of forms.entries()) {
    const stop = stops[at];
    const moved = blocksOf(file).filter((block) => block.form === form);
    if (!stop) continue;
    body.children = body.children.filter((part) => typeof part === "string" || !moved.includes(part));
    body.children.splice(body.children.indexOf(stop) + 1, 0, ...moved);
  }
}

export const headingMutators: Mutator[] = [
  ...Object.entries(headings).map(([name, heading]) => ({
    name: `heading ${name}`,
    apply: (file: ReportFile) => retitle(file, heading),
  })),
  { name: "heading in the table", apply: headingInTable },
  { name: "forms inside the narrative", apply: formsInNarrative },
];
