import "server-only";
import { AppError } from "@/lib/errors";
import { type Issue, issueId, stillExplains } from "@/lib/indicators/issue";
import { validate } from "@/lib/indicators/validate";
import type { ReportContent, ReportHead } from "@/lib/workflow/views";
import { toCells } from "./content";
import { getTemplate } from "./templates";

/**
 * All issues of the stored figures. Throws fails_checks, with the issues that stand in the way, while there are errors
 * or warnings without a giải trình of the very figures that are there.
 */
export async function judgeForSubmission(head: ReportHead, content: ReportContent): Promise<Issue[]> {
  const template = await getTemplate(head.templateId);
  const issues = validate(template, toCells(content.cells));
  const given = new Map(content.explanations.map((explanation) => [explanation.issueId, explanation]));
  const blocking = issues.filter(
    (issue) =>
      issue.severity === "error" || (issue.severity === "warning" && !stillExplains(given.get(issueId(issue)), issue)),
  );
  if (blocking.length > 0) throw new AppError("fails_checks", { issues: blocking });
  return issues;
}
