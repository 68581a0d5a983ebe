"use client";

import { cellKey, TOTAL_ROW } from "@/lib/indicators/matrix/matrix-items";
import type { MatrixColumn, MatrixForm, MatrixRow } from "@/lib/indicators/template";
import { useEntry, useRow } from "../entry-context";
import { FigureBox } from "../grid/figure-box";
import { columnCount } from "./matrix-row";
import { RowRemarks, RowStatus } from "./row-remarks";
import { useColumnTotal, useRowViews } from "./use-row-views";

type TotalRowProps = Readonly<{ form: MatrixForm; rows: readonly MatrixRow[] }>;

/** The total as the system adds it, always; beneath it a box for the total of the paper, kept as evidence. */
export function TotalRow({ form, rows }: TotalRowProps) {
  const { store } = useEntry();
  const keys = form.columns.map(({ key }) => cellKey(form, TOTAL_ROW, key));
  const views = useRowViews(keys);
  const cells = keys.flatMap((key, at) => {
    const view = views[at];
    return view ? [{ item: store.item(key), view }] : [];
  });
  return (
    <>
      <tr className="border-line-strong border-t-2 bg-raised align-top">
        <td />
        <th scope="row" className="sticky left-0 z-[5] bg-inherit px-2 py-2 text-left font-semibold">
          {form.totalLabel}
          <span className="block font-normal text-muted text-xs">Ô dưới: ghi theo văn bản, nếu có</span>
        </th>
        {form.columns.map((column) => (
          <TotalCell key={column.key} form={form} column={column} rows={rows} />
        ))}
        <td className="px-2 py-2">
          <RowStatus cells={cells} />
        </td>
        <td />
      </tr>
      <RowRemarks cells={cells} columns={columnCount(form)} />
    </>
  );
}

function TotalCell({ form, column, rows }: TotalRowProps & Readonly<{ column: MatrixColumn }>) {
  const { store } = useEntry();
  const key = cellKey(form, TOTAL_ROW, column.key);
  const total = useColumnTotal(rows.map((row) => cellKey(form, row.key, column.key)));
  const view = useRow(key);
  return (
    <td className="px-0.5 py-0.5">
      <output
        aria-label={`${form.totalLabel}, ${column.label}, hệ thống cộng`}
        className="block px-2 py-1 text-right font-semibold text-computed italic"
      >
        {total || "–"}
      </output>
      <FigureBox item={store.item(key)} row={view} />
    </td>
  );
}
