import { z } from "zod";

/** error: input that cannot be what it says; warning: figures that contradict; hint: a likely slip. */
export const Severity = z.enum(["error", "warning", "hint"]);
export type Severity = z.infer<typeof Severity>;

export const Suggestion = z.strictObject({ key: z.string(), value: z.number(), because: z.array(z.string()) });
export type Suggestion = z.infer<typeof Suggestion>;

/** One finding, in plain Vietnamese: what is expected, what is there, what to do. */
export const Issue = z.strictObject({
  rule: z.string(),
  severity: Severity,
  form: z.string().nullable(),
  cells: z.array(z.string()),
  message: z.string(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  suggestion: Suggestion.nullable(),
});
export type Issue = z.infer<typeof Issue>;

/** Identity of an issue inside one report: what an explanation or a comment is attached to. */
export const issueId = (issue: Pick<Issue, "rule" | "cells">): string => `${issue.rule}|${issue.cells.join(",")}`;

/** The figures an issue is about, as text: what an explanation was written for. The words where a rule names no figures. */
export const issueFigures = ({ expected, actual, message }: Pick<Issue, "expected" | "actual" | "message">): string =>
  expected === null && actual === null ? message : `${expected ?? ""}|${actual ?? ""}`;

/** Whether what was once explained is still what is there; otherwise the old words are only a draft. */
export const stillExplains = (
  given: { about: string | null } | undefined,
  issue: Pick<Issue, "expected" | "actual" | "message">,
): boolean => given !== undefined && given.about === issueFigures(issue);

const NARRATIVE = "narrative:";

/** Rule of a finding that is about words, not about a cell; it carries the path of the section it leads to. */
export const narrativeRule = (path: string, what: string): string => `${NARRATIVE}${path}:${what}`;

/** Path of the section an issue without cells leads to ("II.6"); null for one that is about cells. */
export function sectionOfIssue(issue: Pick<Issue, "rule">): string | null {
  if (!issue.rule.startsWith(NARRATIVE)) return null;
  return issue.rule.slice(NARRATIVE.length).split(":")[0] ?? null;
}
