import { ChevronDown } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { controlClass, describedBy, Field } from "./field";

export type SelectOption = Readonly<{ value: string; label: string; disabled?: boolean }>;

type SelectProps = Omit<ComponentProps<"select">, "id" | "children"> & {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  hideLabel?: boolean;
  options: readonly SelectOption[];
  /** Shown for the empty value: "Chọn …". */
  placeholder?: string;
  inputClassName?: string;
};

/** A native select: it works with every keyboard, screen reader and phone. */
export function Select({
  label,
  hint,
  error,
  optional,
  hideLabel,
  options,
  placeholder,
  className,
  inputClassName,
  ...rest
}: SelectProps) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel, className }}>
      <span className="relative block">
        <select
          {...rest}
          {...describedBy(id, hint, error)}
          id={id}
          className={cn(controlClass, "min-h-9 appearance-none truncate pr-8", inputClassName)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </Field>
  );
}
