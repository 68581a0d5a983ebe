import { describe, expect, test } from "vitest";
import { recipientsOf } from "@/lib/report/archive-line";
import { buildCorrectionLetter } from "@/lib/report/correction-letter";
import { buildUnitReport } from "@/lib/report/unit-report";
import { communeReport } from "@/tests/support/commune-report";
import { madeLetter } from "@/tests/support/made-letter";
import { realReports } from "@/tests/support/real-reports";

const [report] = realReports();
if (!report) throw new Error("no report");
const { input } = report;
const withSettings = (more: Partial<typeof input.settings>) =>
  buildUnitReport({ ...input, settings: { ...input.settings, ...more } });

describe("the drafter's sign", () => {
  test.each([
    ["Lưu: VT, TH", "Lưu: VT, TH NVA"],
    ["Lưu: VT", "Lưu: VT, NVA"],
    ["- Lưu: VT, VP.", "- Lưu: VT, VP NVA"],
    ["Lưu VT", "Lưu VT, NVA"],
  ])("%s → %s", (given, printed) => {
    expect(recipientsOf({ recipients: ["UBND tỉnh", given], drafter: " NVA " })).toEqual(["UBND tỉnh", printed]);
  });

  test("stands in reports and letters, and nowhere when it is not given", () => {
    expect(withSettings({ drafter: "NVA" }).recipients.at(-1)).toBe("Lưu: VT, VP NVA");
    expect(withSettings({ drafter: "" }).recipients).toEqual(input.settings.recipients);
    const letter = madeLetter();
    const signed = buildCorrectionLetter({ ...letter, settings: { ...letter.settings, drafter: "NVA" } });
    expect(signed.recipients).toEqual(["Lưu: VT, CCHC NVA"]);
  });
});

describe("forms as appendices", () => {
  test("each of its own unless asked otherwise", () => {
    for (const settings of [{}, { appendices: "each" as const }]) {
      const { appendices } = withSettings(settings);
      expect(appendices.map(({ number }) => number)).toEqual(["I", "II", "III", "IV", "V", "VI", "VII"]);
      expect(appendices.every(({ shared }) => shared === undefined)).toBe(true);
    }
  });

  test("all under one: one heading without a number, the same figures", () => {
    const { appendices } = withSettings({ appendices: "one" });
    expect(appendices.map(({ number }) => number).every((number) => number === null)).toBe(true);
    expect(appendices.map(({ shared }) => shared)).toEqual([
      { title: "SỐ LIỆU KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2024" },
      ...Array.from({ length: 6 }, () => "continued"),
    ]);
    expect(appendices.map(({ rows }) => rows)).toEqual(withSettings({}).appendices.map(({ rows }) => rows));
  });
});

test("what is not the unit's task is printed as its settings say, in a list form and in a matrix", () => {
  const commune = communeReport();
  const texts = (notApplicable: "" | "-") => {
    const { appendices } = buildUnitReport({ ...commune, settings: { ...commune.settings, notApplicable } });
    const row = appendices
      .at(-1)
      ?.matrix?.rows.find(({ label }) => label.includes("Cấp huyện") || label.includes("cấp huyện"));
    return row?.values.map(({ text }) => text) ?? [];
  };
  expect(new Set(texts("-"))).toEqual(new Set(["-"]));
  expect(new Set(texts(""))).toEqual(new Set([""]));
});
