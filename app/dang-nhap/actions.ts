"use server";

import { redirect } from "next/navigation";
import type { SignInState } from "@/components/sign-in/sign-in-form";
import { safePath } from "@/lib/auth/safe-path";
import { signIn } from "@/lib/auth/sign-in";
import { toFailure } from "@/lib/failure";

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** Signs in, then goes on to the page first asked for; only paths of this site count. */
export async function signInAction(state: SignInState, form: FormData): Promise<SignInState> {
  const signInName = textOf(form.get("signInName"));
  const next = safePath(textOf(form.get("tiep")));
  let mustChange: boolean;
  try {
    ({ mustChange } = await signIn({ signInName, password: textOf(form.get("password")) }));
  } catch (error) {
    return { message: toFailure(error, "sign-in").message, signInName, attempt: state.attempt + 1 };
  }
  redirect(mustChange ? `/doi-mat-khau?${new URLSearchParams({ tiep: next })}` : next);
}
