"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select, type SelectOption } from "@/components/ui/select";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";

/** One key of the templates: what it answers for, and the unit chosen. */
export type LeadAgencyRow = Readonly<{
  key: string;
  label: string;
  /** Forms whose rows it answers for, as printed. */
  forms: string;
  unitId: string | null;
}>;
export type SaveLeadAgenciesInput = Readonly<{ changes: { key: string; unitId: string | null }[]; password: string }>;

type LeadAgenciesFormProps = Readonly<{
  rows: readonly LeadAgencyRow[];
  units: readonly SelectOption[];
  save: (input: SaveLeadAgenciesInput) => Promise<Answer<unknown>>;
}>;

/** Which unit gives the province's figure for each group of rows. Sở Nội vụ's own row asks for the password. */
export function LeadAgenciesForm({ rows, units, save }: LeadAgenciesFormProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState(() => Object.fromEntries(rows.map((row) => [row.key, row.unitId ?? ""])));
  const [password, setPassword] = useState("");
  const { submit, busy, failure } = useSubmit(save, {
    done: "Đã lưu cơ quan chủ trì",
    onDone: () => {
      setPassword("");
      router.refresh();
    },
  });
  const changes = rows
    .filter((row) => (chosen[row.key] ?? "") !== (row.unitId ?? ""))
    .map((row) => ({ key: row.key, unitId: chosen[row.key] || null }));
  const asksPassword = changes.some((change) => change.key === "so-noi-vu");
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ changes, password });
      }}
    >
      {failure && <ErrorSummary key={failure.attempt} title="Chưa lưu được" errors={summaryOf(failure)} />}
      <Table caption="Cơ quan chủ trì">
        <TableHead>
          <tr>
            <HeadCell>Vai trò trong biểu mẫu</HeadCell>
            <HeadCell className="max-md:hidden">Chủ trì số liệu toàn tỉnh của</HeadCell>
            <HeadCell className="w-2/5 max-md:w-3/5">Đơn vị</HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.key}>
              <RowHead className="font-medium">{row.label}</RowHead>
              <Cell className="max-md:hidden">{row.forms}</Cell>
              <Cell>
                <Select
                  label={`Đơn vị chủ trì: ${row.label}`}
                  hideLabel
                  options={units}
                  placeholder="Chưa chọn"
                  value={chosen[row.key] ?? ""}
                  onChange={(event) => {
                    const { value } = event.target;
                    setChosen((before) => ({ ...before, [row.key]: value }));
                  }}
                />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {asksPassword && (
        <TextField
          id="password"
          type="password"
          autoComplete="current-password"
          label="Mật khẩu của bạn"
          hint="Đổi cơ quan làm nhiệm vụ Sở Nội vụ thay đổi nơi các chuyên viên kiểm tra làm việc, nên cần xác nhận lại."
          className="max-w-sm"
          value={password}
          error={failure?.fields.password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <Button type="submit" variant="primary" busy={busy} disabled={changes.length === 0}>
        Lưu cơ quan chủ trì
      </Button>
      <p className="text-muted">Áp dụng cho các kỳ mở từ nay; kỳ đang mở giữ nguyên.</p>
    </form>
  );
}
