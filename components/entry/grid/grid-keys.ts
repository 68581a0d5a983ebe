import type { KeyboardEvent } from "react";
import { type BoxState, type KeyIntent, keyIntent } from "./key-intent";

export type GridBox = { key: string; field: "figure" | "note"; box: HTMLInputElement };

/** The box a grid event came from; null for anything else in the table. */
export function gridBox(target: EventTarget | null): GridBox | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { key, field } = target.dataset;
  return key && (field === "figure" || field === "note") ? { key, field, box: target } : null;
}

/** What this key press in this box asks for. */
export function intentOf(event: KeyboardEvent, { box, field }: GridBox): KeyIntent | null {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
  const { isComposing, keyCode } = nativeEvent;
  const { selectionStart: start, selectionEnd: end, value } = box;
  const all = start === 0 && end === value.length;
  const state: BoxState = {
    field,
    atStart: all || (start === 0 && end === 0),
    atEnd: all || (start === value.length && end === start),
  };
  return keyIntent({ key, code, shiftKey, ctrlKey, metaKey, altKey, isComposing, keyCode }, state);
}

/** Goes to the next or previous box of the same column; stays at the ends. */
export function moveFrom({ box, field }: GridBox, by: 1 | -1): void {
  const table = box.closest("table");
  const boxes = [...(table?.querySelectorAll<HTMLInputElement>(`input[data-field="${field}"]`) ?? [])];
  enter(boxes[boxes.indexOf(box) + by]);
}

/** Goes to the other box of the same row. */
export function sideFrom({ box }: GridBox, to: "figure" | "note"): void {
  enter(box.closest("tr")?.querySelector<HTMLInputElement>(`input[data-field="${to}"]`) ?? undefined);
}

function enter(box: HTMLInputElement | undefined): void {
  if (!box) return;
  box.focus();
  box.select();
  box.closest("tr")?.scrollIntoView({ block: "nearest" });
}

/** Puts the cursor into the figure of a row, if it is on the screen. */
export function enterRow(key: string): boolean {
  const box = document.getElementById(`o-${key}`);
  if (!(box instanceof HTMLInputElement)) return false;
  enter(box);
  box.closest("tr")?.scrollIntoView({ block: "center" });
  return true;
}
