"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

export type SignInState = Readonly<{
  /** What went wrong, in words; null before the first try. */
  message: string | null;
  /** Kept in its box; the password never comes back. */
  signInName: string;
  attempt: number;
}>;

type SignInFormProps = Readonly<{
  /** Path to go on to; checked again by the action. */
  next: string;
  signIn: (state: SignInState, form: FormData) => Promise<SignInState>;
}>;

const start: SignInState = { message: null, signInName: "", attempt: 0 };

/** A plain form with an action: it works before, and without, the page's scripts. */
export function SignInForm({ next, signIn }: SignInFormProps) {
  const [state, action] = useActionState(signIn, start);
  return (
    <form action={action} noValidate className="space-y-4">
      {state.message && (
        <ErrorSummary key={state.attempt} title="Chưa đăng nhập được" errors={[{ message: state.message }]} />
      )}
      <input type="hidden" name="tiep" value={next} />
      <TextField
        key={`name-${state.attempt}`}
        id="ten-dang-nhap"
        name="signInName"
        label="Tên đăng nhập"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.signInName}
        autoFocus={state.attempt === 0}
      />
      <TextField id="mat-khau" name="password" type="password" label="Mật khẩu" autoComplete="current-password" />
      <SubmitButton className="w-full">Đăng nhập</SubmitButton>
      <p className="text-muted text-xs">Quên mật khẩu: liên hệ quản trị của tỉnh để được cấp lại.</p>
    </form>
  );
}
