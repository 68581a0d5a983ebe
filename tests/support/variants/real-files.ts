import { readFileSync } from "node:fs";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import type { Template } from "@/lib/indicators/template";
import { docToText } from "@/lib/narrative/plain-text";
import { type CaseRow, readCase } from "../../factories/read-case";
import { caseRows } from "../real-reports";
import { markReport } from "./mark-report";
import { openReport, type ReportFile } from "./report-file";
import type { TrueFigure, TrueSection, Truth } from "./truth";

const root = new URL("../../../", import.meta.url);

const partsOf = (written: string): TrueFigure["parts"] => {
  const [numerator, denominator] = written.split("/").map(Number);
  return numerator === undefined || denominator === undefined ? null : { numerator, denominator };
};

/** A row of the case file as what a person understands. */
function figureOf({ item, raw, value, parts }: CaseRow): TrueFigure {
  const isText = value === "TEXT";
  return {
    key: item.key,
    state: value === "" ? "blank" : "value",
    value: value === "" || isText ? null : Number(value),
    text: isText ? raw : null,
    parts: parts === "" ? null : partsOf(parts),
  };
}

/** The start of a line that is no heading below the section, which a reader may take for a section of its own. */
function someWords(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^[-+] /, ""));
  return (lines.find((line) => line.length > 80 && !/^([0-9.]+ |[a-z]\))/.test(line)) ?? lines.at(-1) ?? "").slice(
    0,
    40,
  );
}

function sectionsOf(seed: string): TrueSection[] {
  const stored: { path: string; body: Parameters<typeof docToText>[0] }[] = JSON.parse(
    readFileSync(new URL(`prisma/seed/real/${seed}.json`, root), "utf8"),
  );
  return stored
    .filter(({ path }) => path !== "opening" && path !== "closing")
    .map(({ path, body }) => ({ path, words: someWords(docToText(body)) }));
}

async function real(name: string, template: Template, seed: string, header: Truth["header"]): Promise<ReportFile> {
  const rows = readCase(name, template);
  const truth: Truth = {
    templates: [template.id],
    figures: new Map(rows.map((row) => [row.item.key, figureOf(row)])),
    header,
    sections: sectionsOf(seed),
    matrices: [],
  };
  const file = await openReport(readFileSync(new URL(`tests/fixtures/cases/${name}.docx`, root)), truth);
  markReport(
    file,
    caseRows(name).map(({ form, label }, at) => ({ key: rows[at]?.item.key ?? "", form, label })),
  );
  return file;
}

/** The three real reports, every row and cell of their forms marked, with what a person reads in them. */
export const realFiles = (): Promise<ReportFile[]> =>
  Promise.all([
    real("sxd-quang-binh-2024", bnv2022, "so-xay-dung-2024", {
      superior: "UBND TỈNH QUẢNG BÌNH",
      agency: "SỞ XÂY DỰNG",
      number: null,
      symbol: "BC-SXD",
      place: "Quảng Bình",
      date: null,
      title: "Công tác cải cách hành chính năm 2024",
      period: { kind: "Y", year: 2024, from: null, to: null },
      signer: { authority: [], position: "GIÁM ĐỐC", name: "Nguyễn Văn A" },
      recipients: ["Sở Nội Vụ", "Các phòng, đơn vị thuộc SXD", "Website SXD", "Lưu: VT, VP"],
    }),
    real("snv-dong-nai-2022q1", dongNai2022, "so-noi-vu-2022-q1", {
      superior: "UBND TỈNH ĐỒNG NAI",
      agency: "SỞ NỘI VỤ",
      number: null,
      symbol: "BC-SNV",
      place: "Đồng Nai",
      date: null,
      title: "Công tác cải cách hành chính Quý I/2022 và phương hướng, nhiệm vụ Quý II/2022",
      period: { kind: "Q1", year: 2022, from: null, to: null },
      signer: { authority: ["KT. GIÁM ĐỐC"], position: "PHÓ GIÁM ĐỐC", name: "Nguyễn Văn A" },
      recipients: ["UBND tỉnh", "Giám đốc, các Phó Giám đốc Sở", "Thanh tra Sở (t/h)", "Lưu VT, TH"],
    }),
    real("vpubnd-ninh-thuan-2021", ninhThuan2021, "van-phong-ubnd-2021", {
      superior: "UBND TỈNH NINH THUẬN",
      agency: "VĂN PHÒNG",
      number: null,
      symbol: "BC-VPUB",
      place: "Ninh Thuận",
      date: null,
      title: "Kết quả cải cách hành chính năm 2021",
      period: { kind: "Y", year: 2021, from: null, to: null },
      signer: { authority: ["KT. CHÁNH VĂN PHÒNG"], position: "PHÓ CHÁNH VĂN PHÒNG", name: "Nguyễn Văn A" },
      recipients: ["Chủ tịch UBND tỉnh (b/c)", "Sở Nội vụ", "VPUB: LĐ, CV", "Lưu: VT. VXNV. ĐNĐ"],
    }),
  ]);
