"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { formatCell } from "@/lib/indicators/format";
import { rowNumber } from "@/lib/indicators/row-name";
import { useEntry } from "../entry-context";
import type { FormRow } from "../grid/form-row";
import { type Alignment, type PasteChoice, type PasteLine, planPaste, replaces } from "./plan-paste";

export type PastedBlock = { grid: string[][]; startKey: string };

type PasteDialogProps = Readonly<{ block: PastedBlock; rows: readonly FormRow[]; onClose: () => void }>;

const ALIGNMENTS: readonly { value: Alignment; label: string }[] = [
  { value: "inputRows", label: "Lần lượt, bỏ qua dòng tiêu đề" },
  { value: "everyRow", label: "Lần lượt, tính cả dòng tiêu đề" },
  { value: "label", label: "Khớp theo tên chỉ tiêu" },
];

/** How each pasted line was read and where it would go; nothing is written before a person agrees. */
export function PasteDialog({ block, rows, onClose }: PasteDialogProps) {
  const { store } = useEntry();
  const [choice, setChoice] = useState<PasteChoice>({});
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const items = rows.map(({ item }) => item);
  const plan = planPaste(block.grid, items, block.startKey, (key) => store.row(key).cell, choice);
  const kept = plan.lines.filter((line) => !skipped.has(line.item.key));
  const unread = kept.filter((line) => line.problem !== null).length;
  const width = Math.max(...block.grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({ value: String(at), label: columnName(block.grid, at) }));

  const apply = () => {
    const before = store.apply(
      kept.map(({ item, cell }) => ({ key: item.key, cell })),
      "pasted",
    );
    onClose();
    toast.success(`Đã dán ${kept.length} dòng.`, {
      action: { label: "Hoàn tác", onClick: () => store.apply(before, "typed") },
    });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title="Dán nhiều dòng"
      description="Xem cách hệ thống hiểu từng số trước khi ghi. Ô trống trong vùng dán không làm thay đổi gì."
      footer={
        <>
          <Button onClick={onClose}>Không dán</Button>
          <Button variant="primary" onClick={apply} disabled={kept.length === 0}>
            Ghi {kept.length} dòng
          </Button>
        </>
      }
    >
      <div className="mb-3 flex flex-wrap gap-3">
        <Select
          label="Cách xếp vào dòng"
          value={plan.alignment}
          options={ALIGNMENTS}
          onChange={(event) => setChoice({ ...choice, alignment: event.target.value as Alignment })}
        />
        {width > 1 && (
          <>
            <Select
              label="Cột số liệu"
              value={String(plan.valueColumn)}
              options={columns}
              onChange={(event) => setChoice({ ...choice, valueColumn: Number(event.target.value) })}
            />
            <Select
              label="Cột ghi chú"
              value={plan.noteColumn === null ? "" : String(plan.noteColumn)}
              options={[{ value: "", label: "Không lấy" }, ...columns]}
              onChange={({ target }) =>
                setChoice({ ...choice, noteColumn: target.value === "" ? null : Number(target.value) })
              }
            />
          </>
        )}
      </div>
      <p role="status" className="mb-2 text-muted text-table">
        {plan.lines.length} dòng sẽ ghi
        {unread > 0 && `, ${unread} dòng chưa đọc được (vẫn giữ nguyên như đã dán để sửa sau)`}
        {plan.leftOver.length > 0 && `, ${plan.leftOver.length} dòng không có chỗ trong biểu nên bỏ qua`}.
      </p>
      <table className="w-full table-fixed border-collapse text-table max-md:block">
        <thead className="max-md:sr-only">
          <tr className="text-left text-muted text-xs">
            <th scope="col" className="w-14 px-1 py-1 font-medium">
              Ghi
            </th>
            <th scope="col" className="px-1 py-1 font-medium">
              Chỉ tiêu
            </th>
            <th scope="col" className="w-32 px-1 py-1 text-right font-medium">
              Đã dán
            </th>
            <th scope="col" className="w-64 px-1 py-1 font-medium">
              Hệ thống hiểu
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {plan.lines.map((line) => (
            <PreviewLine
              key={line.item.key}
              line={line}
              checked={!skipped.has(line.item.key)}
              onToggle={() => setSkipped(toggled(skipped, line.item.key))}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

type PreviewLineProps = Readonly<{ line: PasteLine; checked: boolean; onToggle: () => void }>;

function PreviewLine({ line, checked, onToggle }: PreviewLineProps) {
  const { item, raw, cell, before, problem, warnings } = line;
  const number = rowNumber(item);
  return (
    <tr className="border-line border-t align-top max-md:grid max-md:grid-cols-[2.75rem_1fr] max-md:py-2">
      <td className="px-1 py-1">
        <Checkbox
          label={<span className="sr-only">Ghi dòng {number || item.label}</span>}
          checked={checked}
          onChange={onToggle}
        />
      </td>
      <th scope="row" className="px-1 py-1 text-left font-normal">
        {number && <span className="text-muted">{number} </span>}
        {item.label}
      </th>
      <td className="px-1 py-1 text-right text-muted [overflow-wrap:anywhere] max-md:col-start-2 max-md:text-left">
        {raw}
      </td>
      <td className="px-1 py-1 max-md:col-start-2">
        {problem ? (
          <span className="text-error">{problem}</span>
        ) : (
          <span className="font-medium">{formatCell(item, cell) || "để trống"}</span>
        )}
        {cell.note !== before.note && cell.note && (
          <span className="block text-muted text-xs">Ghi chú: {cell.note}</span>
        )}
        {warnings.map((warning) => (
          <span key={warning} className="block text-waiting text-xs">
            {warning}
          </span>
        ))}
        {replaces(line) && (
          <span className="block text-waiting text-xs">Thay cho {formatCell(item, before) || "ghi chú đã có"}</span>
        )}
      </td>
    </tr>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** "Cột 2: 52.414 …": the first words found in it. */
function columnName(grid: readonly (readonly string[])[], at: number): string {
  const sample = grid.map((row) => row[at] ?? "").find((text) => text !== "") ?? "trống";
  return `Cột ${at + 1}: ${sample.slice(0, 24)}`;
}
