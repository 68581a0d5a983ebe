import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { controlClass, describedBy, Field } from "./field";

type TextAreaProps = Omit<ComponentProps<"textarea">, "id"> & {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  hideLabel?: boolean;
  inputClassName?: string;
};

/** Grows with its text where the browser can (field-sizing), else scrolls. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  inputClassName,
  ...rest
}: TextAreaProps) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel, className }}>
      <textarea
        rows={3}
        {...rest}
        {...describedBy(id, hint, error)}
        id={id}
        className={cn(controlClass, "field-sizing-content max-h-96 min-h-20", inputClassName)}
      />
    </Field>
  );
}
