import type { KeyboardEvent } from "react";
import { type GridBox, intentOf } from "../grid/grid-keys";
import type { KeyIntent } from "../grid/key-intent";

export type MatrixIntent = Exclude<KeyIntent, { do: "side" }> | { do: "column"; by: 1 | -1 };

/** As in the other grids; → and ← go to the next column once the caret is at the end of its box. */
export function matrixIntent(event: KeyboardEvent, at: GridBox): MatrixIntent | null {
  const intent = intentOf(event, at);
  if (intent?.do === "side") return { do: "column", by: 1 };
  if (intent !== null || event.key !== "ArrowLeft") return intent;
  const { shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
  if (shiftKey || ctrlKey || metaKey || altKey || nativeEvent.isComposing || nativeEvent.keyCode === 229) return null;
  const { selectionStart: start, selectionEnd: end, value } = at.box;
  const atStart = start === 0 && (end === 0 || end === value.length);
  return atStart ? { do: "column", by: -1 } : null;
}

const boxesOf = (table: Element | null): HTMLInputElement[] => [
  ...(table?.querySelectorAll<HTMLInputElement>('input[data-field="figure"]') ?? []),
];
const columnOf = (box: HTMLInputElement): string => box.dataset.key?.split(".")[2] ?? "";

/** The box of the same column in the next or previous row; from the name of an added row, the next name. */
export function moveInColumn({ box }: GridBox, by: 1 | -1): void {
  const boxes = boxesOf(box.closest("table")).filter((other) => columnOf(other) === columnOf(box));
  enter(boxes[boxes.indexOf(box) + by]);
}

/** The next or previous box of the same row. */
export function moveInRow({ box }: GridBox, by: 1 | -1): void {
  const boxes = boxesOf(box.closest("tr"));
  enter(boxes[boxes.indexOf(box) + by]);
}

function enter(box: HTMLInputElement | undefined): void {
  if (!box) return;
  box.focus();
  box.select();
  box.closest("tr")?.scrollIntoView({ block: "nearest" });
}
