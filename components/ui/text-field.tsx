import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { controlClass, describedBy, Field } from "./field";

export type TextFieldProps = Omit<ComponentProps<"input">, "id"> & {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  hideLabel?: boolean;
  /** Class of the input; `className` is of the whole field. */
  inputClassName?: string;
};

export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  inputClassName,
  ...rest
}: TextFieldProps) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel, className }}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...describedBy(id, hint, error)}
        id={id}
        className={cn(controlClass, "min-h-9", inputClassName)}
      />
    </Field>
  );
}
