/** What a key asks for in the grid. Null: the browser does what it always does. */
export type KeyIntent =
  | { do: "move"; by: 1 | -1 }
  | { do: "side"; to: "figure" | "note" }
  | { do: "mark"; state: "none" | "notApplicable" }
  | { do: "togglePanel" }
  | { do: "find" };

export type KeyPress = {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
};

export type BoxState = { field: "figure" | "note"; atStart: boolean; atEnd: boolean };

/**
 * Keys of the grid. Nothing while an input method composes (`isComposing`, or keyCode 229 from those that
 * do not say so): Vietnamese input methods send letters that way, and no letter alone is ever a command.
 */
export function keyIntent(press: KeyPress, box: BoxState): KeyIntent | null {
  if (press.isComposing || press.keyCode === 229) return null;
  const command = press.ctrlKey || press.metaKey;
  if (command && press.key === "Enter") return { do: "togglePanel" };
  if (command && press.key.toLowerCase() === "k") return { do: "find" };
  if (command) return null;
  if (press.altKey) {
    if (press.code === "Digit0") return { do: "mark", state: "none" };
    if (press.code === "Digit9") return { do: "mark", state: "notApplicable" };
    return null;
  }
  switch (press.key) {
    case "Enter":
      return { do: "move", by: press.shiftKey ? -1 : 1 };
    case "ArrowDown":
      return press.shiftKey ? null : { do: "move", by: 1 };
    case "ArrowUp":
      return press.shiftKey ? null : { do: "move", by: -1 };
    case "ArrowRight":
      return !press.shiftKey && box.field === "figure" && box.atEnd ? { do: "side", to: "note" } : null;
    case "ArrowLeft":
      return !press.shiftKey && box.field === "note" && box.atStart ? { do: "side", to: "figure" } : null;
    default:
      return null;
  }
}

/** The list shown by `?` and beside the menu. */
export const SHORTCUTS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["Enter", "↓"], "Ô tiếp theo"],
  [["Shift + Enter", "↑"], "Ô phía trên"],
  [["Tab", "Shift + Tab"], "Ô bên cạnh, theo thứ tự đọc"],
  [["←", "→"], "Giữa số liệu và ghi chú, khi con trỏ ở đầu hoặc cuối ô"],
  [["Alt + 0"], "Không phát sinh"],
  [["Alt + 9"], "Không thuộc nhiệm vụ của đơn vị"],
  [["Ctrl + Enter"], "Mở hoặc đóng phần hướng dẫn bên phải"],
  [["Ctrl + K", "/"], "Tìm một dòng (phím / khi không ở trong ô)"],
  [["Ctrl + V"], "Dán một vùng từ Excel hoặc Word, xem trước rồi mới ghi"],
  [["?"], "Danh sách phím tắt (khi không ở trong ô)"],
];
