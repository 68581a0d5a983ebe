"use client";

import { useActionState, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { DemoAccounts } from "./demo-accounts";

export type SignInState = Readonly<{
  /** What went wrong, in words; null before the first try. */
  message: string | null;
  /** Kept in its box; the password never comes back. */
  signInName: string;
  attempt: number;
}>;

export type DemoAccount = Readonly<{ role: string; identifier: string; password: string }>;

type SignInFormProps = Readonly<{
  /** Path to go on to; checked again by the action. */
  next: string;
  signIn: (state: SignInState, form: FormData) => Promise<SignInState>;
  /** Invented accounts of the demonstration; empty on a real installation. */
  demoAccounts: readonly DemoAccount[];
}>;

const start: SignInState = { message: null, signInName: "", attempt: 0 };

/** A plain form with an action: it works before, and without, the page's scripts. */
export function SignInForm({ next, signIn, demoAccounts }: SignInFormProps) {
  const [state, action] = useActionState(signIn, start);
  const form = useRef<HTMLFormElement>(null);
  const fill = ({ identifier, password }: DemoAccount) => {
    const box = (name: string) => form.current?.elements.namedItem(name);
    for (const [name, value] of Object.entries({ signInName: identifier, password })) {
      const input = box(name);
      if (input instanceof HTMLInputElement) input.value = value;
    }
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} action={action} noValidate className="space-y-4">
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
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onChoose={fill} />}
      <p className="text-muted text-xs">Quên mật khẩu: liên hệ quản trị của tỉnh để được cấp lại.</p>
    </form>
  );
}
