"use client";

import { type ReactNode, useState } from "react";
import { noSuchDay, readDay, showDay } from "./read-day";
import { TextField } from "./text-field";

type DateFieldProps = Readonly<{
  id?: string;
  /** With a name, a form sends the day as YYYY-MM-DD, or what was typed when it is no day. */
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  readOnly?: boolean;
  className?: string;
  /** YYYY-MM-DD, or empty. */
  value?: string;
  defaultValue?: string;
  onChange?: (day: string) => void;
}>;

/**
 * A day typed as 16/12/2026. Not the browser's own date box: that one follows the language of the browser, and on an
 * English one shows the month first, which no reader here expects.
 */
export function DateField({ name, value, defaultValue, onChange, ...field }: DateFieldProps) {
  const [own, setOwn] = useState(defaultValue ?? "");
  const [draft, setDraft] = useState<string | null>(null);
  const day = value ?? own;
  const change = (text: string) => {
    setDraft(text);
    const read = readDay(text) ?? text.trim();
    setOwn(read);
    onChange?.(read);
  };
  return (
    <>
      <TextField
        {...field}
        error={noSuchDay(day) ?? field.error}
        inputMode="numeric"
        placeholder="ngày/tháng/năm"
        value={draft ?? showDay(day)}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setDraft(null)}
      />
      {name && <input type="hidden" name={name} value={day} />}
    </>
  );
}
