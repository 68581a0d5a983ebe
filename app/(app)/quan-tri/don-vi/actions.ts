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
  .transform((typed, context) => {
    const read = SaveUnit.safeParse(
      {
        ...typed,
        reportsTo: typed.reportsTo === "" ? null : typed.reportsTo,
        orderNo: typed.orderNo.trim() === "" ? 0 : Number(typed.orderNo),
        validTo: typed.validTo === "" ? null : typed.validTo,
      },
      { error: (issue) => (issue.path?.[0] === "kind" ? "Chọn loại đơn vị." : undefined) },
    );
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  });

export const saveUnitAction = defineAction(TypedUnit, (actor, input) => saveUnit(actor, input));

export const importUnitsAction = defineAction(
  z.strictObject({ rows: z.array(UnitRow).min(1).max(5000) }),
  (actor, { rows }) => importUnits(actor, rows),
);
