import { z } from "zod";
import type { UnitKind } from "../indicators/template";
import type { Role } from "./roles";

/** Days are YYYY-MM-DD; times ISO in UTC. */
export type UnitView = {
  id: string;
  version: number;
  kind: UnitKind;
  code: string;
  agencyCode: string | null;
  name: string;
  shortName: string;
  reportsTo: string | null;
  orderNo: number;
  phone: string | null;
  validFrom: string;
  validTo: string | null;
};

export type PersonMembership = {
  id: string;
  role: Role;
  unitId: string;
  unitName: string;
  validFrom: string;
  endedAt: string | null;
};

export type PersonView = {
  id: string;
  name: string;
  signInName: string;
  phone: string | null;
  mustChange: boolean;
  disabledAt: string | null;
  memberships: PersonMembership[];
};

/** Which unit answers for the whole province on the rows of one key (so-tu-phap …). */
export type LeadAgencyView = { key: string; unitId: string; unitName: string };

/** What a province decides for itself. */
export const ProvinceSettings = z.strictObject({
  /** Whom units call when something does not work; shown on their pages. Null: nobody named. */
  supportContact: z.string().trim().max(300).nullable().default(null),
  /** A due date on a Saturday or Sunday: kept, or moved to the working day before or after, when a period opens. */
  weekendDue: z.enum(["keep", "before", "after"]).default("keep"),
});
export type ProvinceSettings = z.infer<typeof ProvinceSettings>;
export type ProvinceSettingsView = { version: number; settings: ProvinceSettings };

export type AuditEntry = {
  chainId: string;
  seq: number;
  act: string;
  /** Ids, hashes and states only: the audit never holds a figure or a sentence of a report. */
  object: Record<string, unknown>;
  reportId: string | null;
  personId: string | null;
  personName: string | null;
  role: Role | null;
  unitName: string | null;
  address: string | null;
  at: string;
  hash: string;
};

/** `brokenAt`: the first entry that does not fit the one before it; null when the whole chain fits. */
export type ChainCheck = { chainId: string; entries: number; brokenAt: number | null; headHash: string };
