import { expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { readFile } from "@/lib/intake/read-file";
import { returnedDocument } from "@/lib/intake/returned-document";
import type { DocumentSettings } from "@/lib/report/document-settings";
import { otherDocument } from "@/lib/report/other-document";
import { buildProvinceReport, type ProvinceReportInput } from "@/lib/report/province-report";
import type { NamedPeriod } from "@/lib/report/report-frame";
import { PeriodKind } from "@/lib/workflow/period";
import { madeProvinceReport } from "@/tests/support/made-province";

const input = madeProvinceReport("signing");
const period = { kind: "Y", year: 2026, windowTo: "2026-12-14" } as const;
const header = { superior: null, agency: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA" };
const byDepartment = { superior: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA", agency: "SỞ NỘI VỤ" };

const ofAgency = (agency: string | null, settings: typeof header | typeof byDepartment = header) =>
  otherDocument({ settings, period }, { agency, period: null });

test.each([
  "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
  "Uỷ ban nhân dân tỉnh Minh Hoạ",
  "UBND TỈNH MINH HỌA",
  "ỦY BAN NHÂN DÂN TỈNH MINH HOAJ",
  "ỦY BNA NHÂN DÂN TỈHN MINH HÒA",
  "ỦYBAN NHÂNDÂN TỈNH MINHHỌA",
  "ỦY BAN NHÂN DÂN MINH HỌA",
])("%s is the province's own name, perhaps with a typing error", (agency) => {
  expect(ofAgency(agency)).toBeNull();
});

test.each(["SỞ XÂY DỰNG", "UBND XÃ BÌNH MINH", "ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ", "CÔNG AN TỈNH MINH HỌA"])(
  "%s is another agency",
  (agency) => {
    const why = `Tệp này là báo cáo của ${agency}, không phải báo cáo của tỉnh này.`;
    expect(ofAgency(agency)).toBe(why);
    expect(ofAgency(agency, byDepartment)).toBe(why);
  },
);

test("Sở Nội vụ may be who issues the province's report; without a letterhead nothing is said", () => {
  expect(ofAgency("SỞ NỘI VỤ", byDepartment)).toBeNull();
  expect(ofAgency("SỞ NỘI VU", byDepartment)).toBeNull();
  expect(ofAgency("SỞ NỘI VỤ")).toContain("SỞ NỘI VỤ");
  expect(ofAgency(null)).toBeNull();
  expect(ofAgency("…")).toBeNull();
});

async function headOf(settings: Partial<DocumentSettings>, named: NamedPeriod) {
  const made: ProvinceReportInput = { ...input, settings: { ...input.settings, ...settings }, period: named };
  return returnedDocument(await readFile(await renderDocx(buildProvinceReport(made)), "bao-cao.docx")).head;
}

test.each(PeriodKind.options)(
  "a printed report of the period %s is itself, and no report of another year",
  async (kind) => {
    const named = { kind, year: 2026, windowTo: "2026-03-14" };
    const head = await headOf({}, named);
    expect(head).toEqual({ agency: input.settings.agency, period: { kind, year: 2026 } });
    expect(otherDocument({ settings: input.settings, period: named }, head)).toBeNull();
    expect(otherDocument({ settings: input.settings, period: { ...named, year: 2025 } }, head)).toContain(
      "năm 2026, còn",
    );
  },
);

test("another year, another kind of period", async () => {
  const say = async (named: NamedPeriod) =>
    otherDocument({ settings: input.settings, period }, await headOf({}, named));
  expect(await say({ ...period, year: 2025 })).toBe(
    "Tệp này là báo cáo năm 2025, còn lần tổng hợp này là của năm 2026.",
  );
  expect(await say({ ...period, kind: "Q1" })).toBe(
    "Tệp này là báo cáo quý I năm 2026, còn lần tổng hợp này là của năm 2026.",
  );
});

test("a printed letterhead in two lines is read as the agency under its superior", async () => {
  const head = await headOf({ superior: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA", agency: "SỞ XÂY DỰNG" }, period);
  expect(otherDocument({ settings: header, period }, head)).toContain("của SỞ XÂY DỰNG,");
  const own = await headOf(byDepartment, period);
  expect(otherDocument({ settings: byDepartment, period }, own)).toBeNull();
});
