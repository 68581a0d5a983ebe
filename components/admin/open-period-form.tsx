"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Section } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { UnitKind } from "@/lib/indicators/template";
import type { ProvinceSettings } from "@/lib/workflow/admin-views";
import type { PeriodKind } from "@/lib/workflow/period";
import { periodDefaults, type RuleDefaults, ruleDefaults } from "@/lib/workflow/period-defaults";
import { movedOffWeekend } from "./local-moment";
import { PeriodHeadFields, type TypedHead } from "./period-head-fields";
import { RuleFields, type TypedDates } from "./rule-fields";
import { UNIT_KIND_LABEL } from "./unit-words";

export type PeriodRuleInput = {
  unitKind: UnitKind;
  templateId: string;
  windowFrom: string;
  windowTo: string;
  /** As typed when it could not be read: the gate refuses it. */
  dueAt: string;
  stopNewAt: string | null;
  stopEditAt: string | null;
};
export type OpenPeriodInput = {
  kind: PeriodKind;
  year: number;
  /** 1–12 for a monthly report, 0 otherwise. */
  month: number;
  title: string;
  windowFrom: string;
  windowTo: string;
  rules: PeriodRuleInput[];
};

export type TemplateChoice = Readonly<{ id: string; title: string; forUnits: readonly UnitKind[] }>;

type OpenPeriodFormProps = Readonly<{
  initial: Readonly<{ kind: PeriodKind; year: number }>;
  /** Kinds with units in force, in official order, the province itself last. */
  kinds: readonly Readonly<{ kind: UnitKind; units: number }>[];
  /** Newest first. */
  templates: readonly TemplateChoice[];
  weekendDue: ProvinceSettings["weekendDue"];
  open: (input: OpenPeriodInput) => Promise<Answer<{ id: string }>>;
}>;

type TypedRule = TypedDates & Readonly<{ asked: boolean; templateId: string }>;

const datesOf = (made: RuleDefaults, weekendDue: ProvinceSettings["weekendDue"]): TypedDates => {
  return {
    windowFrom: made.windowFrom,
    windowTo: made.windowTo,
    dueAt: movedOffWeekend(made.dueAt, weekendDue),
    stopNewAt: made.stopNewAt ?? "",
    stopEditAt: made.stopEditAt ?? "",
  };
};

