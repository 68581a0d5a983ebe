import "server-only";
import { AppError } from "@/lib/errors";
import type { Issue } from "@/lib/indicators/issue";
import { validate } from "@/lib/indicators/validate";
import { blockingIssues } from "@/lib/indicators/waivers";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportContent, ReportHead } from "@/lib/workflow/views";
import { toCells } from "./content";
import { getTemplate } from "./templates";
import { validationContext } from "./validation-context";

/**
 * All issues of the stored figures, with what is known besides them. Throws fails_checks, with the issues that stand in
 * the way, while there are errors or warnings without a giải trình of the very figures that are there.
 */
export async function judgeForSubmission(actor: Actor, head: ReportHead, content: ReportContent): Promise<Issue[]> {
  const [template, context] = await Promise.all([
    getTemplate(head.templateId),
    validationContext(actor, head, content.sections),
  ]);
  const issues = validate(template, toCells(content.cells), context);
  const blocking = blockingIssues(issues, content.explanations);
  if (blocking.length > 0) throw new AppError("fails_checks", { issues: blocking });
  return issues;
}
