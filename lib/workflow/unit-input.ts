import { z } from "zod";
import { UnitKind } from "../indicators/template";

const line = z.string().trim().normalize("NFC");
const optionalLine = line
  .max(200)
  .transform((text) => (text === "" ? null : text))
  .nullable();
const code = line.toLowerCase().regex(/^[a-z0-9-]{1,60}$/, "Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối.");
const day = z.iso.date("Ngày chưa đúng.");

const fields = {
  code,
  name: line.min(1, "Thiếu tên đơn vị.").max(300),
  shortName: line.min(1, "Thiếu tên viết tắt.").max(120),
  kind: UnitKind,
  orderNo: z.int("Thứ tự phải là số nguyên.").min(0).max(1_000_000),
  /** Mã định danh cơ quan, unique in the country. */
  agencyCode: optionalLine,
  phone: optionalLine,
};

const inOrder = (unit: { validFrom: string | null; validTo: string | null }): boolean =>
  unit.validFrom === null || unit.validTo === null || unit.validFrom <= unit.validTo;
const order = { path: ["validTo"], message: "Ngày hết hiệu lực trước ngày bắt đầu." };

/** A unit as saved from its form. `id` null makes a new one; `version` is the one that was read, 0 for a new one. */
export const SaveUnit = z
  .strictObject({
    id: z.uuid().nullable(),
    version: z.int().min(0),
    ...fields,
    /** The superior; null reports straight to the province. */
    reportsTo: z.uuid().nullable(),
    validFrom: day,
    validTo: day.nullable(),
  })
  .refine(inOrder, order);
export type SaveUnit = z.infer<typeof SaveUnit>;

/** One row of the units' file. An empty optional field leaves what the unit has; superiors are named by code. */
export const UnitRow = z
  .strictObject({
    ...fields,
    shortName: optionalLine.pipe(fields.shortName.nullable()),
    orderNo: fields.orderNo.nullable(),
    reportsToCode: code.nullable(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
  })
  .refine(inOrder, order);
export type UnitRow = z.infer<typeof UnitRow>;

/** A row that cannot be taken, by its place in the list (0 first). */
export type RowProblem = { row: number; message: string };

/**
 * What is wrong with the rows among themselves and against the codes the province has: a code given twice, a superior
 * nobody is, a circle. Empty when all of them can be taken.
 */
export function unitRowProblems(rows: readonly UnitRow[], knownCodes: ReadonlySet<string>): RowProblem[] {
  const first = new Map<string, number>();
  const superior = new Map<string, string | null>();
  const problems: RowProblem[] = [];
  rows.forEach((row, index) => {
    const before = first.get(row.code);
    if (before === undefined) first.set(row.code, index);
    else problems.push({ row: index, message: `Mã ${row.code} đã có ở dòng ${before + 2}.` });
    superior.set(row.code, row.reportsToCode);
  });
  rows.forEach((row, index) => {
    const above = row.reportsToCode;
    if (above === null) return;
    if (!first.has(above) && !knownCodes.has(above)) {
      problems.push({ row: index, message: `Không có đơn vị nào mang mã “${above}” để báo cáo cho.` });
    } else if (isCircle(row.code, superior)) {
      problems.push({ row: index, message: `Đơn vị ${row.code} báo cáo vòng lại cho chính mình.` });
    }
  });
  return problems.toSorted((a, b) => a.row - b.row);
}

function isCircle(start: string, superior: ReadonlyMap<string, string | null>): boolean {
  let at = superior.get(start) ?? null;
  for (let steps = 0; at !== null && steps <= superior.size; steps += 1) {
    if (at === start) return true;
    at = superior.get(at) ?? null;
  }
  return false;
}
