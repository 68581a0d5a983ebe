import type { UnitKind } from "@/lib/indicators/template";
import type { UnitView } from "@/lib/workflow/admin-views";

/** What each kind of unit is called on screen. */
export const UNIT_KIND_LABEL = {
  so: "Sở, ban, ngành",
  "van-phong-ubnd": "Văn phòng UBND tỉnh",
  "ban-ql": "Ban quản lý",
  xa: "UBND cấp xã",
  huyen: "UBND cấp huyện (trước 01/7/2025)",
  "truc-thuoc": "Đơn vị trực thuộc",
  tinh: "Tỉnh, thành phố",
} as const satisfies Record<UnitKind, string>;

export type UnitInTree = UnitView & Readonly<{ depth: number; reportsToName: string | null }>;

/**
 * Units in the order of the tree: each followed by those that report to it, brothers in official order. A unit
 * whose superior is not among the given ones stands at the top, so nothing is ever left out.
 */
export function unitsInTree(units: readonly UnitView[]): UnitInTree[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const children = new Map<string | null, UnitView[]>();
  for (const unit of units) {
    const parent = unit.reportsTo !== null && byId.has(unit.reportsTo) ? unit.reportsTo : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number): UnitInTree[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.orderNo - b.orderNo || a.code.localeCompare(b.code, "vi", { numeric: true }))
      .flatMap((unit) => {
        if (seen.has(unit.id)) return [];
        seen.add(unit.id);
        const reportsToName = unit.reportsTo === null ? null : (byId.get(unit.reportsTo)?.name ?? null);
        return [{ ...unit, depth, reportsToName }, ...walk(unit.id, depth + 1)];
      });
  const tree = walk(null, 0);
  // Two units that report to each other hang under nobody.
  const lost = units.filter((unit) => !seen.has(unit.id)).map((unit) => ({ ...unit, depth: 0, reportsToName: null }));
  return [...tree, ...lost];
}

/** In force on this day (YYYY-MM-DD). */
export const isInForce = (unit: Pick<UnitView, "validFrom" | "validTo">, today: string): boolean =>
  unit.validFrom <= today && (unit.validTo === null || unit.validTo >= today);

/** Units that one may report to, as options in the order of the tree: not itself, nor those below it. */
export function superiorOptions(units: readonly UnitView[], unitId: string | null): { value: string; label: string }[] {
  const tree = unitsInTree(units);
  const start = tree.findIndex((unit) => unit.id === unitId);
  const own = tree[start];
  const after = own ? tree.findIndex((unit, index) => index > start && unit.depth <= own.depth) : -1;
  const end = after === -1 ? tree.length : after;
  return tree
    .filter((unit, index) => unit.kind !== "tinh" && !(own && index >= start && index < end))
    .map((unit) => ({ value: unit.id, label: unit.name }));
}

/** Units in force, the province first, for choosing one. */
export const unitOptions = (units: readonly UnitView[], today: string): { value: string; label: string }[] =>
  unitsInTree(units)
    .filter((unit) => isInForce(unit, today))
    .map((unit) => ({ value: unit.id, label: unit.kind === "tinh" ? `${unit.name} (cấp tỉnh)` : unit.name }));
