"use client";

import { cn } from "@/components/ui/cn";
import type { Issue } from "@/lib/indicators/issue";
import { useIssues, useProgress } from "../entry-context";
import { IssueMarks } from "../grid/issue-marks";
import { formTitle } from "./form-title";

export type OutlineForm = Readonly<{ code: string; title: string }>;

type OutlineNavProps = Readonly<{
  forms: readonly OutlineForm[];
  current: string | null;
  onOpen: (code: string) => void;
}>;

/** Forms with what is filled and what was found, in small numbers. */
export function OutlineNav({ forms, current, onOpen }: OutlineNavProps) {
  const progress = useProgress();
  const issues = useIssues();
  return (
    <ul>
      {forms.map((form) => {
        const { filled, expected } = progress.get(form.code) ?? { filled: 0, expected: 0 };
        const found = issuesOf(issues, form.code);
        return (
          <li key={form.code}>
            <button
              type="button"
              aria-current={form.code === current ? "true" : undefined}
              onClick={() => onOpen(form.code)}
              className={cn(
                "block min-h-8 w-full px-3 py-1.5 text-left text-table hover:bg-raised max-md:min-h-11",
                form.code === current && "bg-primary-tint font-medium text-primary",
              )}
            >
              <span className="block">{formTitle(form)}</span>
              <span className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-xs">
                <span className={cn(filled === expected && expected > 0 && form.code !== current && "text-saved")}>
                  {filled}/{expected} chỉ tiêu
                </span>
                <IssueMarks issues={found} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const issuesOf = (issues: readonly Issue[], form: string): Issue[] => issues.filter((issue) => issue.form === form);
