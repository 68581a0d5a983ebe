"use client";

import type { Item } from "@/lib/indicators/template";
import { useEntry } from "../entry-context";
import { noteText, type RowView } from "../store/row-view";
import { boxClass, boxName } from "./figure-box";

/** Ghi chú: one line here, the whole of it in the panel. */
export function NoteBox({ item, row }: Readonly<{ item: Item; row: RowView }>) {
  const { store } = useEntry();
  const text = noteText(row);
  return (
    <input
      type="text"
      data-key={item.key}
      data-field="note"
      autoComplete="off"
      maxLength={4000}
      aria-label={`Ghi chú: ${boxName(item)}`}
      readOnly={store.locked}
      value={text}
      title={text.length > 16 ? text : undefined}
      onFocus={() => store.focus(item.key)}
      onChange={(event) => store.typeNote(item.key, event.target.value)}
      onBlur={() => store.settle(item.key)}
      className={boxClass}
    />
  );
}
