import type { SheetKind } from "./period";
import type { Actor, Role } from "./roles";
import { MOVES, type Relation, ReportAct, type ReportState } from "./transitions";

/**
 * Who may do what, as data: with the transition table this is the whole of authorisation (role × relation × state ×
 * act). `lib/data` asks it first; row-level security and the write functions repeat it in the database. A test prints
 * it, so that a change is read before it is made.
 */

/**
 * own, review: as in the transition table. consolidate: the province's own report, written by its reviewers. behalf: a
 * report under review that was taken over, on top of review.
 */
export type ReportRelation = Relation | "consolidate" | "behalf";

/** Acts on one report that leave its state alone. */
export type QuietAct =
  | "readHead"
  | "readContent"
  | "readRevisions"
  | "readComments"
  | "comment"
  | "writeConsolidated"
  | "recordIssued"
  | "markSignedSeen";

const unit = ["unitStaff", "unitLeader", "unitClerk"] as const satisfies readonly Role[];
const review = ["reviewer", "reviewLeader"] as const satisfies readonly Role[];

type Allowed = Partial<Record<ReportRelation, readonly Role[]>>;

/** In every state. Reviewers read what was sent to them (revisions), never what a unit still writes, unless taken over. */
export const QUIET_ACTS = {
  readHead: { own: unit, review, consolidate: review },
  readContent: { own: unit, consolidate: review, behalf: review },
  readRevisions: { own: unit, review },
  readComments: { own: unit, review },
  comment: { own: unit, review },
  writeConsolidated: { consolidate: review },
  // Số, ngày, người ký and the signed file of the own unit's issued document.
  recordIssued: { own: ["unitLeader", "unitClerk"] },
  // That a signed file differs from the data was seen. The province's: whoever records it (PROVINCE_ACTS).
  markSignedSeen: { own: ["unitLeader", "unitClerk"], review },
} as const satisfies Record<QuietAct, Allowed>;

/** Acts on a province as a whole. */
export type ProvinceAct =
  | "readPeriods"
  | "managePeriods"
  | "readBoard"
  | "readRuns"
  | "makeRuns"
  | "readIssued"
  | "recordIssued"
  | "manageUnits"
  | "managePeople"
  | "readAudit";

const everyone = [...unit, ...review, "provinceLeader", "administrator"] as const satisfies readonly Role[];

export const PROVINCE_ACTS = {
  readPeriods: everyone,
  managePeriods: review,
  readBoard: review,
  readRuns: review,
  makeRuns: review,
  // These two also for văn thư of Sở Nội vụ, which a role alone does not say (lib/data/reads-issued.ts).
  readIssued: [...review, "provinceLeader"],
  recordIssued: review,
  manageUnits: ["administrator"],
  managePeople: ["administrator"],
  readAudit: ["administrator"],
} as const satisfies Record<ProvinceAct, readonly Role[]>;

type Who = Pick<Actor, "role" | "unitId" | "provinceId">;
type What = { provinceId: string; unitId: string; sheet: SheetKind };

const includes = (roles: readonly Role[] | undefined, role: Role): boolean => roles?.includes(role) ?? false;

/** How this person stands to a report; null: for them it does not exist. */
export function relationTo(actor: Who, report: What): ReportRelation | null {
  if (actor.provinceId !== report.provinceId) return null;
  if (includes(review, actor.role)) return report.sheet === "consolidated" ? "consolidate" : "review";
  if (report.sheet === "consolidated" || !includes(unit, actor.role)) return null;
  return actor.unitId === report.unitId ? "own" : null;
}

/** May this role, so related, do this quiet act? */
export const canQuietly = (act: QuietAct, role: Role, relation: ReportRelation): boolean => {
  const allowed: Allowed = QUIET_ACTS[act];
  return includes(allowed[relation], role);
};

export const canInProvince = (act: ProvinceAct, role: Role): boolean => includes(PROVINCE_ACTS[act], role);

/** Does this role, so related, ever have this move? Then a refusal is a matter of time (409), else of right (403). */
export function everHas(act: ReportAct, role: Role, relation: ReportRelation): boolean {
  const states = Object.values(MOVES) as Partial<Record<ReportAct, { relation: Relation; roles: readonly Role[] }>>[];
  return states.some((moves) => {
    const move = moves[act];
    return move?.relation === relation && move.roles.includes(role);
  });
}

export type AccessRow = {
  role: Role;
  relation: ReportRelation;
  state: ReportState;
  quiet: QuietAct[];
  moves: ReportAct[];
};

/** The table, one row per role, relation and state. */
export function accessTable(roles: readonly Role[]): AccessRow[] {
  const relations: ReportRelation[] = ["own", "review", "consolidate", "behalf"];
  return roles.flatMap((role) =>
    relations.flatMap((relation) =>
      (Object.keys(MOVES) as ReportState[]).map((state) => ({
        role,
        relation,
        state,
        quiet: (Object.keys(QUIET_ACTS) as QuietAct[]).filter((act) => canQuietly(act, role, relation)),
        moves: ReportAct.options.filter((act) => {
          const moves: Partial<Record<ReportAct, { relation: Relation; roles: readonly Role[] }>> = MOVES[state];
          const move = moves[act];
          return move?.relation === relation && move.roles.includes(role);
        }),
      })),
    ),
  );
}
