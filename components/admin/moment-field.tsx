"use client";

import { type ReactNode, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { readMoment, showMoment } from "./local-moment";

type MomentFieldProps = Readonly<{
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  /** ISO in UTC, empty, or what was typed when it could not be read. */
  value: string;
  onChange: (moment: string) => void;
}>;

/** A moment typed as 16/12/2026, 17:00, on the clock of Vietnam; without an hour it is the end of that day. */
export function MomentField({ value, onChange, ...field }: MomentFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      {...field}
      placeholder={field.optional ? "không đặt" : "16/12/2026, 17:00"}
      value={draft ?? showMoment(value)}
      onChange={(event) => {
        setDraft(event.target.value);
        onChange(readMoment(event.target.value) ?? event.target.value.trim());
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
