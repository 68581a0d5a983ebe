import { readFileSync } from "node:fs";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import type { Cell } from "@/lib/indicators/cell";
import { blankCell } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Template } from "@/lib/indicators/template";
import { allItems, formOf } from "@/lib/indicators/walk";
import type { DocumentSettings } from "@/lib/report/document-settings";
import type { WrittenSection } from "@/lib/report/narrative-part";
import type { UnitReportInput } from "@/lib/report/unit-report";

const root = new URL("../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), "utf8");

export type CaseRow = { form: string; tt: string; label: string; raw: string; note: string };

export function caseRows(name: string): CaseRow[] {
  const [, ...lines] = text(`tests/fixtures/cases/${name}.tsv`)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [form = "", tt = "", label = "", , raw = "", , , note = ""] = line.split("\t");
    return { form, tt, label, raw, note };
  });
}

const plain = (tt: string): string => tt.replace(/\s+/g, "").replace(/[.,]+$/, "");

/** The cells of a real report: each row of its forms read as a person typed it, row by row of the template. */
export function caseCells(template: Template, name: string): Record<string, Cell> {
  const rows = caseRows(name);
  const cells: Record<string, Cell> = {};
  const taken = new Set<CaseRow>();
  for (const item of allItems(template)) {
    const code = formOf(template, item.key)?.code;
    const row = rows.find((other) => !taken.has(other) && other.form === code && plain(other.tt) === plain(item.tt));
    if (!row) continue;
    taken.add(row);
    if (row.raw === "" && row.note === "") continue;
    const { cell } = parseCell(item, row.raw);
    cells[item.key] = { ...blankCell, ...cell, note: [cell.note, row.note].filter((note) => note).join("; ") || null };
  }
  return cells;
}

const settings = (more: Partial<DocumentSettings>): DocumentSettings => ({
  superior: "UBND TỈNH QUẢNG BÌNH",
  agency: "SỞ XÂY DỰNG",
  symbol: "BC-SXD",
  place: "Quảng Bình",
  addressees: ["Sở Nội vụ"],
  authority: [],
  position: "Giám đốc",
  signerName: "Nguyễn Văn An",
  recipients: ["UBND tỉnh", "Giám đốc, các Phó Giám đốc Sở", "Lưu: VT, VP"],
  ...more,
});

type RealReport = { name: string; input: UnitReportInput };

function real(
  name: string,
  seed: string,
  more: Omit<UnitReportInput, "cells" | "sections" | "sheet" | "copy">,
): RealReport {
  const sections = JSON.parse(text(`prisma/seed/real/${seed}.json`)) as WrittenSection[];
  return { name, input: { ...more, sheet: "unit", copy: "signing", sections, cells: caseCells(more.template, name) } };
}

/** The three real reports as they would be printed; people's names are made up. */
export const realReports = (): RealReport[] => [
  real("sxd-quang-binh-2024", "so-xay-dung-2024", {
    template: bnv2022,
    agencyName: "Sở Xây dựng",
    period: { kind: "Y", year: 2024, windowTo: "2024-12-14" },
    settings: settings({}),
  }),
  real("snv-dong-nai-2022q1", "so-noi-vu-2022-q1", {
    template: dongNai2022,
    agencyName: "Sở Nội vụ",
    period: { kind: "Q1", year: 2022, windowTo: "2022-03-14" },
    settings: settings({
      superior: "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI",
      agency: "SỞ NỘI VỤ",
      symbol: "BC-SNV",
      place: "Đồng Nai",
      addressees: [],
      authority: ["KT. GIÁM ĐỐC"],
      position: "Phó Giám đốc",
      recipients: ["UBND tỉnh", "Giám đốc, các Phó Giám đốc Sở", "Thanh tra Sở (t/h)", "Lưu: VT, TH"],
    }),
  }),
  real("vpubnd-ninh-thuan-2021", "van-phong-ubnd-2021", {
    template: ninhThuan2021,
    agencyName: "Văn phòng Ủy ban nhân dân tỉnh",
    period: { kind: "Y", year: 2021, windowTo: "2021-12-14" },
    settings: settings({
      superior: "ỦY BAN NHÂN DÂN TỈNH NINH THUẬN",
      agency: "VĂN PHÒNG",
      symbol: "BC-VPUB",
      place: "Ninh Thuận",
      addressees: ["Chủ tịch Ủy ban nhân dân tỉnh", "Sở Nội vụ"],
      authority: ["KT. CHÁNH VĂN PHÒNG"],
      position: "Phó Chánh Văn phòng",
      recipients: ["Như trên", "VPUB: LĐ, CV", "Lưu: VT, VXNV"],
    }),
  }),
];
