import type { Metadata } from "next";
import { CheckView } from "@/components/entry/check/check-view";
import { lockedBecause } from "@/components/entry/locked-because";
import { pageActor } from "@/lib/auth/actor";
import { listComments } from "@/lib/data/comments";
import {
  addCommentAction,
  explainIssueAction,
  handBackAction,
  resolveCommentAction,
  sendToLeaderAction,
  submitReportAction,
  withdrawAction,
} from "../../actions";
import { loadOwnReport } from "../load-report";

export const metadata: Metadata = { title: "Kiểm tra và gửi" };

type CheckPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function CheckPage({ params }: CheckPageProps) {
  const actor = await pageActor();
  const { id } = await params;
  const report = await loadOwnReport(actor, id); // decides first whether the page exists
  const comments = await listComments(actor, id);
  return (
    <CheckView
      {...report}
      comments={comments}
      membershipId={actor.membershipId}
      personName={actor.personName}
      role={actor.role}
      locked={lockedBecause(report.head, actor.role) !== null}
      explainIssue={explainIssueAction}
      comment={{ addComment: addCommentAction, resolveComment: resolveCommentAction }}
      actions={{
        sendToLeader: sendToLeaderAction,
        handBack: handBackAction,
        submit: submitReportAction,
        withdraw: withdrawAction,
      }}
    />
  );
}
