import type { SeedProvince } from "../organisation";
import { PEOPLE, personOf } from "./people";
import { provinceSettings, unitSettings } from "./settings";
import { LEADS, PROVINCE, UNITS } from "./units";

/** Tỉnh Minh Họa: the province, its 28 units, who leads what, who works there. */
export const MINH_HOA: SeedProvince = {
  units: [
    {
      ...PROVINCE,
      agencyCode: "H99",
      kind: "tinh",
      phone: null,
      settings: provinceSettings(personOf(PROVINCE.code, "provinceLeader").name),
    },
    ...UNITS.map((unit) => {
      const leader = personOf(unit.code, "unitLeader");
      const { code, agencyCode, kind, name, shortName } = unit;
      return {
        code,
        agencyCode,
        kind,
        name,
        shortName,
        phone: leader.phone,
        settings: unitSettings(unit, leader.name),
      };
    }),
  ],
  leads: LEADS,
  people: PEOPLE,
};
