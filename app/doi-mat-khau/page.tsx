import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChangePasswordForm } from "@/components/sign-in/change-password-form";
import { PlainPage } from "@/components/sign-in/plain-page";
import { getLiveSession } from "@/lib/auth/actor";
import { safePath } from "@/lib/auth/safe-path";
import { changePasswordAction } from "./actions";

export const metadata: Metadata = { title: "Đổi mật khẩu" };

/** Where a first password is changed, before anything else: outside the frame, whose pages ask for it. */
export default async function FirstPasswordPage({
  searchParams,
}: Readonly<{ searchParams: Promise<{ tiep?: string | string[] }> }>) {
  const { tiep } = await searchParams;
  const next = safePath(typeof tiep === "string" ? tiep : null);
  const live = await getLiveSession();
  if (!live) redirect(`/dang-nhap?${new URLSearchParams({ tiep: next })}`);
  if (!live.mustChange) redirect("/tai-khoan");
  return (
    <PlainPage
      title="Đổi mật khẩu được cấp"
      description={`${live.actor.personName}, mật khẩu bạn vừa dùng do quản trị cấp. Hãy đặt mật khẩu của riêng bạn để bắt đầu.`}
    >
      <ChangePasswordForm next={next} change={changePasswordAction} />
    </PlainPage>
  );
}
