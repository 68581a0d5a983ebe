import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "@/components/sign-in/plain-page";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Banner } from "@/components/ui/banner";
import { getActor } from "@/lib/auth/actor";
import { safePath } from "@/lib/auth/safe-path";
import { env } from "@/lib/env";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Đăng nhập" };

export default async function SignInPage({
  searchParams,
}: Readonly<{ searchParams: Promise<{ tiep?: string | string[] }> }>) {
  const { tiep } = await searchParams;
  const next = safePath(typeof tiep === "string" ? tiep : null);
  if (await getActor()) redirect(next);
  return (
    <PlainPage title="Đăng nhập" description="Báo cáo cải cách hành chính định kỳ">
      {next !== "/" && <Banner className="mb-4">Đăng nhập xong, trang bạn vừa mở sẽ hiện lại.</Banner>}
      <SignInForm next={next} signIn={signInAction} demoAccounts={env.demoAccounts} />
    </PlainPage>
  );
}
