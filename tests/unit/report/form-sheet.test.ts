import { expect, test } from "vitest";
import { buildFormSheet } from "@/lib/report/form-sheet";
import { buildUnitReport } from "@/lib/report/unit-report";
import { realReports } from "@/tests/support/real-reports";

const [report] = realReports();
if (!report) throw new Error("no report");
const { input } = report;

test("a form alone prints exactly the rows of its appendix, under its heading and period", () => {
  const whole = buildUnitReport(input);
  input.template.forms.forEach(({ code }, at) => {
    const sheet = buildFormSheet(input, code);
    expect(sheet?.content.rows).toEqual(whole.appendices[at]?.rows);
    expect(sheet?.title.kind).toBe(whole.appendices[at]?.title);
    expect(sheet?.title.subject).toBe("Năm 2024 (số liệu đến ngày 14/12/2024)");
  });
});

test("the head of the unit signs by its titles, or as such when none are set; a form it does not have is none", () => {
  expect(buildFormSheet(input, "BM1")?.signature).toEqual({
    authority: [],
    position: "Giám đốc",
    name: "Nguyễn Văn An",
  });
  const untold = { ...input, settings: { ...input.settings, position: "", signerName: "" } };
  expect(buildFormSheet(untold, "BM1")?.signature).toEqual({ authority: [], position: "Thủ trưởng đơn vị", name: "" });
  expect(buildFormSheet(input, "BM99")).toBeNull();
  expect(buildFormSheet({ ...input, sheet: "province", ownerKeys: [] }, "BM1")).toBeNull();
});
