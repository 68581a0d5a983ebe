import { z } from "zod";
import type { Role } from "./roles";

/** Stored states of a report. Chưa đến kỳ, quá hạn, đã tổng hợp are derived, never stored. */
export const ReportState = z.enum(["draft", "awaitingLeader", "submitted", "returned", "accepted", "notRequired"]);
export type ReportState = z.infer<typeof ReportState>;

export const ReportAct = z.enum([
  "save",
  "sendToLeader",
  "handBack",
  "submit",
  "withdraw",
  "return",
  "accept",
  "reopen",
  "excuse",
  "require",
  "takeOver",
  "giveBack",
  "saveFor",
  "submitFor",
]);
export type ReportAct = z.infer<typeof ReportAct>;

/** own: the report is the actor's own unit's; review: the actor's Sở Nội vụ reviews it. */
export type Relation = "own" | "review";

export type Move = { to: ReportState; relation: Relation; roles: readonly Role[] };

const unit = ["unitStaff", "unitLeader"] as const;
const leader = ["unitLeader"] as const;
const review = ["reviewer", "reviewLeader"] as const;
const reviewLeader = ["reviewLeader"] as const;

/** Entry on the unit's behalf; all but taking over only in a report that was taken over (`ReportHead.behalf`). */
const behalf = <const S extends ReportState>(state: S) =>
  ({
    takeOver: { to: state, relation: "review", roles: review },
    giveBack: { to: state, relation: "review", roles: review },
    saveFor: { to: state, relation: "review", roles: review },
    submitFor: { to: "submitted", relation: "review", roles: review },
  }) as const;

/**
 * The whole life of a report: buttons are shown from it, the server refuses by it, and the database
 * holds the same rows in `transition` (an integration test compares the two).
 */
export const MOVES = {
  draft: {
    save: { to: "draft", relation: "own", roles: unit },
    sendToLeader: { to: "awaitingLeader", relation: "own", roles: unit },
    submit: { to: "submitted", relation: "own", roles: leader },
    excuse: { to: "notRequired", relation: "review", roles: review },
    ...behalf("draft"),
  },
  awaitingLeader: {
    save: { to: "awaitingLeader", relation: "own", roles: leader },
    handBack: { to: "draft", relation: "own", roles: leader },
    submit: { to: "submitted", relation: "own", roles: leader },
  },
  submitted: {
    withdraw: { to: "draft", relation: "own", roles: leader },
    return: { to: "returned", relation: "review", roles: review },
    accept: { to: "accepted", relation: "review", roles: review },
  },
  returned: {
    save: { to: "returned", relation: "own", roles: unit },
    sendToLeader: { to: "awaitingLeader", relation: "own", roles: unit },
    submit: { to: "submitted", relation: "own", roles: leader },
    ...behalf("returned"),
  },
  accepted: {
    reopen: { to: "returned", relation: "review", roles: reviewLeader },
  },
  notRequired: {
    require: { to: "draft", relation: "review", roles: review },
  },
} as const satisfies Record<ReportState, Partial<Record<ReportAct, Move>>>;

/** The move, if this act exists in this state for this role and relation; undefined is a refusal. */
export function findMove(from: ReportState, act: ReportAct, role: Role, relation: Relation): Move | undefined {
  const moves: Partial<Record<ReportAct, Move>> = MOVES[from];
  const move = moves[act];
  if (!move || move.relation !== relation || !move.roles.includes(role)) return undefined;
  return move;
}

/** What is written in the report now is the reviewers' to read and fill as well, since one of them took it over. */
export const isHeldOnBehalf = (report: { state: ReportState; behalf: unknown }): boolean =>
  report.behalf !== null && (report.state === "draft" || report.state === "returned");

/** The act by which somebody so related writes into a report, and the one by which they send it. */
export const ENTRY_ACTS = {
  own: { save: "save", submit: "submit" },
  review: { save: "saveFor", submit: "submitFor" },
} as const satisfies Record<Relation, Record<"save" | "submit", ReportAct>>;

/** What this person may do with this report now, in the order of the table. */
export const actsFor = (from: ReportState, role: Role, relation: Relation): ReportAct[] =>
  (Object.keys(MOVES[from]) as ReportAct[]).filter((act) => findMove(from, act, role, relation));

/** The words officials use (design: interface.md). */
export const STATE_LABEL = {
  draft: "Đang nhập",
  awaitingLeader: "Đang trình lãnh đạo",
  submitted: "Đã gửi",
  returned: "Đề nghị bổ sung, hoàn thiện",
  accepted: "Đã tiếp nhận",
  notRequired: "Không phải báo cáo kỳ này",
} as const satisfies Record<ReportState, string>;
