"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formValues } from "@/components/ui/form-values";
import { Section } from "@/components/ui/page-header";
import { type Answer, type Failure, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { PersonView } from "@/lib/workflow/admin-views";
import { OwnPassword } from "./own-password";

type AccountLockProps = Readonly<{
  person: PersonView;
  isSelf: boolean;
  resetPassword: (input: { id: string; password: string }) => Promise<Answer<{ firstPassword: string }>>;
  setDisabled: (input: { id: string; disabled: boolean; password: string }) => Promise<Answer<unknown>>;
  onReset: (firstPassword: string) => void;
  onChanged: () => void;
}>;

/** Another first password, and the lock of an account; each asks for the administrator's own password. */
export function AccountLock({ person, isSelf, resetPassword, setDisabled, onReset, onChanged }: AccountLockProps) {
  const [asking, setAsking] = useState<"reset" | "lock" | "unlock" | null>(null);
  const resetting = useSubmit(resetPassword, {
    onDone: ({ firstPassword }) => {
      setAsking(null);
      onReset(firstPassword);
    },
  });
  const locking = useSubmit(setDisabled, {
    onDone: () => {
      setAsking(null);
      onChanged();
    },
  });
  const { name, id } = person;
  return (
    <Section title="Mật khẩu và khóa tài khoản">
      <div className="flex flex-wrap gap-2">
        {isSelf ? (
          <LinkButton href="/tai-khoan">Đổi mật khẩu của bạn</LinkButton>
        ) : (
          <Button onClick={() => setAsking("reset")}>Cấp lại mật khẩu</Button>
        )}
        {person.disabledAt && <Button onClick={() => setAsking("unlock")}>Mở khóa tài khoản</Button>}
        {!person.disabledAt && !isSelf && (
          <Button variant="danger" onClick={() => setAsking("lock")}>
            Khóa tài khoản
          </Button>
        )}
      </div>
      {asking === "reset" && (
        <PasswordDialog
          title="Cấp lại mật khẩu?"
          confirm="Cấp lại mật khẩu"
          busy={resetting.busy}
          failure={resetting.failure}
          onClose={() => setAsking(null)}
          onConfirm={(password) => void resetting.submit({ id, password })}
        >
          Mật khẩu hiện tại của {name} hết hiệu lực và các phiên đang mở bị đóng. Mật khẩu mới hiện một lần để bạn trao
          lại.
        </PasswordDialog>
      )}
      {asking === "lock" && (
        <PasswordDialog
          title="Khóa tài khoản?"
          confirm="Khóa tài khoản"
          danger
          busy={locking.busy}
          failure={locking.failure}
          onClose={() => setAsking(null)}
          onConfirm={(password) => void locking.submit({ id, disabled: true, password })}
        >
          {name} bị đăng xuất ngay và không đăng nhập được nữa. Số liệu và nhật ký của người này giữ nguyên; có thể mở
          khóa lại.
        </PasswordDialog>
      )}
      {asking === "unlock" && (
        <PasswordDialog
          title="Mở khóa tài khoản?"
          confirm="Mở khóa tài khoản"
          busy={locking.busy}
          failure={locking.failure}
          onClose={() => setAsking(null)}
          onConfirm={(password) => void locking.submit({ id, disabled: false, password })}
        >
          {name} đăng nhập lại được bằng mật khẩu cũ, với các vai trò còn hiệu lực.
        </PasswordDialog>
      )}
    </Section>
  );
}

type PasswordDialogProps = Readonly<{
  title: string;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  failure: Failure | null;
  onClose: () => void;
  onConfirm: (password: string) => void;
  children: React.ReactNode;
}>;

function PasswordDialog(props: PasswordDialogProps) {
  const { title, confirm, danger = false, busy, failure, onClose, onConfirm, children } = props;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(formValues(event.currentTarget).password ?? "");
        }}
      >
        {failure && <ErrorSummary key={failure.attempt} title="Chưa thực hiện được" errors={summaryOf(failure)} />}
        <p>{children}</p>
        <OwnPassword hint="Việc này cần xác nhận lại bằng mật khẩu của chính bạn." error={failure?.fields.password} />
        <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
          {confirm}
        </Button>
      </form>
    </Dialog>
  );
}
