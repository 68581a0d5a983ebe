import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldError } from "./field";

export type RadioOption = Readonly<{ value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }>;

type RadioGroupProps = Readonly<{
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string | null | undefined;
  inline?: boolean;
  className?: string;
}>;

export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, value, defaultValue, onChange, hint, error, inline, className } = props;
  const id = useId();
  return (
    <fieldset className={cn("flex flex-col gap-1", className)} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && <div className="text-muted text-xs">{hint}</div>}
      {error && <FieldError id={id} message={error} />}
      <div className={cn("flex gap-2", inline ? "flex-row flex-wrap gap-x-5" : "flex-col")}>
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2 max-md:min-h-11 max-md:items-center">
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
              onChange={onChange ? () => onChange(option.value) : undefined}
              className="mt-0.5 size-4 shrink-0 accent-primary max-md:size-5"
            />
            <span className="min-w-0">
              {option.label}
              {option.hint && <span className="block text-muted text-xs">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
