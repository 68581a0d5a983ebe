import { expect, test } from "vitest";
import { type BoxState, type KeyIntent, type KeyPress, keyIntent } from "@/components/entry/grid/key-intent";

const press = (key: string, overrides: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...overrides,
});
const figure: BoxState = { field: "figure", atStart: false, atEnd: false };

test.each<[string, KeyPress, BoxState, KeyIntent | null]>([
  ["Enter goes down", press("Enter"), figure, { do: "move", by: 1 }],
  ["Shift+Enter goes up", press("Enter", { shiftKey: true }), figure, { do: "move", by: -1 }],
  ["the arrow too", press("ArrowUp"), figure, { do: "move", by: -1 }],
  ["→ inside the text moves the caret only", press("ArrowRight"), figure, null],
  ["→ at the end goes to the note", press("ArrowRight"), { ...figure, atEnd: true }, { do: "side", to: "note" }],
  ["← at the start of a figure stays", press("ArrowLeft"), { ...figure, atStart: true }, null],
  [
    "← at the start of a note goes back",
    press("ArrowLeft"),
    { field: "note", atStart: true, atEnd: false },
    { do: "side", to: "figure" },
  ],
  ["Alt+0", press("º", { altKey: true, code: "Digit0" }), figure, { do: "mark", state: "none" }],
  ["Alt+9", press("9", { altKey: true, code: "Digit9" }), figure, { do: "mark", state: "notApplicable" }],
  ["Ctrl+Enter", press("Enter", { ctrlKey: true }), figure, { do: "togglePanel" }],
  ["Ctrl+K", press("k", { ctrlKey: true }), figure, { do: "find" }],
  ["a letter is a letter", press("k"), figure, null],
  ["/ in a box is a sign of a fraction", press("/"), figure, null],
  ["Enter ends a composition and nothing more", press("Enter", { isComposing: true }), figure, null],
  ["so does 229", press("Enter", { keyCode: 229 }), figure, null],
])("%s", (_name, pressed, box, expected) => {
  expect(keyIntent(pressed, box)).toEqual(expected);
});
