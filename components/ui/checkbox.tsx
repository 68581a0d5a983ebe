import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { describedBy, FieldError } from "./field";

type CheckboxProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
};

export function Checkbox({ label, hint, error, className, ...rest }: CheckboxProps) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <div className={cn("flex flex-col gap-1", className)}>
      {error && <FieldError id={id} message={error} />}
      <div className="flex items-start gap-2 max-md:min-h-11 max-md:items-center">
        <input
          {...rest}
          {...describedBy(id, hint, error)}
          id={id}
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-primary max-md:size-5"
        />
        <label htmlFor={id} className="min-w-0">
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-muted text-xs">
              {hint}
            </span>
          )}
        </label>
      </div>
    </div>
  );
}
