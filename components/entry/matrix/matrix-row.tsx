"use client";

import { X } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { cellKey, LABEL_COLUMN } from "@/lib/indicators/matrix/matrix-items";
import type { MatrixForm, MatrixRow as Row } from "@/lib/indicators/template";
import { useEntry } from "../entry-context";
import { FigureBox } from "../grid/figure-box";
import { rowKeys } from "./matrix-rows";
import { RowRemarks, RowStatus } from "./row-remarks";
import { useRowViews } from "./use-row-views";

type MatrixRowProps = Readonly<{ form: MatrixForm; row: Row; onRemove: (row: Row) => void }>;

/** TT, tên, các cột, trạng thái, thao tác. */
export const columnCount = (form: MatrixForm): number => form.columns.length + 4;

/** One row: its printed name, or the box for the name of an added one, then a box for each column. */
export const MatrixRow = memo(function MatrixRow({ form, row, onRemove }: MatrixRowProps) {
  const { store } = useEntry();
  const keys = rowKeys(form, row);
  const views = useRowViews(keys);
  const cells = keys.flatMap((key, at) => {
    const view = views[at];
    return view ? [{ item: store.item(key), view }] : [];
  });
  const label = row.open ? cells.find(({ item }) => item.key === cellKey(form, row.key, LABEL_COLUMN)) : undefined;
  const figures = cells.filter((cell) => cell !== label);
  return (
    <>
      <tr className="border-line border-t bg-surface align-top has-[input:focus]:bg-primary-tint">
        <td className="px-2 py-2 text-muted">{row.tt}</td>
        <th
          scope="row"
          className={cn(
            "sticky left-0 z-[5] bg-inherit text-left font-normal [overflow-wrap:anywhere]",
            label ? "px-0.5 py-0.5" : "px-2 py-2",
          )}
        >
          {label ? <FigureBox item={label.item} row={label.view} /> : row.label}
        </th>
        {figures.map(({ item, view }) => (
          <td
            key={item.key}
            className={cn(
              "px-0.5 py-0.5",
              view.cell.state === "notApplicable" && "hatched",
              view.issues.length > 0 && view.problem === null && "[&_input]:border-waiting",
            )}
          >
            <FigureBox item={item} row={view} />
          </td>
        ))}
        <td className="px-2 py-2">
          <RowStatus cells={cells} />
        </td>
        <td className="py-1">
          {row.open && !store.locked && (
            <button
              type="button"
              aria-label={`Bỏ dòng ${row.tt} ${row.label}`}
              title="Bỏ dòng này"
              onClick={() => onRemove(row)}
              className="inline-flex size-6 items-center justify-center rounded-sm text-muted hover:bg-line hover:text-text max-md:size-11 [&_svg]:size-4"
            >
              <X aria-hidden="true" />
            </button>
          )}
        </td>
      </tr>
      <RowRemarks cells={cells} columns={columnCount(form)} />
    </>
  );
});
