"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/field";
import { type Issue, issueFigures, issueId, stillExplains } from "@/lib/indicators/issue";
import { formatDateTime } from "@/lib/workflow/deadline";
import { SEVERITY } from "../grid/issue-marks";
import { useExplanations } from "./explanations";

type IssueBoxProps = Readonly<{
  issue: Issue;
  locked: boolean;
  /** Links to the cells, where the box does not stand beside them. */
  links?: ReactNode;
  focusId?: string;
}>;

/** One finding in words; a warning asks for a word of explanation, kept when the box is left. */
export function IssueBox({ issue, locked, links, focusId }: IssueBoxProps) {
  const { title, tone, icon } = SEVERITY[issue.severity];
  return (
    <div className="space-y-1.5">
      <p className={cn("flex items-start gap-1.5 font-medium [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0", tone)}>
        <span aria-hidden="true">{icon}</span>
        <span>
          {title}
          {issue.severity === "error" && <span className="font-normal"> (phải sửa trước khi gửi)</span>}
        </span>
      </p>
      <p>{issue.message}</p>
      {links}
      {issue.severity === "warning" && <Explanation issue={issue} locked={locked} focusId={focusId} />}
    </div>
  );
}

function Explanation({
  issue,
  locked,
  focusId,
}: Readonly<{ issue: Issue; locked: boolean; focusId?: string | undefined }>) {
  const made = useId();
  const { stored, draftOf, type, save } = useExplanations();
  const id = issueId(issue);
  const kept = stored.get(id);
  const [touched, setTouched] = useState(false);
  const draft = draftOf(id);
  const text = draft?.text ?? kept?.text ?? "";
  const about = issueFigures(issue);
  const outdated = kept !== undefined && !stillExplains(kept, issue);
  if (locked) {
    return kept ? (
      <p className="border-line border-l-2 pl-2 text-table">
        <span className="font-medium">{outdated ? "Giải trình cho số liệu trước: " : "Giải trình: "}</span>
        {kept.text}{" "}
        <span className="text-muted text-xs">
          ({kept.by}, {formatDateTime(kept.at)})
        </span>
      </p>
    ) : null;
  }
  return (
    <div>
      <label htmlFor={focusId ?? made} className="block text-table">
        Giải trình{" "}
        {text.trim() === "" && <span className="text-waiting">(cần một lời giải trình, hoặc sửa số liệu)</span>}
      </label>
      <textarea
        id={focusId ?? made}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => {
          setTouched(true);
          type(id, event.target.value);
        }}
        onBlur={() => void save(id, about)}
        className={cn(controlClass, "field-sizing-content mt-1 max-h-60 min-h-14")}
      />
      {outdated && !draft && (
        <p className="flex flex-wrap items-center gap-2 text-table text-waiting">
          Số liệu đã thay đổi từ khi giải trình. Hãy sửa lại lời giải trình, hoặc
          <Button size="sm" onClick={() => void save(id, about, kept.text)}>
            Giữ lời giải trình này
          </Button>
        </p>
      )}
      <p role="status" className="min-h-4 text-muted text-xs">
        {draft?.problem ? <span className="text-error">{draft.problem}</span> : null}
        {draft && !draft.problem ? (draft.saving ? "Đang lưu…" : "Lưu khi rời ô") : null}
        {!draft && touched && "Đã lưu"}
        {!draft && !touched && kept && `${kept.by}, ${formatDateTime(kept.at)}`}
      </p>
    </div>
  );
}
