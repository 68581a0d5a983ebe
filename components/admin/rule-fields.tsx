"use client";

import { TextField } from "@/components/ui/text-field";
import { isWeekend } from "@/lib/workflow/deadline";
import { fromLocalBox } from "./local-moment";

/** The dates of one kind of unit as typed: days YYYY-MM-DD, moments as a `datetime-local` box has them. */
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
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const due = fromLocalBox(typed.dueAt);
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
      <TextField label="Số liệu từ ngày" type="date" {...bind("windowFrom")} />
      <TextField label="đến hết ngày" type="date" {...bind("windowTo")} />
      <TextField
        label="Hạn gửi"
        type="datetime-local"
        hint={due && isWeekend(due) ? "Rơi vào thứ Bảy hoặc Chủ nhật." : undefined}
        {...bind("dueAt")}
      />
      <TextField label="Thôi nhận bản gửi lần đầu" optional type="datetime-local" {...bind("stopNewAt")} />
      <TextField label="Khóa mọi sửa đổi" optional type="datetime-local" {...bind("stopEditAt")} />
    </div>
  );
}
