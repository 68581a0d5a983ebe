import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { DocumentSettings } from "@/lib/report/document-settings";
import type { Actor } from "@/lib/workflow/roles";
import { ENTRY_ACTS, findMove, type ReportAct, ReportState } from "@/lib/workflow/transitions";
import type { RevisionView } from "@/lib/workflow/views";
import { canonicalJson, sha256 } from "./canonical-json";
import { readContent } from "./content";
import { judgeForSubmission } from "./judge-submission";
import { requireHead, reviews } from "./report-reads";
import { freeze } from "./submission";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

export type MoveInput = { reportId: string /** Of the report as the person saw it. */; version: number };
export type ReasonedMoveInput = MoveInput & { reason: string };

const Moved = z.strictObject({ state: ReportState, version: z.int() });
export type Moved = z.infer<typeof Moved>;

type PlainAct = Exclude<ReportAct, "save" | "submit" | "takeOver" | "giveBack" | "saveFor" | "submitFor">;

/**
 * One move of the life of a report. The database refuses it when the actor has no such right (forbidden), when it is
 * not its time (not_allowed_now), or when the report is no longer as the person saw it (changed_by_someone_else).
 */
async function move(actor: Actor, act: PlainAct, input: MoveInput, reason: string | null): Promise<Moved> {
  return callWrite(actor, "move_report", [input.reportId, act, input.version, reason], Moved);
}

async function reasonedMove(actor: Actor, act: PlainAct, input: ReasonedMoveInput): Promise<Moved> {
  return move(actor, act, input, requireReason(input.reason));
}

function requireReason(given: string): string {
  const reason = given.trim().normalize("NFC");
  if (reason === "" || reason.length > 4000) throw new AppError("invalid_input", { reason: "reason" });
  return reason;
}

/** Trình lãnh đạo. */
export const sendToLeader = (actor: Actor, input: MoveInput) => move(actor, "sendToLeader", input, null);

/** Lãnh đạo chuyển lại cho chuyên viên. */
export const handBack = (actor: Actor, input: MoveInput) => move(actor, "handBack", input, null);

/** Thu hồi: until a reviewer has commented on what was sent. */
export const withdraw = (actor: Actor, input: MoveInput) => move(actor, "withdraw", input, null);

/** Đề nghị bổ sung, hoàn thiện: always with a reason. */
export const returnReport = (actor: Actor, input: ReasonedMoveInput) => reasonedMove(actor, "return", input);

/** Tiếp nhận: the last revision; never by the person who submitted it. */
export const acceptReport = (actor: Actor, input: MoveInput) => move(actor, "accept", input, null);

/** Mở lại a received report, password confirmed; the accepted revision stays as it was. */
export const reopen = (actor: Actor, input: ReasonedMoveInput) => reasonedMove(actor, "reopen", input);

/** Không phải báo cáo kỳ này, with the reason. */
export const excuse = (actor: Actor, input: ReasonedMoveInput) => reasonedMove(actor, "excuse", input);

/** Phải báo cáo: an excused unit must report after all. */
export const requireAgain = (actor: Actor, input: MoveInput) => move(actor, "require", input, null);

/** Nhập thay đơn vị: from now on the reviewers read and fill the report too, until it is sent or given back. */
export async function takeOver(actor: Actor, { reportId, version, reason }: ReasonedMoveInput): Promise<Moved> {
  return callWrite(actor, "hold_report", [reportId, "takeOver", version, requireReason(reason)], Moved);
}

/** Thôi nhập thay: what was filled stays, the unit goes on alone. */
export const giveBack = (actor: Actor, { reportId, version }: MoveInput): Promise<Moved> =>
  callWrite(actor, "hold_report", [reportId, "giveBack", version, null], Moved);

const Receipt = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  hash: z.string(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  onBehalf: z.boolean(),
  late: z.boolean(),
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
}) satisfies z.ZodType<RevisionView>;

/**
 * Gửi báo cáo: judges what is stored (never what the browser thinks) and makes the immutable revision, which is the
 * receipt. Refused as fails_checks, with the issues in the details, while there are errors or warnings without a
 * "giải trình". Pressed twice for the same version it gives the same receipt.
 */
export async function submitReport(actor: Actor, input: MoveInput): Promise<RevisionView> {
  const { head, content, code, settings } = await withActor(actor, async (tx) => {
    const found = await requireHead(tx, actor, input.reportId, "readContent");
    return {
      head: found,
      content: await readContent(tx, found.id),
      code: (await tx.unit.findUniqueOrThrow({ where: { id: found.unit.id }, select: { code: true } })).code,
      settings: await readSettings(tx, found.unit.id),
    };
  });
  // A second press finds the report sent: the database then answers with the receipt that exists, or refuses.
  const relation = reviews(actor) ? "review" : "own";
  const issues = findMove(head.state, ENTRY_ACTS[relation].submit, actor.role, relation)
    ? await judgeForSubmission(actor, head, content)
    : [];
  const canonical = canonicalJson(freeze(head, code, content, settings));
  const counts = (["error", "warning", "hint"] as const).map(
    (severity) => issues.filter((issue) => issue.severity === severity).length,
  );
  return callWrite(actor, "submit_report", [head.id, input.version, canonical, sha256(canonical), ...counts], Receipt);
}

async function readSettings(tx: Reader, unitId: string): Promise<DocumentSettings | null> {
  const row = await tx.documentSettings.findUnique({ where: { unitId }, select: { settings: true } });
  return row ? DocumentSettings.parse(row.settings) : null;
}

/**
 * Giải trình of one issue, about the figures it names (`issueFigures`): other figures ask for it again. An empty text
 * takes it back. Answers the report's new version.
 */
export async function explainIssue(
  actor: Actor,
  input: { reportId: string; issueId: string; about: string; text: string },
): Promise<{ version: number }> {
  const text = input.text.trim().normalize("NFC");
  const version = await callWrite(actor, "explain_issue", [input.reportId, input.issueId, input.about, text], z.int());
  return { version };
}
