import { uuid7 } from "@/lib/data/uuid7";
import type { UnitKind } from "@/lib/indicators/template";
import type { DocumentSettings } from "@/lib/report/document-settings";
import type { Actor, Role } from "@/lib/workflow/roles";
import { insertRows, type Owner } from "./owner";

export type SeedUnit = {
  code: string;
  agencyCode: string | null;
  kind: UnitKind;
  name: string;
  shortName: string;
  phone: string | null;
  settings: DocumentSettings;
};
export type SeedPerson = { name: string; signInName: string; phone: string | null; role: Role; unit: string };
export type SeedProvince = {
  /** The province itself comes first, of kind `tinh`. */
  units: [SeedUnit, ...SeedUnit[]];
  leads: Record<string, string>;
  people: SeedPerson[];
};

export type Organisation = {
  provinceId: string;
  unitId: (code: string) => string;
  settingsOf: (code: string) => DocumentSettings;
  actor: (unit: string, role: Role) => Actor;
};

/**
 * Writes a province with its units and people, all with the same first password, and gives an actor for each of them:
 * sessions live for the seeding only (`endSeedSessions`).
 */
export async function seedOrganisation(
  owner: Owner,
  province: SeedProvince,
  passwordHash: string,
): Promise<Organisation> {
  const ids = new Map(province.units.map((unit) => [unit.code, uuid7()]));
  const unitId = (code: string): string => known(ids.get(code), code);
  const [root] = province.units;
  const provinceId = unitId(root.code);

  await insertRows(
    owner,
    "unit",
    province.units.map(({ settings: _, ...unit }, order) => ({
      id: unitId(unit.code),
      province_id: provinceId,
      kind: unit.kind,
      code: unit.code,
      agency_code: unit.agencyCode,
      name: unit.name,
      short_name: unit.shortName,
      reports_to: unit.code === root.code ? null : provinceId,
      order_no: order,
      phone: unit.phone,
      valid_from: "2000-01-01",
      created_at: "now",
    })),
  );
  await insertRows(
    owner,
    "document_settings",
    province.units.map(({ code, settings }) => ({
      unit_id: unitId(code),
      province_id: provinceId,
      settings,
      version: 1,
      updated_at: "now",
    })),
  );
  await insertRows(
    owner,
    "lead_agency",
    Object.entries(province.leads).map(([key, code]) => ({ province_id: provinceId, key, unit_id: unitId(code) })),
  );
  const actors = await seedPeople(owner, province, { provinceId, unitId }, passwordHash);
  const settings = new Map(province.units.map((unit) => [unit.code, unit.settings]));
  return {
    provinceId,
    unitId,
    settingsOf: (code) => known(settings.get(code), code),
    actor: (unit, role) => known(actors.get(`${unit} ${role}`), `${unit} ${role}`),
  };
}

async function seedPeople(
  owner: Owner,
  { people, units }: SeedProvince,
  { provinceId, unitId }: { provinceId: string; unitId: (code: string) => string },
  passwordHash: string,
): Promise<Map<string, Actor>> {
  const [root] = units;
  const names = new Map(units.map((unit) => [unit.code, unit]));
  const actors = people.map((person): Actor & { person: SeedPerson } => ({
    person,
    sessionId: uuid7(),
    membershipId: uuid7(),
    personId: uuid7(),
    personName: person.name,
    role: person.role,
    unitId: unitId(person.unit),
    unitName: known(names.get(person.unit), person.unit).name,
    unitKind: known(names.get(person.unit), person.unit).kind,
    provinceId,
    provinceName: root.name,
  }));
  await insertRows(
    owner,
    "person",
    actors.map(({ personId, person }) => ({
      id: personId,
      sign_in_name: person.signInName,
      name: person.name,
      phone: person.phone,
      password_hash: passwordHash,
      must_change: false,
      created_at: "now",
    })),
  );
  await insertRows(
    owner,
    "membership",
    actors.map((actor) => ({
      id: actor.membershipId,
      province_id: provinceId,
      person_id: actor.personId,
      unit_id: actor.unitId,
      role: actor.role,
      valid_from: "2020-01-01",
      created_at: "now",
    })),
  );
  await insertRows(
    owner,
    "session",
    actors.map((actor) => ({
      id: actor.sessionId,
      person_id: actor.personId,
      membership_id: actor.membershipId,
      created_at: "now",
      last_seen_at: "now",
      confirmed_at: "now",
      expires_at: "tomorrow",
      user_agent: SEED_AGENT,
    })),
  );
  const byPlace = new Map<string, Actor>();
  for (const { person, ...actor } of actors) {
    const place = `${person.unit} ${person.role}`;
    if (!byPlace.has(place)) byPlace.set(place, actor);
  }
  return byPlace;
}

const SEED_AGENT = "seed";

/** The people have not signed in: the sessions the seeding acted with go away. */
export const endSeedSessions = (owner: Owner) => owner.query("delete from session where user_agent = $1", [SEED_AGENT]);

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demonstration has no ${what}`);
  return value;
}
