import type { Adjustment } from "@/lib/indicators/adjust";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import { consolidate } from "@/lib/indicators/consolidate";
import type { ConsolidationSettings, Submission } from "@/lib/indicators/consolidation";
import type { Item } from "@/lib/indicators/template";
import { expectedItems, itemByKey, itemsOfSheet } from "@/lib/indicators/walk";
import { textToDoc } from "@/lib/narrative/plain-text";
import type { DocumentSettings } from "@/lib/report/document-settings";
import type { WrittenSection } from "@/lib/report/narrative-part";
import type { ProvinceReportInput } from "@/lib/report/province-report";

/** A small fixed generator: the same figures in every run. */
function figures(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % (max + 1);
  };
}

const value = (text: string, more: Partial<Cell> = {}): Cell => ({
  ...blankCell,
  state: "value",
  value: text,
  raw: text,
  ...more,
});

function madeCell(item: Item, next: (max: number) => number): Cell {
  const turn = next(99);
  if (turn < 4) return blankCell;
  if (turn < 8) return { ...blankCell, state: "none" };
  if (turn < 12) return { ...blankCell, state: "notApplicable" };
  switch (item.kind) {
    case "percent": {
      const whole = next(40) + 1;
      const part = next(whole);
      const parts = { numerator: String(part), denominator: String(whole) };
      return value(String(Math.round((part * 10_000) / whole) / 100), { parts });
    }
    case "choice": {
      const codes = item.codes ?? [];
      const code = codes[next(Math.max(0, codes.length - 1))];
      return code
        ? value(String(code.code))
        : { ...blankCell, state: "value", text: "Phiếu giấy và trực tuyến", raw: "Phiếu" };
    }
    case "text":
      return { ...blankCell, state: "value", text: `=Nội dung ${next(3)}`, raw: "Nội dung" };
    case "quantity":
      return value(`${next(9_000)}.${String(next(98) + 1).padStart(2, "0")}`.replace(/0$/, ""));
    default:
      return value(String(next(1_500)));
  }
}

function madeCells(items: readonly Item[], seed: number): Cells {
  const next = figures(seed);
  const cells: Record<string, Cell> = {};
  for (const item of items) cells[item.key] = madeCell(item, next);
  // A part is never above its whole: halves keep the pairs plausible.
  for (const item of itemByKey(haiCap2025).values()) {
    const [part, whole] = [cells[item.numerator ?? ""], cells[item.denominator ?? ""]];
    if (item.kind !== "ratio" || part?.value == null || whole?.value == null) continue;
    if (Number(part.value) > Number(whole.value))
      [cells[item.numerator ?? ""], cells[item.denominator ?? ""]] = [whole, part];
  }
  return cells;
}

const OWNERS = {
  "so-noi-vu": { unitId: "u-01", unitName: "Sở Nội vụ" },
  "so-tu-phap": { unitId: "u-02", unitName: "Sở Tư pháp" },
  "van-phong-ubnd": { unitId: "u-03", unitName: "Văn phòng UBND tỉnh" },
  "so-tai-chinh": { unitId: "u-04", unitName: "Sở Tài chính" },
  "so-khcn": { unitId: "u-05", unitName: "Sở Khoa học và Công nghệ" },
} as const;

