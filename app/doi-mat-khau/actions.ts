"use server";

import { redirect } from "next/navigation";
import type { ChangePasswordState } from "@/components/sign-in/change-password-form";
import { changePassword } from "@/lib/auth/confirm-password";
import { safePath } from "@/lib/auth/safe-path";
import { toFailure } from "@/lib/failure";

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** One's own new password, also the first one; the check of the old one is in `changePassword`. */
export async function changePasswordAction(state: ChangePasswordState, form: FormData): Promise<ChangePasswordState> {
  const next = textOf(form.get("next"));
  const attempt = state.attempt + 1;
  if (next !== textOf(form.get("again"))) {
    const again = "Hai lần nhập mật khẩu mới chưa giống nhau.";
    return { message: again, fields: { again }, changed: false, attempt };
  }
  try {
    await changePassword({ current: textOf(form.get("current")), next });
  } catch (error) {
    const { message, details } = toFailure(error, "change-password");
    return { message, fields: fieldsOf(details.fields), changed: false, attempt };
  }
  const onward = textOf(form.get("tiep"));
  if (onward !== "") redirect(safePath(onward));
  return { message: null, fields: {}, changed: true, attempt };
}

/** lib/auth calls the old password `password`, as everywhere it is asked again. */
function fieldsOf(fields: unknown): ChangePasswordState["fields"] {
  if (typeof fields !== "object" || fields === null) return {};
  const first = (name: string): string | undefined => {
    const messages: unknown = Object.getOwnPropertyDescriptor(fields, name)?.value;
    return Array.isArray(messages) && typeof messages[0] === "string" ? messages[0] : undefined;
  };
  const current = first("password") ?? first("current");
  const next = first("next");
  return { ...(current ? { current } : {}), ...(next ? { next } : {}) };
}
