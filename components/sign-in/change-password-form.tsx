"use client";

import { useActionState } from "react";
import { Banner } from "@/components/ui/banner";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

export type ChangePasswordState = Readonly<{
  message: string | null;
  /** First message of each field: current, next, again. */
  fields: Readonly<Partial<Record<"current" | "next" | "again", string>>>;
  changed: boolean;
  attempt: number;
}>;

type ChangePasswordFormProps = Readonly<{
  /** Where to go afterwards; empty stays here and says so. */
  next: string;
  change: (state: ChangePasswordState, form: FormData) => Promise<ChangePasswordState>;
}>;

const start: ChangePasswordState = { message: null, fields: {}, changed: false, attempt: 0 };
const IDS = { current: "mat-khau-cu", next: "mat-khau-moi", again: "mat-khau-moi-lai" } as const;

/** Passwords are the one thing a form does not keep on error: they never travel back. */
export function ChangePasswordForm({ next, change }: ChangePasswordFormProps) {
  const [state, action] = useActionState(change, start);
  const wrong = Object.entries(state.fields) as [keyof typeof IDS, string][];
  return (
    <form action={action} noValidate className="space-y-4">
      {state.message && (
        <ErrorSummary
          key={state.attempt}
          title="Chưa đổi được mật khẩu"
          errors={
            wrong.length > 0
              ? wrong.map(([field, message]) => ({ message, fieldId: IDS[field] }))
              : [{ message: state.message }]
          }
        />
      )}
      {state.changed && (
        <Banner tone="success" title="Đã đổi mật khẩu">
          Các phiên đăng nhập khác của bạn đã được đóng.
        </Banner>
      )}
      <input type="hidden" name="tiep" value={next} />
      <TextField
        id={IDS.current}
        name="current"
        type="password"
        label="Mật khẩu đang dùng"
        autoComplete="current-password"
        error={state.fields.current}
      />
      <TextField
        id={IDS.next}
        name="next"
        type="password"
        label="Mật khẩu mới"
        hint="Ít nhất 10 ký tự. Một câu ngắn dễ nhớ tốt hơn một từ có ký hiệu."
        autoComplete="new-password"
        error={state.fields.next}
      />
      <TextField
        id={IDS.again}
        name="again"
        type="password"
        label="Nhập lại mật khẩu mới"
        autoComplete="new-password"
        error={state.fields.again}
      />
      <SubmitButton>Đổi mật khẩu</SubmitButton>
    </form>
  );
}
