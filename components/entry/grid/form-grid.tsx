"use client";

import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useEntry } from "../entry-context";
import { isBlock, readClipboardGrid } from "../paste/clipboard-grid";
import { PasteDialog, type PastedBlock } from "../paste/paste-dialog";
import type { FormRow } from "./form-row";
import { gridBox, intentOf, moveFrom, sideFrom } from "./grid-keys";
import { GridRow } from "./grid-row";
import { type OpenMenu, RowMenu } from "./row-menu";

type FormGridProps = Readonly<{
  title: string;
  rows: readonly FormRow[];
  onTogglePanel: () => void;
  onDetails: (key: string) => void;
  onFind: () => void;
}>;

const head = "sticky top-0 z-10 border-line border-b bg-raised px-2 py-1.5 text-left font-medium text-muted text-xs";

/**
 * One form as a real table of real inputs. Columns are fixed, so nothing moves while one types; keys are
 * handled here once for all rows, and what a key changes reaches only its own row.
 */
export function FormGrid({ title, rows, onTogglePanel, onDetails, onFind }: FormGridProps) {
  const { store, earlier } = useEntry();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [pasted, setPasted] = useState<PastedBlock | null>(null);
  const [openMenu] = useState(() => (key: string, anchor: Element) => {
    store.focus(key);
    setMenu({ key, anchor });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = gridBox(event.target);
    const intent = from && intentOf(event, from);
    if (!from || !intent) return;
    event.preventDefault();
    event.stopPropagation();
    switch (intent.do) {
      case "move":
        return moveFrom(from, intent.by);
      case "side":
        return sideFrom(from, intent.to);
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
    if (at?.field !== "figure" || store.locked) return;
    const grid = readClipboardGrid(event.clipboardData.getData("text/plain"));
    if (!isBlock(grid)) return;
    event.preventDefault();
    setPasted({ grid, startKey: at.key });
  };

  return (
    <>
      <table
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="w-full table-fixed border-collapse text-table max-md:block"
      >
        <caption className="sr-only">{title}</caption>
        <colgroup>
          <col className="w-11" />
          <col />
          <col className="w-20 2xl:w-28" />
          {earlier.map(({ word }) => (
            <col key={word} className="w-22" />
          ))}
          <col className="w-30 2xl:w-40" />
          <col className="w-24 2xl:w-28" />
          <col className="w-28 2xl:w-56" />
          <col className="w-8" />
        </colgroup>
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col" className={head}>
              TT
            </th>
            <th scope="col" className={head}>
              Chỉ tiêu
            </th>
            <th scope="col" className={head}>
              Đơn vị tính
            </th>
            {earlier.map(({ word, title: period }) => (
              <th key={word} scope="col" className={cn(head, "text-right")} title={period}>
                {word}
              </th>
            ))}
            <th scope="col" className={cn(head, "text-right")}>
              Số liệu
            </th>
            <th scope="col" className={head}>
              Trạng thái
            </th>
            <th scope="col" className={head}>
              Ghi chú
            </th>
            <th scope="col" className={head}>
              <span className="sr-only">Thao tác</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map(({ item, level }) => (
            <GridRow key={item.key} itemKey={item.key} level={level} onMenu={openMenu} onDetails={onDetails} />
          ))}
        </tbody>
      </table>
      <RowMenu open={menu} onClose={() => setMenu(null)} onDetails={onDetails} />
      {pasted && <PasteDialog block={pasted} rows={rows} onClose={() => setPasted(null)} />}
    </>
  );
}
