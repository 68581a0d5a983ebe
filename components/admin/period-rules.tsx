"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { UnitKind } from "@/lib/indicators/template";
import { formatDate, formatDateTime } from "@/lib/workflow/deadline";
import type { PeriodRuleInput } from "./open-period-form";
import { RuleFields, type TypedDates } from "./rule-fields";
import { UNIT_KIND_LABEL } from "./unit-words";

export type PeriodRule = Readonly<PeriodRuleInput & { templateTitle: string }>;
export type UpdateRuleInput = Omit<PeriodRuleInput, "templateId"> & { periodId: string };

type PeriodRulesProps = Readonly<{
  periodId: string;
  rules: readonly PeriodRule[];
  closed: boolean;
  update: (input: UpdateRuleInput) => Promise<Answer<unknown>>;
}>;

const title = (kind: UnitKind) => (kind === "tinh" ? "Báo cáo tổng hợp của tỉnh" : UNIT_KIND_LABEL[kind]);

/** The dates of a period, one row per kind of unit; a change of dates reaches every unit of the kind at once. */
export function PeriodRules({ periodId, rules, closed, update }: PeriodRulesProps) {
  const [editing, setEditing] = useState<PeriodRule | null>(null);
  return (
    <>
      <Table caption="Biểu mẫu và thời hạn theo loại đơn vị">
        <TableHead>
          <tr>
            <HeadCell>Loại đơn vị</HeadCell>
            <HeadCell>Biểu mẫu</HeadCell>
            <HeadCell>Số liệu</HeadCell>
            <HeadCell>Hạn gửi</HeadCell>
            <HeadCell>Thôi nhận bản lần đầu</HeadCell>
            <HeadCell>Khóa sửa đổi</HeadCell>
            <HeadCell>
              <span className="sr-only">Thao tác</span>
            </HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {rules.map((rule) => (
            <TableRow key={rule.unitKind}>
              <RowHead className="font-medium">{title(rule.unitKind)}</RowHead>
              <Cell className="min-w-48">{rule.templateTitle}</Cell>
              <Cell className="whitespace-nowrap">
                {formatDate(rule.windowFrom)} – {formatDate(rule.windowTo)}
              </Cell>
              <Cell className="whitespace-nowrap">{formatDateTime(rule.dueAt)}</Cell>
              <Cell className="whitespace-nowrap">{rule.stopNewAt ? formatDateTime(rule.stopNewAt) : "không đặt"}</Cell>
              <Cell className="whitespace-nowrap">
                {rule.stopEditAt ? formatDateTime(rule.stopEditAt) : "không đặt"}
              </Cell>
              <Cell align="right">
                {!closed && (
                  <Button
                    size="sm"
                    onClick={() => setEditing(rule)}
                    aria-label={`Sửa thời hạn: ${title(rule.unitKind)}`}
                  >
                    Sửa
                  </Button>
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Dialog
        open={editing !== null}
        onOpenChange={(open) => !open && setEditing(null)}
        title="Sửa thời hạn"
        description={editing && title(editing.unitKind)}
        size="lg"
      >
        {editing && <RuleForm periodId={periodId} rule={editing} update={update} onClose={() => setEditing(null)} />}
      </Dialog>
    </>
  );
}

type RuleFormProps = Readonly<{
  periodId: string;
  rule: PeriodRule;
  update: PeriodRulesProps["update"];
  onClose: () => void;
}>;

function RuleForm({ periodId, rule, update, onClose }: RuleFormProps) {
  const router = useRouter();
  const [typed, setTyped] = useState<TypedDates>({
    windowFrom: rule.windowFrom,
    windowTo: rule.windowTo,
    dueAt: rule.dueAt,
    stopNewAt: rule.stopNewAt ?? "",
    stopEditAt: rule.stopEditAt ?? "",
  });
  const { submit, busy, failure } = useSubmit(update, {
    done: "Đã đổi thời hạn",
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({
          periodId,
          unitKind: rule.unitKind,
          windowFrom: typed.windowFrom,
          windowTo: typed.windowTo,
          dueAt: typed.dueAt,
          stopNewAt: typed.stopNewAt || null,
          stopEditAt: typed.stopEditAt || null,
        });
      }}
    >
      {failure && (
        <ErrorSummary
          key={failure.attempt}
          title="Chưa đổi được thời hạn"
          errors={summaryOf(failure, (path) => `sua.${path}`)}
        />
      )}
      <RuleFields
        idPrefix="sua"
        typed={typed}
        errors={failure?.fields ?? {}}
        onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
      />
      <p className="text-muted">
        Thời hạn mới áp dụng ngay cho mọi đơn vị loại này; đơn vị đã được gia hạn giữ hạn dài hơn.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          Lưu thời hạn
        </Button>
        <Button onClick={onClose}>Không đổi</Button>
      </div>
    </form>
  );
}
