import { showDay } from "@/components/ui/read-day";
import type { UnitView } from "@/lib/workflow/admin-views";
import type { UnitRow } from "@/lib/workflow/unit-input";
import { UNIT_KIND_LABEL } from "./unit-words";

/** A unit as it is, its superior named by code as a file does; null is the province itself. */
export type KnownUnit = Readonly<
  Pick<
    UnitView,
    "code" | "name" | "shortName" | "kind" | "orderNo" | "agencyCode" | "phone" | "validFrom" | "validTo"
  > & { reportsToCode: string | null }
>;

/** One field an import changes, in words as printed; `was` is "để trống" when there was nothing. */
export type UnitChange = Readonly<{ title: string; was: string; becomes: string }>;

/** Units with their superiors' codes, as the reader of a file compares with them. */
export function knownUnits(units: readonly UnitView[]): KnownUnit[] {
  const codes = new Map(units.filter(({ kind }) => kind !== "tinh").map(({ id, code }) => [id, code]));
  return units.map(({ code, name, shortName, kind, orderNo, agencyCode, phone, validFrom, validTo, reportsTo }) => ({
    ...{ code, name, shortName, kind, orderNo, agencyCode, phone, validFrom, validTo },
    reportsToCode: (reportsTo && codes.get(reportsTo)) ?? null,
  }));
}

/** What of the unit the row changes; an empty field of the row changes nothing, nor does order 0. */
export function changesOf(unit: KnownUnit, row: UnitRow): UnitChange[] {
  const day = (iso: string | null) => iso && showDay(iso);
  const fields: readonly (readonly [string, string | null, string | null])[] = [
    ["Tên đơn vị", unit.name, row.name],
    ["Loại", UNIT_KIND_LABEL[unit.kind], UNIT_KIND_LABEL[row.kind]],
    ["Tên viết tắt", unit.shortName, row.shortName],
    ["Báo cáo cho", unit.reportsToCode, row.reportsToCode],
    ["Thứ tự", String(unit.orderNo), row.orderNo ? String(row.orderNo) : null],
    ["Mã định danh", unit.agencyCode, row.agencyCode],
    ["Điện thoại", unit.phone, row.phone],
    ["Hiệu lực từ", day(unit.validFrom), day(row.validFrom)],
    ["Hiệu lực đến", day(unit.validTo), day(row.validTo)],
  ];
  return fields.flatMap(([title, was, becomes]) =>
    becomes === null || becomes === was ? [] : [{ title, was: was ?? "để trống", becomes }],
  );
}
