import { Button, LinkButton } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Select, type SelectOption } from "@/components/ui/select";

type AuditFilterFormProps = Readonly<{
  query: Readonly<Partial<Record<"viec" | "nguoi" | "chuoi" | "tu" | "den", string>>>;
  acts: readonly SelectOption[];
  people: readonly SelectOption[];
}>;

/** A plain GET form: what was searched stands in the address and can be sent. */
export function AuditFilterForm({ query, acts, people }: AuditFilterFormProps) {
  return (
    <form action="/quan-tri/nhat-ky" className="flex flex-wrap items-end gap-3 print:hidden">
      <Select
        name="viec"
        label="Việc"
        options={acts}
        placeholder="Tất cả"
        defaultValue={query.viec ?? ""}
        className="w-60 max-md:w-full"
      />
      <Select
        name="nguoi"
        label="Người thực hiện"
        options={people}
        placeholder="Tất cả"
        defaultValue={query.nguoi ?? ""}
        className="w-60 max-md:w-full"
      />
      <DateField name="tu" label="Từ ngày" defaultValue={query.tu ?? ""} className="w-40 max-md:w-full" />
      <DateField name="den" label="Đến ngày" defaultValue={query.den ?? ""} className="w-40 max-md:w-full" />
      {query.chuoi && <input type="hidden" name="chuoi" value={query.chuoi} />}
      <Button type="submit" variant="primary">
        Tìm
      </Button>
      <LinkButton href="/quan-tri/nhat-ky" variant="ghost">
        Bỏ lọc
      </LinkButton>
    </form>
  );
}
