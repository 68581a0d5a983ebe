import type { Metadata } from "next";
import { changePasswordAction } from "@/app/doi-mat-khau/actions";
import { ChangePasswordForm } from "@/components/sign-in/change-password-form";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader, Section } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listMyMemberships } from "@/lib/auth/memberships";
import { ROLE_LABEL } from "@/lib/workflow/roles";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function AccountPage() {
  const actor = await pageActor("/tai-khoan");
  const memberships = await listMyMemberships(actor);
  return (
    <>
      <PageHeader title="Tài khoản" description={actor.personName} />
      <Section title="Vai trò của bạn" description="Đổi vai trò đang dùng ở trình đơn tên bạn, góc phải phía trên.">
        <DescriptionList
          items={memberships.map((membership) => [ROLE_LABEL[membership.role], membership.unitName] as const)}
        />
      </Section>
      <Section title="Đổi mật khẩu">
        <div className="max-w-md">
          <ChangePasswordForm next="" change={changePasswordAction} />
        </div>
      </Section>
    </>
  );
}
