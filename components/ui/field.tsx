import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

export const controlClass =
  "w-full rounded border border-line-strong bg-surface px-2.5 py-1.5 text-sm text-text placeholder:text-muted disabled:border-line disabled:bg-raised disabled:text-muted [&:is(input,textarea):read-only]:bg-raised aria-invalid:border-error aria-invalid:ring-1 aria-invalid:ring-error focus-visible:outline-offset-0 max-md:min-h-11 max-md:text-base";

type FieldProps = Readonly<{
  /** The id of the control: the label, the hint and the error hang on it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** Marks what may stay empty; what must be filled carries no mark. */
  optional?: boolean | undefined;
  hideLabel?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}>;

/** Label, hint, error, control, in this order and the same everywhere. */
export function Field({ id, label, hint, error, optional, hideLabel, className, children }: FieldProps) {
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={cn("font-medium text-sm", hideLabel && "sr-only")}>
        {label}
        {optional && <span className="font-normal text-muted"> (không bắt buộc)</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </div>
      )}
      {error && <FieldError id={id} message={error} />}
      {children}
    </div>
  );
}

/** The line under a label that says what is wrong and what to type. */
export function FieldError({ id, message }: Readonly<{ id: string; message: string }>) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1 font-medium text-error text-table">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span>
        <span className="sr-only">Lỗi: </span>
        {message}
      </span>
    </p>
  );
}

/** The aria attributes that tie a control to its hint and its error. */
export function describedBy(id: string, hint: ReactNode, error: string | null | undefined) {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  } as const;
}
