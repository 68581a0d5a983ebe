"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formValues } from "@/components/ui/form-values";
import { Section } from "@/components/ui/page-header";
import type { SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { PersonView } from "@/lib/workflow/admin-views";
import { formatDateTime } from "@/lib/workflow/deadline";
import { AccountLock } from "./account-lock";
import { FirstPassword } from "./first-password";
import { type AddMembershipInput, type EndMembershipInput, PersonMemberships } from "./person-memberships";

export type PersonActions = Readonly<{
  save: (input: { id: string; name: string; phone: string }) => Promise<Answer<unknown>>;
  resetPassword: (input: { id: string; password: string }) => Promise<Answer<{ firstPassword: string }>>;
  setDisabled: (input: { id: string; disabled: boolean; password: string }) => Promise<Answer<unknown>>;
  addMembership: (input: AddMembershipInput) => Promise<Answer<unknown>>;
  endMembership: (input: EndMembershipInput) => Promise<Answer<unknown>>;
}>;

type PersonEditorProps = Readonly<{
  person: PersonView;
  units: readonly SelectOption[];
  /** One's own account cannot be locked or stripped of the role in use. */
  isSelf: boolean;
  actions: PersonActions;
}>;

/** One person: name and phone, roles, password and lock. */
export function PersonEditor({ person, units, isSelf, actions }: PersonEditorProps) {
  const router = useRouter();
  const refresh = () => router.refresh();
  const saving = useSubmit(actions.save, { done: "Đã lưu", onDone: refresh });
  const [firstPassword, setFirstPassword] = useState<string | null>(null);
  const { failure } = saving;

  return (
    <>
      {failure && <ErrorSummary key={failure.attempt} errors={summaryOf(failure)} />}
      {firstPassword && (
        <div className="mb-6">
          <FirstPassword signInName={person.signInName} password={firstPassword} />
        </div>
      )}
      {person.disabledAt && (
        <Banner tone="warning" className="mb-6" title="Tài khoản đang khóa">
          Khóa từ {formatDateTime(person.disabledAt)}. Người này không đăng nhập được; dữ liệu đã nhập vẫn giữ nguyên.
        </Banner>
      )}
      <Section title="Thông tin">
        <form
          noValidate
          className="max-w-3xl space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = formValues(event.currentTarget);
            void saving.submit({ id: person.id, name: typed.name ?? "", phone: typed.phone ?? "" });
          }}
        >
          <div className="grid items-end gap-4 md:grid-cols-2">
            <TextField
              id="name"
              name="name"
              label="Họ và tên"
              defaultValue={person.name}
              error={saving.failure?.fields.name}
            />
            <TextField label="Tên đăng nhập" value={person.signInName} readOnly hint="Không đổi được." />
            <TextField
              id="phone"
              name="phone"
              type="tel"
              label="Điện thoại"
              optional
              defaultValue={person.phone ?? ""}
              error={saving.failure?.fields.phone}
            />
          </div>
          <Button type="submit" variant="primary" busy={saving.busy}>
            Lưu thông tin
          </Button>
        </form>
      </Section>
      <PersonMemberships
        person={person}
        units={units}
        isSelf={isSelf}
        add={actions.addMembership}
        end={actions.endMembership}
      />
      <AccountLock
        person={person}
        isSelf={isSelf}
        resetPassword={actions.resetPassword}
        setDisabled={actions.setDisabled}
        onReset={setFirstPassword}
        onChanged={refresh}
      />
    </>
  );
}
