import { type Issue, issueId, stillExplains } from "./issue";

/** A word of explanation on the record: which finding of the report, and the figures it was written about. */
type Waiver = { issueId: string; about: string | null };

/**
 * What stands between a report and its being sent: every error, and every warning without an explanation of the very
 * figures that are there. Who explained, when and in which words is kept with the report; an error is never waived.
 */
export function blockingIssues(issues: readonly Issue[], waivers: readonly Waiver[]): Issue[] {
  const given = new Map(waivers.map((waiver) => [waiver.issueId, waiver]));
  return issues.filter(
    (issue) =>
      issue.severity === "error" || (issue.severity === "warning" && !stillExplains(given.get(issueId(issue)), issue)),
  );
}
