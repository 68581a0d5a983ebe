"use client";

import { FileUp, X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import { describedBy, Field } from "./field";
import { IconButton } from "./icon-button";

type FileFieldProps = Readonly<{
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  /** As of the `accept` attribute. */
  accept: string;
  value: File | null;
  onChange: (file: File | null) => void;
}>;

/** One file of a form: its name is shown, it can be taken out again. */
export function FileField({ label, hint, error, optional, accept, value, onChange }: FileFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field {...{ id, label, hint, error, optional }}>
      <div className="flex min-w-0 items-center gap-2">
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          tabIndex={-1}
          className="sr-only"
          {...describedBy(id, hint, error)}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onChange(file);
            event.target.value = "";
          }}
        />
        <Button icon={<FileUp />} onClick={() => input.current?.click()}>
          {value ? "Chọn tệp khác" : "Chọn tệp"}
        </Button>
        {value && (
          <>
            <span className="min-w-0 truncate" title={value.name}>
              {value.name}
            </span>
            <IconButton label="Bỏ tệp" icon={<X />} size="sm" onClick={() => onChange(null)} />
          </>
        )}
      </div>
    </Field>
  );
}
