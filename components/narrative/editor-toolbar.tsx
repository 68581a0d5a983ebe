"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Columns3, Italic, List, Redo2, Rows3, Table, Trash2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";

/** What a section may hold, and nothing more. Keys: Ctrl+B, Ctrl+I, Ctrl+Z. */
export function EditorToolbar({ editor }: Readonly<{ editor: Editor }>) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      list: now.isActive("bulletList"),
      table: now.isActive("table"),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <div
      role="toolbar"
      aria-label="Định dạng"
      className="flex flex-wrap items-center gap-1 border-line border-b px-2 py-1"
    >
      <Toggle label="Đậm (Ctrl + B)" icon={<Bold />} on={on.bold} onClick={() => run().toggleBold().run()} />
      <Toggle label="Nghiêng (Ctrl + I)" icon={<Italic />} on={on.italic} onClick={() => run().toggleItalic().run()} />
      <Toggle
        label="Danh sách gạch đầu dòng"
        icon={<List />}
        on={on.list}
        onClick={() => run().toggleBulletList().run()}
      />
      {on.table ? (
        <TableMenu editor={editor} />
      ) : (
        <Toggle
          label="Chèn bảng"
          icon={<Table />}
          on={false}
          onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        />
      )}
      <span aria-hidden="true" className="mx-1 h-5 w-px bg-line" />
      <Toggle label="Hoàn tác (Ctrl + Z)" icon={<Undo2 />} disabled={!on.undo} onClick={() => run().undo().run()} />
      <Toggle label="Làm lại (Ctrl + Y)" icon={<Redo2 />} disabled={!on.redo} onClick={() => run().redo().run()} />
    </div>
  );
}

type ToggleProps = Readonly<{ label: string; icon: ReactNode; on?: boolean; disabled?: boolean; onClick: () => void }>;

function Toggle({ label, icon, on, disabled, onClick }: ToggleProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      size="sm"
      side="bottom"
      disabled={disabled}
      aria-pressed={on}
      // The editor keeps the caret: what is typed right after the click is typed there, however busy the machine is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      className={cn(on && "bg-primary-tint text-primary")}
    />
  );
}

function TableMenu({ editor }: Readonly<{ editor: Editor }>) {
  const run = () => editor.chain().focus();
  return (
    <Menu trigger={<IconButton label="Sửa bảng" icon={<Table />} size="sm" className="bg-primary-tint text-primary" />}>
      <MenuItem icon={<Rows3 />} onClick={() => run().addRowAfter().run()}>
        Thêm dòng bên dưới
      </MenuItem>
      <MenuItem icon={<Columns3 />} onClick={() => run().addColumnAfter().run()}>
        Thêm cột bên phải
      </MenuItem>
      <MenuItem onClick={() => run().mergeOrSplit().run()}>Gộp hoặc tách ô</MenuItem>
      <MenuSeparator />
      <MenuItem onClick={() => run().deleteRow().run()}>Xóa dòng</MenuItem>
      <MenuItem onClick={() => run().deleteColumn().run()}>Xóa cột</MenuItem>
      <MenuItem icon={<Trash2 />} danger onClick={() => run().deleteTable().run()}>
        Xóa bảng
      </MenuItem>
    </Menu>
  );
}