/** Opens a period: the regime proposes every date, a person may change each before anything is made. */
export function OpenPeriodForm({ initial, kinds, templates, weekendDue, open }: OpenPeriodFormProps) {
  const router = useRouter();
  const fits = (kind: UnitKind) => templates.find((one) => one.forUnits.length === 0 || one.forUnits.includes(kind));
  const rulesFor = (kind: PeriodKind, year: number, month: number, before?: Record<string, TypedRule>) =>
    Object.fromEntries(
      kinds.map(({ kind: unitKind }) => [
        unitKind,
        {
          asked: before?.[unitKind]?.asked ?? true,
          templateId: before?.[unitKind]?.templateId ?? fits(unitKind)?.id ?? templates[0]?.id ?? "",
          ...datesOf(ruleDefaults(kind, year, unitKind, month), weekendDue),
        },
      ]),
    ) as Record<string, TypedRule>;

  const [head, setHead] = useState<TypedHead>(() => ({
    kind: initial.kind,
    year: String(initial.year),
    month: "1",
    ...periodDefaults(initial.kind, initial.year),
  }));
  const [rules, setRules] = useState(() => rulesFor(initial.kind, initial.year, 1));
  const { submit, busy, failure } = useSubmit(open, {
    done: "Đã mở kỳ báo cáo",
    onDone: ({ id }) => {
      router.push(`/quan-tri/ky-bao-cao/${id}`);
      router.refresh();
    },
  });

  /** A change of kind or year proposes all dates anew; templates and ticks stay. */
  const choose = (change: Partial<Pick<TypedHead, "kind" | "year" | "month">>) => {
    const next = { ...head, ...change };
    const year = Number(next.year);
    if (!/^\d{4}$/.test(next.year) || year < 2000 || year > 2100) return setHead(next);
    setHead({ ...next, ...periodDefaults(next.kind, year, Number(next.month)) });
    setRules((before) => rulesFor(next.kind, year, Number(next.month), before));
  };
  const changeRule = (kind: UnitKind, change: Partial<TypedRule>) =>
    setRules((before) => ({ ...before, [kind]: { ...(before[kind] as TypedRule), ...change } }));

  const asked = kinds.filter(({ kind }) => kind === "tinh" || rules[kind]?.asked);
  const idOf = (path: string) => {
    const rule = /^rules\.(\d+)\.(\w+)$/.exec(path);
    return rule ? `${asked[Number(rule[1])]?.kind}.${rule[2]}` : path;
  };
  const errorsOf = (kind: UnitKind) => {
    const index = asked.findIndex((one) => one.kind === kind);
    const prefix = `rules.${index}.`;
    const fields = Object.entries(failure?.fields ?? {}).filter(([path]) => path.startsWith(prefix));
    return Object.fromEntries(fields.map(([path, message]) => [path.slice(prefix.length), message]));
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit({
          kind: head.kind,
          year: Number(head.year),
          month: head.kind === "M" ? Number(head.month) : 0,
          title: head.title,
          windowFrom: head.windowFrom,
          windowTo: head.windowTo,
          rules: asked.map(({ kind }) => {
            const rule = rules[kind] as TypedRule;
            return {
              unitKind: kind,
              templateId: rule.templateId,
              windowFrom: rule.windowFrom,
              windowTo: rule.windowTo,
              dueAt: rule.dueAt,
              stopNewAt: rule.stopNewAt || null,
              stopEditAt: rule.stopEditAt || null,
            };
          }),
        });
      }}
    >
      {failure && <ErrorSummary key={failure.attempt} title="Chưa mở được kỳ" errors={summaryOf(failure, idOf)} />}
      <PeriodHeadFields
        head={head}
        errors={failure?.fields ?? {}}
        onChoose={choose}
        onChange={(change) => setHead({ ...head, ...change })}
      />
      {kinds.map(({ kind, units }) => {
        const rule = rules[kind];
        if (!rule) return null;
        const isProvince = kind === "tinh";
        const errors = errorsOf(kind);
        return (
          <Section
            key={kind}
            title={isProvince ? "Báo cáo tổng hợp của tỉnh" : UNIT_KIND_LABEL[kind]}
            description={isProvince ? "Hạn của Sở Nội vụ với báo cáo tổng hợp." : `${units} đơn vị đang hoạt động`}
          >
            <div className="space-y-4 border-line border-l-2 pl-4">
              {!isProvince && (
                <Checkbox
                  label="Phải báo cáo kỳ này"
                  checked={rule.asked}
                  onChange={(event) => changeRule(kind, { asked: event.target.checked })}
                />
              )}
              {(isProvince || rule.asked) && (
                <>
                  <Select
                    id={`${kind}.templateId`}
                    label="Biểu mẫu"
                    className="max-w-xl"
                    value={rule.templateId}
                    error={errors.templateId}
                    options={templates.map((template) => ({ value: template.id, label: template.title }))}
                    onChange={(event) => changeRule(kind, { templateId: event.target.value })}
                  />
                  <RuleFields
                    idPrefix={kind}
                    typed={rule}
                    errors={errors}
                    onChange={(change) => changeRule(kind, change)}
                  />
                </>
              )}
            </div>
          </Section>
        );
      })}
      <div className="mt-8 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          Mở kỳ báo cáo
        </Button>
        <LinkButton href="/quan-tri/ky-bao-cao">Quay lại</LinkButton>
      </div>
      <p className="mt-2 max-w-prose text-muted">
        Khi mở kỳ, mỗi đơn vị phải báo cáo có ngay một báo cáo để nhập; cơ quan chủ trì có thêm phần “Số liệu toàn
        tỉnh”.
      </p>
    </form>
  );
}
