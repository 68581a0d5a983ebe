"use client";

import { Plus } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { blankCell } from "@/lib/indicators/cell";
import { earlierNames } from "@/lib/indicators/matrix/earlier-rows";
import { cellKey, LABEL_COLUMN } from "@/lib/indicators/matrix/matrix-items";
import type { MatrixForm, MatrixRow as Row } from "@/lib/indicators/template";
import { useEntry } from "../entry-context";
import { enterRow, gridBox } from "../grid/grid-keys";
import { isBlock, readClipboardGrid } from "../paste/clipboard-grid";
import { isBlank, writtenCell } from "../store/written-cell";
import { MatrixHead } from "./matrix-head";
import { matrixIntent, moveInColumn, moveInRow } from "./matrix-keys";
import { MatrixPasteDialog, type PastedMatrix } from "./matrix-paste-dialog";
import { MatrixRow } from "./matrix-row";
import { freshRowKey, rowKeys, rowsShown } from "./matrix-rows";
import { TotalRow } from "./total-row";

type MatrixGridProps = Readonly<{
  title: string;
  form: MatrixForm;
  onTogglePanel: () => void;
  onFind: () => void;
}>;

/** A matrix form as a table of boxes: printed rows, rows people add, the total live beneath. */
export function MatrixGrid({ title, form, onTogglePanel, onFind }: MatrixGridProps) {
  const { store, earlier } = useEntry();
  const version = useSyncExternalStore(store.subscribeRows, store.rowsVersion, store.rowsVersion);
  const [fresh, setFresh] = useState<readonly string[]>([]);
  const [pasted, setPasted] = useState<PastedMatrix | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's cells change in place; its version says when rows do
  const rows = useMemo(() => rowsShown(form, store.cells(), fresh), [form, store, fresh, version]);

  const addRows = (names: readonly string[]): string[] => {
    const keys: string[] = [];
    for (const _ of names) keys.push(freshRowKey(form, store.cells(), [...fresh, ...keys]));
    setFresh([...fresh, ...keys]);
    const written = names.flatMap((name, at) => {
      const key = cellKey(form, keys[at] ?? "", LABEL_COLUMN);
      return name === "" ? [] : [{ key, cell: writtenCell(store.item(key), name, store.row(key).cell, null).cell }];
    });
    store.apply(written, "typed");
    return keys;
  };
  const addOne = () => {
    const [key = ""] = addRows([""]);
    // After the row is on the screen.
    setTimeout(() => enterRow(cellKey(form, key, LABEL_COLUMN)), 0);
  };
  const remove = useCallback(
    (row: Row) => {
      const keys = rowKeys(form, row).filter((key) => !isBlank(store.row(key).cell));
      const before = store.apply(
        keys.map((key) => ({ key, cell: blankCell })),
        "typed",
      );
      setFresh((now) => now.filter((key) => key !== row.key));
      if (before.length === 0) return;
      toast.success(`Đã bỏ dòng “${row.label}”.`, {
        action: { label: "Hoàn tác", onClick: () => store.apply(before, "typed") },
      });
    },
    [form, store],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const from = gridBox(event.target);
    const intent = from && matrixIntent(event, from);
    if (!from || !intent) return;
    event.preventDefault();
    event.stopPropagation();
    switch (intent.do) {
      case "move":
        return moveInColumn(from, intent.by);
      case "column":
        return moveInRow(from, intent.by);
      case "mark":
        store.mark([from.key], intent.state);
        return;
      case "togglePanel":
        return onTogglePanel();
      case "find":
        return onFind();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const at = gridBox(event.target);
    if (!at || store.locked) return;
    const grid = readClipboardGrid(event.clipboardData.getData("text/plain"));
    if (!isBlock(grid)) return;
    event.preventDefault();
    setPasted({ grid, startKey: at.key });
  };

  const lastPeriod = earlier[0];
  const names = lastPeriod && form.openRows && !store.locked ? earlierNames(form, store.cells(), lastPeriod.cells) : [];
  return (
    <>
      <table
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="w-full min-w-[50rem] table-fixed border-collapse text-table max-md:min-w-[64rem]"
      >
        <caption className="sr-only">{title}</caption>
        <MatrixHead form={form} />
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.key} form={form} row={row} onRemove={remove} />
          ))}
          {form.totalRow && <TotalRow form={form} rows={rows} />}
        </tbody>
      </table>
      {form.openRows && !store.locked && (
        <div className="flex flex-wrap gap-2 border-line border-t px-3 py-2">
          <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={addOne}>
            Thêm dòng
          </Button>
          {names.length > 0 && (
            <Button size="sm" onClick={() => addRows(names)} title={names.join("; ")}>
              Thêm {names.length} dòng của kỳ trước
            </Button>
          )}
        </div>
      )}
      {pasted && (
        <MatrixPasteDialog block={pasted} form={form} rows={rows} onAddRows={addRows} onClose={() => setPasted(null)} />
      )}
    </>
  );
}
