import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workflow/roles";
import type { CommentView, ReportHead } from "@/lib/workflow/views";
import { Prisma } from "./generated/client";
import { uuid } from "./heads";
import { requireHead, reviews } from "./report-reads";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

export type NewComment = {
  reportId: string;
  anchorKind: CommentView["anchorKind"];
  /** Item key or section path; null when it is about the whole report. */
  anchor: string | null;
  body: string;
};

/**
 * Comments of a report, oldest first: what its unit and its reviewers say to each other. Reviewers read those made
 * since the first submission; what the unit's people said before is theirs.
 */
export async function listComments(actor: Actor, reportId: string): Promise<CommentView[]> {
  return withActor(actor, async (tx) => {
    const head = await requireHead(tx, actor, reportId, "readComments");
    return readComments(tx, Prisma.sql`c.report_id = ${uuid(head.id)} and ${readable(actor, head)}`);
  });
}

/** The same as the policy of the table. */
const readable = (actor: Actor, { sheet }: ReportHead): Prisma.Sql =>
  reviews(actor) && sheet !== "consolidated" ? Prisma.sql`c.revision_id is not null` : Prisma.sql`true`;

async function readComments(tx: Reader, condition: Prisma.Sql): Promise<CommentView[]> {
  const rows = await tx.$queryRaw<{ comment: CommentView }[]>`
    select jsonb_build_object('id', c.id, 'anchorKind', c.anchor_kind, 'anchor', c.anchor, 'body', c.body, 'by', p.name,
      'unitName', u.short_name, 'at', app.iso(c.created_at), 'resolvedAt', app.iso(c.resolved_at),
      'resolvedBy', rp.name) as comment
    from comment c
    join membership m on m.id = c.created_by
    join person p on p.id = m.person_id
    join unit u on u.id = m.unit_id
    left join membership rm on rm.id = c.resolved_by
    left join person rp on rp.id = rm.person_id
    where ${condition}
    order by c.created_at, c.id`;
  return rows.map((row) => row.comment);
}

/** Adds a comment, for the unit's people at any time, for reviewers once something was sent. */
export async function addComment(actor: Actor, input: NewComment): Promise<CommentView> {
  const body = input.body.trim().normalize("NFC");
  if (body === "") throw new AppError("invalid_input", { reason: "body", message: "Hãy ghi nội dung góp ý." });
  const id = await callWrite(actor, "add_comment", [input.reportId, input.anchorKind, input.anchor, body], z.uuid());
  const [comment] = await withActor(actor, (tx) => readComments(tx, Prisma.sql`c.id = ${uuid(id)}`));
  if (!comment) throw new AppError("not_found");
  return comment;
}

/** Marks a comment of this report as dealt with; a second time changes nothing. One of another report is `not_found`. */
export async function resolveComment(
  actor: Actor,
  { reportId, commentId }: { reportId: string; commentId: string },
): Promise<void> {
  await callWrite(actor, "resolve_comment", [reportId, commentId], z.unknown());
}
