"use client";

import { DateField } from "@/components/ui/date-field";
import { Section } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { PeriodKind } from "@/lib/workflow/period";
import { PERIOD_KIND_LABEL } from "@/lib/workflow/period-defaults";

/** What a period is, as typed. */
export type TypedHead = Readonly<{
  kind: PeriodKind;
  year: string;
  month: string;
  title: string;
  windowFrom: string;
  windowTo: string;
}>;

type PeriodHeadFieldsProps = Readonly<{
  head: TypedHead;
  errors: Readonly<Record<string, string>>;
  /** A change that proposes every date anew. */
  onChoose: (change: Partial<Pick<TypedHead, "kind" | "year" | "month">>) => void;
  onChange: (change: Partial<Pick<TypedHead, "title" | "windowFrom" | "windowTo">>) => void;
}>;

const KINDS = PeriodKind.options.map((value) => ({ value, label: PERIOD_KIND_LABEL[value] }));
const MONTHS = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: `Tháng ${i + 1}` }));

export function PeriodHeadFields({ head, errors, onChoose, onChange }: PeriodHeadFieldsProps) {
  const bind = (name: "windowFrom" | "windowTo") => ({
    id: name,
    value: head[name],
    error: errors[name],
    onChange: (day: string) => onChange({ [name]: day }),
  });
  return (
    <Section title="Kỳ báo cáo">
      <div className="grid max-w-4xl gap-4 sm:grid-cols-3">
        <Select
          label="Loại kỳ"
          value={head.kind}
          options={KINDS}
          onChange={(event) => onChoose({ kind: PeriodKind.parse(event.target.value) })}
        />
        <TextField
          id="year"
          label="Năm"
          inputMode="numeric"
          value={head.year}
          error={errors.year}
          onChange={(event) => onChoose({ year: event.target.value })}
        />
        {head.kind === "M" && (
          <Select
            label="Tháng"
            value={head.month}
            options={MONTHS}
            onChange={(event) => onChoose({ month: event.target.value })}
          />
        )}
      </div>
      <div className="mt-4 grid max-w-4xl gap-4 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField
          id="title"
          label="Tên kỳ"
          value={head.title}
          error={errors.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <DateField label="Số liệu từ ngày" {...bind("windowFrom")} />
        <DateField label="đến hết ngày" {...bind("windowTo")} />
      </div>
    </Section>
  );
}
