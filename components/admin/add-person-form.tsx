"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formValues } from "@/components/ui/form-values";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import { ROLE_LABEL } from "@/lib/workflow/roles";
import { FirstPassword } from "./first-password";

export type AddPersonInput = Readonly<{
  name: string;
  signInName: string;
  phone: string;
  unitId: string;
  role: string;
  /** The administrator's own password: giving a role is confirmed by it. */
  password: string;
}>;

type AddPersonFormProps = Readonly<{
  units: readonly SelectOption[];
  unitId?: string | undefined;
  add: (input: AddPersonInput) => Promise<Answer<{ id: string; signInName: string; firstPassword: string }>>;
}>;

export const roleOptions: SelectOption[] = Object.entries(ROLE_LABEL).map(([value, label]) => ({ value, label }));

export function AddPersonForm({ units, unitId, add }: AddPersonFormProps) {
  const [made, setMade] = useState<{ id: string; signInName: string; firstPassword: string } | null>(null);
  const { submit, busy, failure } = useSubmit(add, { onDone: setMade });
  const error = (name: keyof AddPersonInput) => failure?.fields[name];

  if (made) {
    return (
      <div className="max-w-3xl space-y-4">
        <FirstPassword signInName={made.signInName} password={made.firstPassword} />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setMade(null)}>Thêm người khác</Button>
          <LinkButton href={`/quan-tri/nguoi-dung/${made.id}`}>Mở tài khoản vừa thêm</LinkButton>
          <LinkButton href="/quan-tri/nguoi-dung">Về danh sách</LinkButton>
        </div>
      </div>
    );
  }

  return (
    <form
      noValidate
      className="max-w-3xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = formValues(event.currentTarget);
        const text = (name: keyof AddPersonInput) => typed[name] ?? "";
        void submit({
          name: text("name"),
          signInName: text("signInName"),
          phone: text("phone"),
          unitId: text("unitId"),
          role: text("role"),
          password: text("password"),
        });
      }}
    >
      {failure && <ErrorSummary key={failure.attempt} title="Chưa thêm được người dùng" errors={summaryOf(failure)} />}
      <TextField id="name" name="name" label="Họ và tên" error={error("name")} />
      <div className="grid items-end gap-4 md:grid-cols-2">
        <TextField
          id="signInName"
          name="signInName"
          label="Tên đăng nhập"
          hint="Thường là thư công vụ. Không đổi được về sau."
          error={error("signInName")}
        />
        <TextField
          id="phone"
          name="phone"
          type="tel"
          label="Điện thoại"
          hint="Để Sở Nội vụ liên hệ."
          optional
          error={error("phone")}
        />
        <Select
          id="unitId"
          name="unitId"
          label="Đơn vị"
          options={units}
          placeholder="Chọn đơn vị"
          defaultValue={unitId ?? ""}
          error={error("unitId")}
        />
        <Select
          id="role"
          name="role"
          label="Vai trò"
          options={roleOptions}
          placeholder="Chọn vai trò"
          error={error("role")}
        />
      </div>
      <TextField
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        label="Mật khẩu của bạn"
        hint="Phân vai trò cần xác nhận lại bằng mật khẩu của chính bạn."
        className="max-w-sm"
        error={error("password")}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          Thêm người dùng
        </Button>
        <LinkButton href="/quan-tri/nguoi-dung">Quay lại danh sách</LinkButton>
      </div>
    </form>
  );
}
