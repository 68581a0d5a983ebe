import type { Metadata } from "next";
import { EntryWorkspace } from "@/components/entry/entry-workspace";
import type { Evidence } from "@/components/entry/evidence-pane";
import { lockedBecause } from "@/components/entry/locked-because";
import type { Place } from "@/components/entry/outline/place";
import { pageActor } from "@/lib/auth/actor";
import { listComments } from "@/lib/data/comments";
import { listImports } from "@/lib/data/imports";
import { previousReports } from "@/lib/data/reports";
import { formOf } from "@/lib/indicators/walk";
import type { Actor } from "@/lib/workflow/roles";
import { addCommentAction, explainIssueAction, resolveCommentAction } from "../actions";
import { loadHead, loadOwnReport, orNotFound, reportBefore, underTemplate } from "./load-report";

type EntryPageProps = Readonly<{
  params: Promise<{ id: string }>;
  searchParams: Promise<{ bieu?: string; o?: string; muc?: string; tep?: string }>;
}>;

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const head = await loadHead(await pageActor(), (await params).id);
  return { title: `Lập báo cáo – ${head.period.title} – ${head.unit.shortName}` };
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const actor = await pageActor();
  const { id } = await params;
  const asked = await searchParams;
  const { head, content, template, sheet, context } = await loadOwnReport(actor, id);
  const [evidence, comments, previous, earlierReport] = await Promise.all([
    asked.tep ? evidenceOf(actor, id, asked.tep) : null,
    listComments(actor, id),
    orNotFound(previousReports(actor, id)),
    reportBefore(actor, head),
  ]);
  const [lastPeriod, sameLastYear] = await Promise.all([
    underTemplate(template, previous.lastPeriod, head.unit.kind),
    underTemplate(template, previous.sameLastYear, head.unit.kind),
  ]);
  const locked = lockedBecause(head, actor.role);
  const form = asked.bieu ?? (asked.o ? formOf(template, asked.o)?.code : undefined);
  const place: Place | null = asked.muc
    ? { kind: "section", path: asked.muc }
    : form
      ? { kind: "form", code: form }
      : null;
  return (
    <EntryWorkspace
      // Another state locks or opens everything: begun anew, with what waits in this browser.
      key={`${head.state} ${locked ?? ""}`}
      head={head}
      template={template}
      sheet={sheet}
      content={content}
      context={context}
      comments={comments}
      previous={{ lastPeriod, sameLastYear }}
      earlierReport={earlierReport}
      membershipId={actor.membershipId}
      personName={actor.personName}
      lockedBecause={locked}
      evidence={evidence}
      canComment
      place={place}
      cellKey={asked.o ?? null}
      explainIssue={explainIssueAction}
      comment={{ addComment: addCommentAction, resolveComment: resolveCommentAction }}
    />
  );
}

/** An uploaded file to look at beside the form; null when there is none, so that an old address still opens the form. */
async function evidenceOf(actor: Actor, reportId: string, importId: string): Promise<Evidence | null> {
  const found = (await orNotFound(listImports(actor, reportId))).find(({ id }) => id === importId);
  if (!found || (found.status !== "read" && !found.evidence)) return null;
  const { id, fileName } = found;
  return { id, fileName, href: `/api/v1/reports/${reportId}/imports/${id}/file` };
}
