"use client";

import { useRouter } from "next/navigation";
import { Button, LinkButton } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formValues } from "@/components/ui/form-values";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { UnitView } from "@/lib/workflow/admin-views";
import { UNIT_KIND_LABEL } from "./unit-words";

/** As typed; the action reads the numbers and the empty ones. */
export type UnitFormInput = Readonly<{ id: string | null; version: number } & Record<UnitFormField, string>>;
type UnitFormField =
  | "name"
  | "shortName"
  | "code"
  | "kind"
  | "reportsTo"
  | "orderNo"
  | "agencyCode"
  | "phone"
  | "validFrom"
  | "validTo";

type UnitFormProps = Readonly<{
  /** Null for a new unit. */
  unit: UnitView | null;
  /** Units this one may report to. */
  superiors: readonly SelectOption[];
  today: string;
  save: (input: UnitFormInput) => Promise<Answer<{ id: string }>>;
}>;

const kinds = Object.entries(UNIT_KIND_LABEL).map(([value, label]) => ({ value, label }));

export function UnitForm({ unit, superiors, today, save }: UnitFormProps) {
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(save, {
    done: unit ? "Đã lưu đơn vị" : "Đã thêm đơn vị",
    onDone: () => {
      router.push("/quan-tri/don-vi");
      router.refresh();
    },
  });
  const bind = (name: UnitFormField, value: string) => ({
    id: name,
    name,
    defaultValue: value,
    error: failure?.fields[name],
  });
  const isProvince = unit?.kind === "tinh";

  return (
    <form
      noValidate
      className="max-w-3xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = formValues(event.currentTarget);
        const text = (name: UnitFormField) => typed[name] ?? "";
        void submit({
          id: unit?.id ?? null,
          version: unit?.version ?? 0,
          name: text("name"),
          shortName: text("shortName"),
          code: text("code"),
          kind: isProvince ? "tinh" : text("kind"),
          reportsTo: text("reportsTo"),
          orderNo: text("orderNo"),
          agencyCode: text("agencyCode"),
          phone: text("phone"),
          validFrom: text("validFrom"),
          validTo: text("validTo"),
        });
      }}
    >
      {failure && <ErrorSummary key={failure.attempt} title="Chưa lưu được" errors={summaryOf(failure)} />}
      <TextField
        label="Tên đơn vị"
        hint="Tên đầy đủ, như trong quyết định thành lập."
        {...bind("name", unit?.name ?? "")}
      />
      <div className="grid items-end gap-4 md:grid-cols-2">
        <TextField label="Tên viết tắt" hint="Dùng trong bảng, biểu." {...bind("shortName", unit?.shortName ?? "")} />
        <TextField
          label="Mã"
          hint="Chữ thường không dấu, số, gạch nối. Cấp xã dùng mã đơn vị hành chính."
          {...bind("code", unit?.code ?? "")}
        />
        {!isProvince && (
          <>
            <Select
              label="Loại"
              options={kinds.filter((kind) => kind.value !== "tinh")}
              placeholder="Chọn loại đơn vị"
              {...bind("kind", unit?.kind ?? "")}
            />
            <Select
              label="Báo cáo cho"
              options={superiors}
              placeholder="Tỉnh (báo cáo thẳng)"
              {...bind("reportsTo", unit?.reportsTo ?? "")}
            />
          </>
        )}
        <TextField
          label="Thứ tự"
          hint="Thứ tự chính thức trong danh sách, số nhỏ đứng trước."
          inputMode="numeric"
          {...bind("orderNo", String(unit?.orderNo ?? 0))}
        />
        <TextField
          label="Mã định danh cơ quan"
          hint="Ví dụ H15.11"
          optional
          {...bind("agencyCode", unit?.agencyCode ?? "")}
        />
        <TextField
          label="Điện thoại liên hệ"
          hint="Để Sở Nội vụ gọi khi sắp hết hạn."
          optional
          type="tel"
          {...bind("phone", unit?.phone ?? "")}
        />
      </div>
      <div className="grid items-end gap-4 md:grid-cols-2">
        <DateField label="Hiệu lực từ ngày" {...bind("validFrom", unit?.validFrom ?? today)} />
        <DateField
          label="Hiệu lực đến hết ngày"
          hint="Điền khi đơn vị giải thể, sáp nhập: các kỳ cũ vẫn giữ đơn vị này."
          optional
          {...bind("validTo", unit?.validTo ?? "")}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {unit ? "Lưu đơn vị" : "Thêm đơn vị"}
        </Button>
        <LinkButton href="/quan-tri/don-vi">Quay lại danh sách</LinkButton>
      </div>
    </form>
  );
}
