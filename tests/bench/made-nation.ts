import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import type { ConsolidationSettings, Submission } from "@/lib/indicators/consolidation";
import type { Item, Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";

/** A small fixed generator: the same figures in every run. */
function figures(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % max;
  };
}

const value = (text: string, more: Partial<Cell> = {}): Cell => ({
  ...blankCell,
  state: "value",
  value: text,
  raw: text,
  ...more,
});

function madeCell(item: Item, next: (max: number) => number): Cell | null {
  const turn = next(100);
  if (item.kind === "heading" || turn < 3) return null;
  if (turn < 6) return { ...blankCell, state: "none", raw: "-" };
  if (turn < 10) return { ...blankCell, state: "notApplicable" };
  const figure = next(1_000);
  const parts = { numerator: String(figure), denominator: String(figure + next(50)) };
  switch (item.kind) {
    case "quantity":
      return value(`${figure}.${String(next(100)).padStart(2, "0")}`);
    case "percent":
      return value("50", { parts });
    case "choice":
      return value(String(item.codes?.[0]?.code ?? 0));
    case "text":
      return { ...blankCell, state: "value", text: "Đã triển khai", raw: "Đã triển khai" };
    default:
      return value(String(figure));
  }
}

const OWNERS = ["so-noi-vu", "so-tu-phap", "van-phong-ubnd", "so-tai-chinh", "so-khcn"];

/** Units with full sheets, one in ten a sở, and the lead agencies' sheets for the whole province. */
export function madeNation(template: Template, unitCount: number) {
  const next = figures(20_261_120);
  const cells = (): Cells =>
    Object.fromEntries(
      allItems(template).flatMap((item) => {
        const cell = madeCell(item, next);
        return cell ? [[item.key, cell]] : [];
      }),
    );
  const expected = Array.from({ length: unitCount }, (_, index) => ({
    unitId: `u${index}`,
    unitName: `Đơn vị ${index}`,
    unitKind: index % 10 === 0 ? ("so" as const) : ("xa" as const),
  }));
  const units = expected.map((unit): Submission => ({ ...unit, sheet: "unit", template, cells: cells() }));
  const agencies = expected.slice(0, OWNERS.length);
  const province = agencies.map((unit): Submission => ({ ...unit, sheet: "province", template, cells: cells() }));
  const settings: ConsolidationSettings = {
    expected,
    excluded: [],
    owners: Object.fromEntries(OWNERS.map((key, at) => [key, agencies[at] ?? { unitId: "", unitName: "" }])),
    useUnitSum: [],
  };
  return { settings, units, submissions: [...units, ...province] };
}
