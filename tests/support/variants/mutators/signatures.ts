import type { Random } from "../random";
import type { ReportFile } from "../report-file";
import { cell, paragraph, row, table } from "../word";
import type { XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";
import { putIn } from "./put-block";

const centre = { align: "center", bold: true } as const;

const lines = (...texts: string[]): string => texts.filter((text) => text !== "").join("\n");

const NAMES = ["Nguyễn Văn A", "Trần Thị B", "Lê Văn C"];

/** How the end of a report is signed. */
const signatures: Record<string, (recipients: string[], office: string[], name: string) => XmlElement[]> = {
  "two paragraph blocks": (recipients, office, name) => [
    ...[...office, "", "", name].map((text) => paragraph(text, { bold: true, align: "right" })),
    paragraph("Nơi nhận:", { bold: true, italics: true }),
    ...recipients.map((text) => paragraph(text)),
  ],
  "recipients first": (recipients, office, name) => [
    paragraph("Nơi nhận:", { bold: true, italics: true }),
    ...recipients.map((text) => paragraph(text)),
    ...[...office, "", name].map((text) => paragraph(text, { bold: true, align: "center" })),
  ],
  tabbed: (recipients, office, name) => [
    paragraph(`Nơi nhận:\t${office[0] ?? ""}`, { bold: true }),
    ...Array.from({ length: Math.max(recipients.length, office.length) }, (_, at) =>
      paragraph(`${recipients[at] ?? ""}\t${office[at + 1] ?? ""}`),
    ),
    paragraph(`\t${name}`, { bold: true }),
  ],
  "signed on a screen": (recipients, office, name) => [
    table(
      [
        row(
          cell(lines("Nơi nhận:", ...recipients)),
          cell(lines(...office, "(Đã ký)", "Ký bởi: Văn phòng", "Ngày ký: 14/12/2024 15:20:11", name), centre),
        ),
      ],
      2,
    ),
  ],
  "recipients in a paragraph each, name alone": (recipients, office, name) => [
    table(
      [row(cell("Nơi nhận:"), cell(lines(...office), centre)), ...recipients.map((text) => row(cell(text), cell("")))],
      2,
    ),
    paragraph(name, { bold: true, align: "right" }),
  ],
  "table with a row for the name": (recipients, office, name) => [
    table(
      [
        row(cell(lines("Nơi nhận:", ...recipients)), cell(lines(...office), centre)),
        row(cell(""), cell("")),
        row(cell(""), cell(name, centre)),
      ],
      2,
    ),
  ],
};

function resign(file: ReportFile, random: Random, make: (typeof signatures)[string]): void {
  const { header } = file.truth;
  const authority = random.chance(0.5)
    ? ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
    : random.chance(0.5)
      ? ["KT. GIÁM ĐỐC"]
      : [];
  const position = authority.length === 2 ? "PHÓ CHỦ TỊCH" : authority.length === 1 ? "PHÓ GIÁM ĐỐC" : "GIÁM ĐỐC";
  const name = random.pick(NAMES);
  header.signer = { authority, position, name };
  header.recipients = ["Như trên", "Sở Nội vụ", "Lãnh đạo đơn vị", "Lưu: VT, VP"];
  const listed = header.recipients.map((text, at) => `- ${text}${at === 3 ? "." : ";"}`);
  putIn(file, "signature", make(listed, [...authority, position], name));
}

const titles: readonly [string[], string][] = [
  [["BÁO CÁO", "Kết quả công tác cải cách hành chính @"], "Kết quả công tác cải cách hành chính @"],
  [
    ["BÁO CÁO", "Kết quả thực hiện công tác cải cách hành chính @;", "phương hướng, nhiệm vụ thời gian tới"],
    "Kết quả thực hiện công tác cải cách hành chính @; phương hướng, nhiệm vụ thời gian tới",
  ],
  [["BÁO CÁO", "V/v công tác cải cách hành chính @"], "V/v công tác cải cách hành chính @"],
  [["BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH @"], "CÔNG TÁC CẢI CÁCH HÀNH CHÍNH @"],
];
const PERIODS = {
  Q1: ["Quý I năm #", "quý I/#", "Quý 1 năm #"],
  H1: ["6 tháng đầu năm #", "06 tháng đầu năm #", "sáu tháng đầu năm #"],
  Q3: ["Quý III năm #", "quý III/#"],
  M9: ["9 tháng năm #", "9 tháng đầu năm #"],
  Y: ["năm #"],
  M: ["tháng 5 năm #", "tháng 8/#"],
  Q2: ["quý II năm #"],
} as const;

function retitle(file: ReportFile, random: Random): void {
  const kind = random.pick(["Q1", "H1", "Q3", "M9", "Y", "M", "Q2"] as const);
  const year = random.between(2021, 2026);
  const words = random.pick(PERIODS[kind]).replace("#", String(year));
  const [printed, title] = random.pick(titles);
  const upper = printed.length === 1;
  const fill = (text: string): string => text.replace("@", upper ? words.toLocaleUpperCase("vi") : words);
  file.truth.header.title = fill(title);
  file.truth.header.period = { kind, year, from: null, to: null };
  putIn(file, "title", [
    ...printed.map((text) => paragraph(fill(text), centre)),
    paragraph(random.chance(0.5) ? "Kính gửi: Sở Nội vụ tỉnh." : "", { align: "center" }),
  ]);
}

export const signatureMutators: Mutator[] = [
  ...Object.entries(signatures).map(([name, make]) => ({
    name: `signature ${name}`,
    apply: (file: ReportFile, random: Random) => resign(file, random, make),
  })),
  { name: "another title and period", apply: retitle },
];
