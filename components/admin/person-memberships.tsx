"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formValues } from "@/components/ui/form-values";
import { Section } from "@/components/ui/page-header";
import { Select, type SelectOption } from "@/components/ui/select";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { PersonMembership, PersonView } from "@/lib/workflow/admin-views";
import { formatDate } from "@/lib/workflow/deadline";
import { ROLE_LABEL } from "@/lib/workflow/roles";
import { roleOptions } from "./add-person-form";
import { OwnPassword } from "./own-password";

export type AddMembershipInput = Readonly<{ personId: string; unitId: string; role: string; password: string }>;
export type EndMembershipInput = Readonly<{ membershipId: string; password: string }>;

type PersonMembershipsProps = Readonly<{
  person: PersonView;
  units: readonly SelectOption[];
  isSelf: boolean;
  add: (input: AddMembershipInput) => Promise<Answer<unknown>>;
  end: (input: EndMembershipInput) => Promise<Answer<unknown>>;
}>;

const PASSWORD_HINT = "Thay đổi vai trò cần xác nhận lại bằng mật khẩu của chính bạn.";

/** Roles of a person. A role is never changed in place: one ends, another begins, and each asks for the password. */
export function PersonMemberships({ person, units, isSelf, add, end }: PersonMembershipsProps) {
  const router = useRouter();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<PersonMembership | null>(null);
  const toAdd = useSubmit(add, {
    done: "Đã thêm vai trò",
    onDone: () => {
      setAdding(false);
      router.refresh();
    },
  });
  const toEnd = useSubmit(end, {
    done: "Đã kết thúc vai trò",
    onDone: () => {
      setEnding(null);
      router.refresh();
    },
  });

  return (
    <Section title="Vai trò" actions={<Button onClick={() => setAdding(true)}>Thêm vai trò</Button>}>
      {person.memberships.length === 0 ? (
        <EmptyState title="Chưa có vai trò nào">
          Người này đăng nhập được nhưng chưa làm được gì. Hãy thêm vai trò.
        </EmptyState>
      ) : (
        <Table caption={`Vai trò của ${person.name}`}>
          <TableHead>
            <tr>
              <HeadCell>Vai trò</HeadCell>
              <HeadCell>Đơn vị</HeadCell>
              <HeadCell>Từ ngày</HeadCell>
              <HeadCell>Đến ngày</HeadCell>
              <HeadCell>
                <span className="sr-only">Thao tác</span>
              </HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {person.memberships.map((membership) => (
              <TableRow key={membership.id} className={membership.endedAt ? "text-muted" : undefined}>
                <RowHead>{ROLE_LABEL[membership.role]}</RowHead>
                <Cell>{membership.unitName}</Cell>
                <Cell>{formatDate(membership.validFrom)}</Cell>
                <Cell>{membership.endedAt ? formatDate(membership.endedAt) : "đang hiệu lực"}</Cell>
                <Cell align="right">
                  {!membership.endedAt && !isSelf && (
                    <Button size="sm" variant="danger" onClick={() => setEnding(membership)}>
                      Kết thúc
                    </Button>
                  )}
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Dialog open={adding} onOpenChange={setAdding} title="Thêm vai trò" description={person.name}>
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            const { unitId = "", role = "", password = "" } = formValues(event.currentTarget);
            void toAdd.submit({ personId: person.id, unitId, role, password });
          }}
        >
          {toAdd.failure && (
            <ErrorSummary key={toAdd.failure.attempt} title="Chưa thêm được" errors={summaryOf(toAdd.failure)} />
          )}
          <Select
            id="unitId"
            name="unitId"
            label="Đơn vị"
            options={units}
            placeholder="Chọn đơn vị"
            error={toAdd.failure?.fields.unitId}
          />
          <Select
            id="role"
            name="role"
            label="Vai trò"
            options={roleOptions}
            placeholder="Chọn vai trò"
            error={toAdd.failure?.fields.role}
          />
          <OwnPassword hint={PASSWORD_HINT} error={toAdd.failure?.fields.password} />
          <Button type="submit" variant="primary" busy={toAdd.busy}>
            Thêm vai trò
          </Button>
        </form>
      </Dialog>
      <Dialog
        open={ending !== null}
        onOpenChange={(open) => !open && setEnding(null)}
        title="Kết thúc vai trò?"
        description={ending && `${ROLE_LABEL[ending.role]} – ${ending.unitName}`}
      >
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (ending)
              void toEnd.submit({ membershipId: ending.id, password: formValues(event.currentTarget).password ?? "" });
          }}
        >
          {toEnd.failure && (
            <ErrorSummary key={toEnd.failure.attempt} title="Chưa thực hiện được" errors={summaryOf(toEnd.failure)} />
          )}
          <p>
            {person.name} thôi làm được việc của vai trò này ngay lập tức. Những gì đã làm vẫn giữ nguyên trong nhật ký.
          </p>
          <OwnPassword hint={PASSWORD_HINT} error={toEnd.failure?.fields.password} />
          <Button type="submit" variant="danger" busy={toEnd.busy}>
            Kết thúc vai trò
          </Button>
        </form>
      </Dialog>
    </Section>
  );
}
