"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

export type SummaryError = Readonly<{
  message: ReactNode;
  /** Id of the control to go to. */
  fieldId?: string;
}>;

type ErrorSummaryProps = Readonly<{ title?: string; errors: readonly SummaryError[]; children?: ReactNode }>;

/** Takes the focus when it appears, so that the first thing heard and seen is what went wrong. */
export function ErrorSummary({ title = "Chưa thực hiện được", errors, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded border border-error bg-error-tint p-3">
      <h2 className="flex items-center gap-2 font-semibold text-error">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        {title}
      </h2>
      <ul className="mt-1 space-y-1 pl-6">
        {errors.map((error, index) => (
          // The list is made anew at each attempt and never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: no other identity exists
          <li key={index} className="text-text">
            {error.fieldId ? (
              <a href={`#${error.fieldId}`} className="font-medium text-error underline" onClick={goTo(error.fieldId)}>
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
      {children && <div className="mt-2 pl-6 text-muted">{children}</div>}
    </div>
  );
}

const goTo = (id: string) => (event: React.MouseEvent) => {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: "center" });
};
