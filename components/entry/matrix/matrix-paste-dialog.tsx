"use client";

import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { blankCell } from "@/lib/indicators/cell";
import { formatCell } from "@/lib/indicators/format";
import { cellKey, rowItems } from "@/lib/indicators/matrix/matrix-items";
import type { MatrixForm, MatrixRow } from "@/lib/indicators/template";
import { useEntry } from "../entry-context";
import { type MatrixPasteLine, planMatrixPaste, readPasted } from "./plan-matrix-paste";

export type PastedMatrix = { grid: string[][]; startKey: string };

type MatrixPasteDialogProps = Readonly<{
  block: PastedMatrix;
  form: MatrixForm;
  rows: readonly MatrixRow[];
  /** Adds rows of these names; gives their keys. */
  onAddRows: (names: readonly string[]) => string[];
  onClose: () => void;
}>;

/** How each pasted figure was read and where it would go; nothing is written before a person agrees. */
export function MatrixPasteDialog({ block, form, rows, onAddRows, onClose }: MatrixPasteDialogProps) {
  const { store } = useEntry();
  const plan = planMatrixPaste({ ...block, form, rows });
  const added = plan.lines.filter(({ rowKey }) => rowKey === null);
  const count = plan.lines.reduce((sum, { cells }) => sum + cells.length, 0);

  const apply = () => {
    const fresh = onAddRows(added.map(({ label }) => label));
    const keyOf = (line: MatrixPasteLine): string => line.rowKey ?? fresh[added.indexOf(line)] ?? "";
    const before = store.apply(
      plan.lines.flatMap((line) =>
        line.cells.map(({ column, raw }) => {
          const key = cellKey(form, keyOf(line), column.key);
          return { key, cell: readPasted(store.item(key), raw, store.row(key).cell).cell };
        }),
      ),
      "pasted",
    );
    onClose();
    toast.success(`Đã dán ${before.length} ô.`, {
      action: { label: "Hoàn tác", onClick: () => store.apply(before, "typed") },
    });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title="Dán vào biểu"
      description="Xem cách hệ thống hiểu từng số trước khi ghi. Ô trống trong vùng dán không làm thay đổi gì."
      footer={
        <>
          <Button onClick={onClose}>Không dán</Button>
          <Button variant="primary" onClick={apply} disabled={count === 0}>
            Ghi {count} ô
          </Button>
        </>
      }
    >
      <p role="status" className="mb-2 text-muted text-table">
        {plan.byName ? "Khớp theo tên dòng" : "Lần lượt từ ô đang chọn"}: {plan.lines.length} dòng, {count} ô
        {added.length > 0 && `, trong đó ${added.length} dòng mới`}
        {plan.leftOver.length > 0 && `; ${plan.leftOver.length} dòng không có chỗ trong biểu nên bỏ qua`}.
      </p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-[40rem] border-collapse text-table">
          <thead>
            <tr className="text-right text-muted text-xs">
              <th scope="col" className="px-1 py-1 text-left font-medium">
                {form.rowHeading}
              </th>
              {form.columns.map(({ key, label }) => (
                <th key={key} scope="col" className="px-1 py-1 align-bottom font-medium">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.lines.map((line) => (
              <PreviewLine key={line.rowKey ?? `moi ${line.label}`} form={form} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

function PreviewLine({ form, line }: Readonly<{ form: MatrixForm; line: MatrixPasteLine }>) {
  const { store } = useEntry();
  // A row that is still to be added has no cells in the store.
  const items = rowItems(form, { key: line.rowKey ?? "moi", tt: "", label: line.label });
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="px-1 py-1 text-left font-normal">
        {line.label}
        {line.rowKey === null && <span className="block text-primary text-xs">dòng mới</span>}
      </th>
      {form.columns.map(({ key: column }) => {
        const pasted = line.cells.find((cell) => cell.column.key === column);
        if (!pasted) return <td key={column} />;
        const item = items.find(({ key }) => key.endsWith(`.${column}`));
        if (!item) return <td key={column} />;
        const before = line.rowKey === null ? blankCell : store.row(item.key).cell;
        const { cell, problem } = readPasted(item, pasted.raw, before);
        const replaced = formatCell(item, before);
        const shown = formatCell(item, cell) || "để trống";
        return (
          <td key={column} className="px-1 py-1 text-right">
            <span className={cn(problem ? "text-error" : "font-medium")} title={problem ?? undefined}>
              {shown}
            </span>
            {problem && <span className="block text-error text-xs">chưa đọc được</span>}
            {cell.note !== before.note && <span className="block text-muted text-xs">ghi chú: {cell.note}</span>}
            {replaced !== "" && replaced !== shown && (
              <span className="block text-waiting text-xs">thay {replaced}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