/** A made province: `unitCount` units, the last two without a report, two lead agencies with a sheet for the whole province. */
export function madeProvince(unitCount = 28): { settings: ConsolidationSettings; submissions: Submission[] } {
  const expected = Array.from({ length: unitCount }, (_, index) => {
    const unitId = `u-${String(index + 1).padStart(2, "0")}`;
    const lead = Object.values(OWNERS).find((owner) => owner.unitId === unitId);
    const unitKind = index < Math.ceil(unitCount / 2) ? ("so" as const) : ("xa" as const);
    return {
      unitId,
      unitName: lead?.unitName ?? `${unitKind === "so" ? "Sở" : "UBND xã"} Minh Họa ${index + 1}`,
      unitKind,
    };
  });
  const own = expected.slice(0, -2).map((unit, index): Submission => {
    const items = expectedItems(haiCap2025, { sheet: "unit", unitKind: unit.unitKind, ownerKeys: [] });
    return { ...unit, sheet: "unit", template: haiCap2025, cells: madeCells(items, index + 7) };
  });
  const province = (["so-tu-phap", "so-khcn"] as const).map((key, index): Submission => {
    const items = itemsOfSheet(haiCap2025, "province", [key]).filter(
      ({ kind }) => kind !== "heading" && kind !== "ratio",
    );
    return {
      ...OWNERS[key],
      unitKind: "so",
      sheet: "province",
      template: haiCap2025,
      cells: madeCells(items, index + 501),
    };
  });
  return {
    settings: { expected, excluded: [], owners: { ...OWNERS }, useUnitSum: [] },
    submissions: [...own, ...province],
  };
}

export const provinceSettings: DocumentSettings = {
  superior: null,
  agency: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
  symbol: "BC-UBND",
  place: "Minh Họa",
  addressees: ["Bộ Nội vụ"],
  authority: ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
  position: "Phó Chủ tịch",
  signerName: "Trần Thị Bình",
  recipients: ["Thường trực Tỉnh ủy", "Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Sở Nội vụ", "Lưu: VT, KSTTHC"],
};

const SENTENCE =
  "Ủy ban nhân dân tỉnh đã chỉ đạo các sở, ban, ngành và Ủy ban nhân dân cấp xã triển khai đồng bộ các nhiệm vụ cải cách hành chính theo kế hoạch, gắn với trách nhiệm của người đứng đầu, bảo đảm tiến độ và chất lượng; kịp thời tháo gỡ khó khăn, vướng mắc phát sinh ở cơ sở.";

function madeSections(): WrittenSection[] {
  return haiCap2025.outline
    .filter(({ writes, path }) => writes && !["opening", "closing"].includes(path))
    .map(({ path }, index) => {
      const lines = Array.from({ length: 4 }, (_, line) =>
        line % 2 === 1 ? `- ${SENTENCE}` : `${SENTENCE} ${SENTENCE}`,
      );
      return { path, heading: null, body: textToDoc([...lines, `+ Nội dung thứ ${index + 1}: ${SENTENCE}`]) };
    });
}

/** Three adjustments: two on rows of a ratio, one alone. */
export const madeAdjustments = (): Adjustment[] => {
  const items = [...itemByKey(haiCap2025).values()];
  const ratio = items.find((item) => item.kind === "ratio" && item.key.startsWith("BM3."));
  const count = items.find((item) => item.kind === "count" && item.key.startsWith("BM1."));
  return [
    { key: ratio?.numerator ?? "", delta: "-3", reason: "Trùng hồ sơ của hai đơn vị", by: "Lê Văn Cường" },
    { key: ratio?.denominator ?? "", delta: "12", reason: "Bổ sung hồ sơ tiếp nhận cuối kỳ", by: "Lê Văn Cường" },
    { key: ratio?.denominator ?? "", delta: "1", reason: "Đơn vị đính chính bằng điện thoại", by: "Phạm Thị Dung" },
    { key: count?.key ?? "", delta: "2", reason: "Thêm hai văn bản của Sở Nội vụ", by: "Lê Văn Cường" },
  ];
};

/** The province's report on the made figures, more than twenty pages of it. */
export function madeProvinceReport(copy: ProvinceReportInput["copy"]): ProvinceReportInput {
  const { settings, submissions } = madeProvince();
  return {
    template: haiCap2025,
    agencyName: "Ủy ban nhân dân tỉnh Minh Họa",
    settings: provinceSettings,
    period: { kind: "Y", year: 2026, windowTo: "2026-12-14" },
    sections: madeSections(),
    copy,
    consolidation: consolidate(haiCap2025, settings, submissions),
    adjustments: madeAdjustments(),
  };
}
