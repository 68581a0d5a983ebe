"use client";

import { useCallback, useRef, useState } from "react";
import { toast } from "sonner";
import type { SummaryError } from "./error-summary";

/** What an action answers: its result, or a failure in words. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; message: string; details?: Readonly<Record<string, unknown>> };

export type Failure = Readonly<{ message: string; fields: Readonly<Record<string, string>>; attempt: number }>;

type Options<T> = Readonly<{
  /** Said in a toast when it is done. */
  done?: string;
  onDone?: (data: T) => void;
  /** Reasons of refusals that belong to one field, so that the sentence stands beside it. Keep it at module level. */
  fieldOfReason?: Readonly<Record<string, string>>;
}>;

/**
 * Calls an action and keeps what went wrong beside the form. What was typed is never touched: the form
 * holds its own values, so an error costs no retyping. A second press while busy is ignored.
 */
export function useSubmit<I, T>(
  action: (input: I) => Promise<Answer<T>>,
  { done, onDone, fieldOfReason }: Options<T> = {},
) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const attempts = useRef(0);

  const submit = useCallback(
    async (input: I): Promise<Answer<T>> => {
      if (running.current) return { ok: false, message: "" };
      running.current = true;
      attempts.current += 1;
      const attempt = attempts.current;
      setBusy(true);
      let answer: Answer<T>;
      try {
        answer = await action(input);
      } catch {
        answer = {
          ok: false,
          message:
            "Chưa gửi được đến máy chủ. Những gì bạn đã nhập vẫn còn trên trang; hãy kiểm tra kết nối rồi thử lại.",
        };
      } finally {
        running.current = false;
        setBusy(false);
      }
      if (answer.ok) {
        setFailure(null);
        if (done) toast.success(done);
        onDone?.(answer.data);
      } else {
        const { message, details } = answer;
        const field = fieldOfReason?.[String(details?.reason)];
        setFailure({ message, fields: field ? { [field]: message } : firstOfEach(details?.fields), attempt });
      }
      return answer;
    },
    [action, done, onDone, fieldOfReason],
  );

  /** What was said of one field no longer holds, since it has another value. */
  const clearField = (field: string) => setFailure((said) => said && withoutField(said, field));
  return { submit, busy, failure, clearField };
}

/** What is left of a failure without one of its fields; nothing, when that was all there was. */
export function withoutField(failure: Failure, field: string): Failure | null {
  if (!(field in failure.fields)) return failure;
  const { [field]: _, ...fields } = failure.fields;
  return Object.keys(fields).length === 0 ? null : { ...failure, fields };
}

/** The first message of each field; `fields` comes from the gate as a list per path. */
function firstOfEach(fields: unknown): Record<string, string> {
  if (typeof fields !== "object" || fields === null) return {};
  const first: Record<string, string> = {};
  for (const [path, messages] of Object.entries(fields)) {
    const message = Array.isArray(messages) ? messages[0] : messages;
    if (typeof message === "string") first[path] = message;
  }
  return first;
}

/** Lines of an error summary: the fields that are wrong, or the sentence when none is named. */
export function summaryOf(failure: Failure, idOf: (path: string) => string = (path) => path): SummaryError[] {
  const fields = Object.entries(failure.fields);
  if (fields.length === 0) return [{ message: failure.message }];
  return fields.map(([path, message]) => ({ message, fieldId: idOf(path) }));
}
