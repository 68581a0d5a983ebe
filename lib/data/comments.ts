import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workflow/roles";
import type { CommentView } from "@/lib/workflow/views";
import type { Prisma } from "./generated/client";
import { requireHead } from "./report-reads";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

export type NewComment = {
  reportId: string;
  anchorKind: CommentView["anchorKind"];
  /** Item key or section path; null when it is about the whole report. */
  anchor: string | null;
  body: string;
};

/** Comments of a report, oldest first: what its unit and its reviewers say to each other. */
export async function listComments(actor: Actor, reportId: string): Promise<CommentView[]> {
  return withActor(actor, async (tx) => {
    await requireHead(tx, actor, reportId, "readComments");
    return readComments(tx, { reportId });
  });
}

async function readComments(tx: Reader, where: Prisma.CommentWhereInput): Promise<CommentView[]> {
  const author = { select: { unit: { select: { shortName: true } }, person: { select: { name: true } } } };
  const rows = await tx.comment.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { createdByMembership: author, resolvedByMembership: author },
  });
  return rows.map((row) => ({
    id: row.id,
    anchorKind: z.enum(["cell", "section", "report"]).parse(row.anchorKind),
    anchor: row.anchor,
    body: row.body,
    by: row.createdByMembership.person.name,
    unitName: row.createdByMembership.unit.shortName,
    at: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedByMembership?.person.name ?? null,
  }));
}

/** Adds a comment, for the unit's people at any time, for reviewers once something was sent. */
export async function addComment(actor: Actor, input: NewComment): Promise<CommentView> {
  const body = input.body.trim().normalize("NFC");
  if (body === "") throw new AppError("invalid_input", { reason: "body", message: "Hãy ghi nội dung góp ý." });
  const id = await callWrite(actor, "add_comment", [input.reportId, input.anchorKind, input.anchor, body], z.uuid());
  const [comment] = await withActor(actor, (tx) => readComments(tx, { id }));
  if (!comment) throw new AppError("not_found");
  return comment;
}

/** Marks a comment as dealt with; a second time changes nothing. */
export async function resolveComment(actor: Actor, input: { commentId: string }): Promise<void> {
  await callWrite(actor, "resolve_comment", [input.commentId], z.unknown());
}
