import { z } from "zod";
import type { Role } from "./roles";

/** Life of a consolidation run: bản nháp → chốt số liệu → trình ký → đã ban hành. */
export const RunState = z.enum(["draft", "closed", "signing", "issued"]);
export type RunState = z.infer<typeof RunState>;
export const RunAct = z.enum(["adjust", "close", "reopen", "sendForSigning", "takeBack", "issue"]);
export type RunAct = z.infer<typeof RunAct>;

type RunMove = { to: RunState; roles: readonly Role[] };
const review = ["reviewer", "reviewLeader"] as const;
const leader = ["reviewLeader"] as const;

/** `close` needs a final run (no incomplete pair blocks it); `issue` asks for the password again. */
export const RUN_MOVES = {
  draft: { adjust: { to: "draft", roles: review }, close: { to: "closed", roles: review } },
  closed: { reopen: { to: "draft", roles: leader }, sendForSigning: { to: "signing", roles: review } },
  signing: { takeBack: { to: "closed", roles: leader }, issue: { to: "issued", roles: leader } },
  issued: {},
} as const satisfies Record<RunState, Partial<Record<RunAct, RunMove>>>;

export function findRunMove(from: RunState, act: RunAct, role: Role): RunMove | undefined {
  const moves: Partial<Record<RunAct, RunMove>> = RUN_MOVES[from];
  const move = moves[act];
  return move?.roles.includes(role) ? move : undefined;
}

export const runActsFor = (from: RunState, role: Role): RunAct[] =>
  (Object.keys(RUN_MOVES[from]) as RunAct[]).filter((act) => findRunMove(from, act, role));

export const RUN_STATE_LABEL = {
  draft: "Bản nháp",
  closed: "Đã chốt số liệu",
  signing: "Đang trình ký",
  issued: "Đã ban hành",
} as const satisfies Record<RunState, string>;
