import { type Issue, issueId } from "../indicators/issue";
import type { CommentView, Explanation, ReportHead } from "../workflow/views";

/** What a unit is asked to correct. */
export type LetterRequests = {
  /** Why the report was sent back, as it is kept; null while it is under review. */
  reason: string | null;
  comments: readonly Pick<CommentView, "anchorKind" | "anchor" | "body">[];
  issues: readonly Issue[];
};

type Head = Pick<ReportHead, "state" | "returnReason" | "unit">;

/**
 * What the letter to a unit asks: the reason of the return, the open comments of others than its own people, every
 * error and every warning the unit gave no word for. Hints are for the eye only.
 */
export function letterRequests(
  { state, returnReason, unit }: Head,
  comments: readonly CommentView[],
  issues: readonly Issue[],
  explanations: readonly Explanation[],
): LetterRequests {
  const explained = new Set(explanations.map((given) => given.issueId));
  return {
    reason: state === "returned" ? returnReason : null,
    comments: comments.filter(({ resolvedAt, unitName }) => resolvedAt === null && unitName !== unit.shortName),
    issues: issues.filter(
      (issue) => issue.severity === "error" || (issue.severity === "warning" && !explained.has(issueId(issue))),
    ),
  };
}

/** A letter is written about a report that was sent and is not received yet. */
export const mayBeAsked = ({ state }: Pick<ReportHead, "state">): boolean =>
  state === "submitted" || state === "returned";

/** Whether there is anything to write about. */
export const hasRequests = ({ reason, comments, issues }: LetterRequests): boolean =>
  (reason ?? "").trim() !== "" || comments.length + issues.length > 0;
