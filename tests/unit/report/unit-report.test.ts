import { describe, expect, test } from "vitest";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { blankCell } from "@/lib/indicators/cell";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { sheetRatio } from "@/lib/indicators/sheet-ratio";
import { allItems } from "@/lib/indicators/walk";
import { buildUnitReport, type UnitReportInput } from "@/lib/report/unit-report";
import { caseRows, realReports } from "@/tests/support/real-reports";

const rowsOf = (input: UnitReportInput) => buildUnitReport(input).appendices.flatMap(({ rows }) => rows);

describe.each(realReports().map(({ name, input }) => [name, input] as const))("%s", (name, input) => {
  test("every figure of the paper reaches a cell of its template", () => {
    const written = caseRows(name).filter(({ raw }) => raw !== "");
    const kept = Object.values(input.cells).filter(({ raw }) => raw !== "");
    expect(kept.map(({ raw }) => raw).sort()).toEqual(written.map(({ raw }) => raw).sort());
  });

  test("every row is printed in the form's order, with its figure or its computed ratio", () => {
    const rows = rowsOf(input);
    expect(rows.map(({ key }) => key)).toEqual(allItems(input.template).map(({ key }) => key));
    for (const item of allItems(input.template)) {
      const cell = input.cells[item.key] ?? blankCell;
      const row = rows.find(({ key }) => key === item.key);
      const computed = sheetRatio(input.template, input.cells, item.key);
      if (computed !== null) expect(row?.value, item.key).toBe(formatRatio(computed));
      else if (item.kind === "count" && cell.value !== null)
        expect(row?.value, item.key).toBe(formatDecimal(cell.value));
      else if (cell.raw === "" && item.kind !== "ratio") expect(row?.value, item.key).toBe("");
    }
  });

  test("header, closing and signature come from the settings", () => {
    const report = buildUnitReport(input);
    expect(report.header).toMatchObject({
      agency: input.settings.agency,
      number: null,
      date: { day: null, month: null },
    });
    expect(report.title.subject).toMatch(/^Kết quả công tác cải cách hành chính (quý I )?năm 20\d\d$/);
    const end = report.closing.at(-1);
    expect(end?.type === "paragraph" && end.content?.at(-1)?.text.endsWith("./.")).toBe(true);
    expect(report.mark).toBeNull();
    expect(buildUnitReport({ ...input, copy: "working" }).mark).toBe("DỰ THẢO");
  });
});

test("several forms are Phụ lục I, II, …; a single form is Phụ lục without a number", () => {
  const [building, , office] = realReports();
  const numbers = (input?: UnitReportInput) =>
    input ? buildUnitReport(input).appendices.map(({ number }) => number) : [];
  expect(numbers(building?.input)).toEqual(["I", "II", "III", "IV", "V", "VI", "VII"]);
  expect(numbers(office?.input)).toEqual([null]);
});

test("the sheet of the whole province prints only the lead agency's rows and the headings above them", () => {
  const [building] = realReports();
  if (!building) throw new Error("no report");
  const rows = rowsOf({
    ...building.input,
    template: haiCap2025,
    cells: {},
    sheet: "province",
    ownerKeys: ["so-tu-phap"],
  });
  const shown = new Set(rows.map(({ key }) => key));
  for (const item of allItems(haiCap2025)) {
    const owned = item.kind !== "heading" && item.scope !== "unit" && item.owner === "so-tu-phap";
    if (item.kind !== "heading") expect(shown.has(item.key), item.key).toBe(owned);
  }
});
