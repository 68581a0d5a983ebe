"use server";

import { z } from "zod";
import { importUnits, saveUnit } from "@/lib/data/units";
import { defineAction } from "@/lib/define-action";
import { SaveUnit, UnitRow } from "@/lib/workflow/unit-input";

const text = z.string().max(400);

/** The form sends what was typed; here an empty box becomes "none" and the order a number. */
const TypedUnit = z
  .strictObject({
    id: z.uuid().nullable(),
    version: z.int(),
    name: text,
    shortName: text,
    code: text,
    kind: text,
    reportsTo: text,
    orderNo: text,
    agencyCode: text,
    phone: text,
    validFrom: text,
    validTo: text,
  })
  .transform(({ kind, ...typed }, context): z.input<typeof SaveUnit> => {
    if (kind === "") context.addIssue({ code: "custom", path: ["kind"], message: "Chọn loại đơn vị." });
    return {
      ...typed,
      kind: kind as z.input<typeof SaveUnit>["kind"],
      reportsTo: typed.reportsTo === "" ? null : typed.reportsTo,
      orderNo: typed.orderNo.trim() === "" ? 0 : Number(typed.orderNo),
      validTo: typed.validTo === "" ? null : typed.validTo,
    };
  })
  .pipe(SaveUnit);

export const saveUnitAction = defineAction(TypedUnit, (actor, input) => saveUnit(actor, input));

export const importUnitsAction = defineAction(
  z.strictObject({ rows: z.array(UnitRow).min(1).max(5000) }),
  (actor, { rows }) => importUnits(actor, rows),
);
