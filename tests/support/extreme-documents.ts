import type { RichBlock } from "@/lib/narrative/rich-doc";
import { buildBlankForm } from "@/lib/report/blank-form";
import { buildCorrectionLetter } from "@/lib/report/correction-letter";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { ReportDocument } from "@/lib/report/report-document";
import { buildUnitReport, type UnitReportInput } from "@/lib/report/unit-report";
import { communeReport } from "./commune-report";
import { madeLetter } from "./made-letter";
import { madeProvinceReport } from "./made-province";
import { realReports } from "./real-reports";

type Change = (report: ReportDocument) => Partial<ReportDocument>;

const paragraph = (text: string): RichBlock => ({ type: "paragraph", content: [{ type: "text", text }] });

const LONG =
  "Các cơ quan, đơn vị đã triển khai đồng bộ các nhiệm vụ cải cách hành chính theo kế hoạch, gắn với trách nhiệm của người đứng đầu, bảo đảm tiến độ và chất lượng; kịp thời tháo gỡ khó khăn, vướng mắc phát sinh ở cơ sở. ";

/** Text of so many paragraphs of about a third of a page each, in ten sections. */
const sectionsOf = (paragraphs: number): ReportDocument["sections"] =>
  Array.from({ length: 10 }, (_, at) => ({
    number: `${["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][at]}.`,
    heading: `Nội dung thứ ${at + 1}`,
    level: 1 as const,
    blocks: Array.from({ length: paragraphs / 10 }, () => paragraph(LONG.repeat(4).trim())),
  }));

const wideMatrix: Change = ({ appendices }) => ({
  appendices: appendices.map(({ matrix, ...appendix }) => {
    if (!matrix) return appendix;
    const columns = [...matrix.columns, ...matrix.columns.map((column) => `${column} năm trước`)];
    const rows = matrix.rows.map((row) => ({ ...row, values: [...row.values, ...row.values] }));
    return { ...appendix, matrix: { ...matrix, columns, rows } };
  }),
});

const signed =
  (authority: string[], position: string): Change =>
  () => ({ signature: { authority, position, name: "Lê Văn Cường" } });

/** What a report can be at its ends: each a change of a plain one. */
const EXTREMES: readonly [name: string, base: "unit" | "commune", change: Change][] = [
  ["one page", "unit", () => ({ sections: [], appendices: [] })],
  ["eighty pages", "unit", () => ({ sections: sectionsOf(250) })],
  ["a short closing", "unit", () => ({ closing: [paragraph("Trân trọng./.")] })],
  [
    "long names of agencies",
    "unit",
    ({ header }) => ({
      header: {
        ...header,
        superior: "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
        agency: "BAN QUẢN LÝ CÁC KHU CHẾ XUẤT, KHU CÔNG NGHIỆP VÀ KHU CÔNG NGHỆ CAO THÀNH PHỐ HỒ CHÍ MINH",
        symbol: "BC-BQL",
        place: "Thành phố Hồ Chí Minh",
      },
    }),
  ],
  [
    "two superiors",
    "unit",
    ({ header }) => ({
      header: { ...header, superior: "UBND TỈNH MINH HỌA\nSỞ NỘI VỤ", agency: "CHI CỤC VĂN THƯ - LƯU TRỮ" },
    }),
  ],
  ["no superior, a matrix", "commune", () => ({})],
  ["a matrix on its side", "commune", wideMatrix],
  ["one recipient", "unit", () => ({ addressees: [], recipients: ["Lưu: VT"] })],
  [
    "thirty recipients",
    "unit",
    () => ({
      recipients: [
        ...Array.from({ length: 29 }, (_, at) => `Cơ quan, đơn vị thứ ${at + 1} của tỉnh`),
        "Lưu: VT, TH.An",
      ],
    }),
  ],
  ["four addressees", "unit", () => ({ addressees: ["Bộ Nội vụ", "Bộ Tư pháp", "Văn phòng Chính phủ", "Tỉnh ủy"] })],
  [
    "stacked authorities",
    "unit",
    () => ({
      signature: {
        authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
        position: "Phó Chủ tịch Thường trực",
        name: "Trần Thị Bình",
      },
    }),
  ],
  [
    "by order",
    "unit",
    () => ({
      signature: {
        authority: ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", "KT. GIÁM ĐỐC"],
        position: "Phó Giám đốc",
        name: "Lê Văn Cường",
      },
    }),
  ],
  ["by the head's order", "unit", signed(["TL. CHỦ TỊCH"], "Giám đốc Sở Nội vụ")],
  ["an acting head", "unit", signed([], "Q. Giám đốc")],
  ["a deputy of an acting head", "unit", signed(["KT. Q. GIÁM ĐỐC"], "Phó Giám đốc")],
  [
    "four authorities",
    "unit",
    signed(["TM. ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH", "KT. GIÁM ĐỐC SỞ NỘI VỤ"], "Phó Giám đốc"),
  ],
  ["a draft", "unit", () => ({ copy: "working", mark: "DỰ THẢO" })],
];

/** Letters at their ends: a whole table, one sentence, a long name. */
function extremeLetters(): [name: string, report: ReportDocument][] {
  const plain = madeLetter();
  const many = plain.issues.flatMap((issue) => Array.from({ length: 12 }, () => issue));
  const alone = { ...plain, reason: "Gửi lại bản có chữ ký số", comments: [], issues: [], until: null };
  const unitName = "Ban Quản lý các khu chế xuất, khu công nghiệp và khu công nghệ cao Thành phố Hồ Chí Minh";
  return [
    ["a letter", buildCorrectionLetter(plain)],
    ["a letter of several pages", buildCorrectionLetter({ ...plain, issues: many, unitName })],
    ["a letter of one sentence", buildCorrectionLetter(alone)],
    ["a letter that is a draft", { ...buildCorrectionLetter(plain), mark: "DỰ THẢO" }],
  ];
}

/** Every form under one Phụ lục, a drafter's sign, "-" in what is not the unit's task. */
const underOne = (input: UnitReportInput): ReportDocument =>
  buildUnitReport({ ...input, settings: { ...input.settings, appendices: "one", drafter: "NVA", notApplicable: "-" } });

/** Made documents at the ends of what a report can be. */
export function extremeDocuments(): [name: string, report: ReportDocument][] {
  const real = realReports()[0]?.input;
  if (!real) throw new Error("no real report");
  const base = { unit: buildUnitReport(real), commune: buildUnitReport(communeReport()) };
  const reports = EXTREMES.map(([name, kind, change]): [string, ReportDocument] => [
    name,
    { ...base[kind], ...change(base[kind]) },
  ]);
  const byUnit = buildProvinceReport({ ...madeProvinceReport("working"), sections: [], byUnit: true });
  return [
    ...reports,
    ...extremeLetters(),
    ["all forms under one appendix", underOne(real)],
    ["a matrix under one appendix", underOne(communeReport())],
    ["a blank form", buildBlankForm(real)],
    ["a blank form with a matrix", buildBlankForm(communeReport())],
    ["figures by unit", byUnit],
  ];
}
