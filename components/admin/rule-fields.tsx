"use client";

import { DateField } from "@/components/ui/date-field";
import { isWeekend } from "@/lib/workflow/deadline";
import { isMoment } from "./local-moment";
import { MomentField } from "./moment-field";

/** The dates of one kind of unit: days YYYY-MM-DD, moments ISO; empty, or as typed when unreadable. */
export type TypedDates = Readonly<{
  windowFrom: string;
  windowTo: string;
  dueAt: string;
  stopNewAt: string;
  stopEditAt: string;
}>;

type RuleFieldsProps = Readonly<{
  /** Before every id, since the same fields stand once for each kind. */
  idPrefix: string;
  typed: TypedDates;
  /** First message of each field, by its name. */
  errors: Readonly<Record<string, string | undefined>>;
  onChange: (change: Partial<TypedDates>) => void;
}>;

/** Window of the figures, due date, and the two dates after which nothing new, or nothing at all, is taken. */
export function RuleFields({ idPrefix, typed, errors, onChange }: RuleFieldsProps) {
  const bind = (name: keyof TypedDates) => ({
    id: `${idPrefix}.${name}`,
    value: typed[name],
    error: errors[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-5">
      <DateField label="Số liệu từ ngày" {...bind("windowFrom")} />
      <DateField label="đến hết ngày" {...bind("windowTo")} />
      <MomentField
        label="Hạn gửi"
        hint={isMoment(typed.dueAt) && isWeekend(typed.dueAt) ? "Rơi vào thứ Bảy hoặc Chủ nhật." : undefined}
        {...bind("dueAt")}
      />
      <MomentField label="Thôi nhận bản lần đầu" optional {...bind("stopNewAt")} />
      <MomentField label="Khóa mọi sửa đổi" optional {...bind("stopEditAt")} />
    </div>
  );
}
