import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { UnitKind } from "@/lib/indicators/template";
import { refuse } from "@/lib/messages";
import type { UnitView } from "@/lib/workflow/admin-views";
import type { Actor } from "@/lib/workflow/roles";
import { SaveUnit, UnitRow, unitRowProblems } from "@/lib/workflow/unit-input";
import type { Unit } from "./generated/client";
import { requireUuid } from "./heads";
import { dayText, requireAct } from "./require-act";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

const unitView = (row: Unit): UnitView => ({
  id: row.id,
  version: row.version,
  kind: UnitKind.parse(row.kind),
  code: row.code,
  agencyCode: row.agencyCode,
  name: row.name,
  shortName: row.shortName,
  reportsTo: row.reportsTo,
  orderNo: row.orderNo,
  phone: row.phone,
  validFrom: dayText(row.validFrom),
  validTo: row.validTo ? dayText(row.validTo) : null,
});

/** Every unit of the actor's province, ended ones too, in official order; the province itself first. */
export async function listUnits(actor: Actor): Promise<UnitView[]> {
  const rows = await withActor(actor, (tx) =>
    tx.unit.findMany({ where: { provinceId: actor.provinceId }, orderBy: [{ orderNo: "asc" }, { name: "asc" }] }),
  );
  return rows.map(unitView).toSorted((a, b) => Number(b.kind === "tinh") - Number(a.kind === "tinh"));
}

export async function getUnit(actor: Actor, id: string): Promise<UnitView> {
  const row = await withActor(actor, (tx) =>
    tx.unit.findFirst({ where: { id: requireUuid(id), provinceId: actor.provinceId } }),
  );
  if (!row) throw new AppError("not_found");
  return unitView(row);
}

/** Which box of a form a refusal of the database is about. */
const FIELD_OF_REASON: Readonly<Record<string, string>> = {
  code_taken: "code",
  agency_code_taken: "agencyCode",
  cycle: "reportsTo",
  reports_to: "reportsTo",
  kind: "kind",
};

function withField(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== "invalid_input") return error;
  const { reason, message } = error.details;
  const field = typeof reason === "string" ? FIELD_OF_REASON[reason] : undefined;
  return field ? new AppError(error.code, { ...error.details, fields: { [field]: [message] } }) : error;
}

const Saved = z.strictObject({ id: z.uuid(), version: z.int() });

/** Administrator: a new unit, or a change over exactly the version that was read. */
export async function saveUnit(actor: Actor, input: SaveUnit): Promise<{ id: string; version: number }> {
  requireAct(actor, "manageUnits");
  const { id, version, ...unit } = SaveUnit.parse(input);
  try {
    return await callWrite(actor, "save_unit", [id, version, JSON.stringify(unit)], Saved);
  } catch (error) {
    throw withField(error);
  }
}

const Imported = z.strictObject({ added: z.int(), changed: z.int() });

/**
 * Administrator: rows of a file, all of them or none. A code the province has is changed, another is added; nothing is
 * ever removed. Throws `invalid_input` with `details.rows`: what is wrong, by row.
 */
export async function importUnits(actor: Actor, rows: readonly UnitRow[]): Promise<{ added: number; changed: number }> {
  requireAct(actor, "manageUnits");
  const read = z.array(UnitRow).min(1).max(5000).safeParse(rows);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({ row: Number(path[0] ?? 0), message }));
    throw refuse("invalid_input", "Có dòng chưa đúng nên chưa nhập dòng nào.", { rows: problems });
  }
  const known = new Map((await listUnits(actor)).map((unit) => [unit.code, unit]));
  const problems = unitRowProblems(read.data, new Set(known.keys()));
  if (problems.length > 0) {
    throw refuse("invalid_input", "Có dòng chưa đúng nên chưa nhập dòng nào.", { rows: problems });
  }
  // What the write function cannot leave empty: the unit's own, else the default of a new one. To it 0 is "as before".
  const whole = read.data.map((row) => ({
    ...row,
    shortName: row.shortName ?? known.get(row.code)?.shortName ?? row.name.slice(0, 120),
    orderNo: row.orderNo ?? 0,
  }));
  try {
    return await callWrite(actor, "import_units", [JSON.stringify(whole)], Imported);
  } catch (error) {
    throw withField(error);
  }
}
