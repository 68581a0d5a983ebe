"use client";

import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { toRichDoc } from "@/lib/narrative/clean-doc";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import { cleanPastedHtml, cleanPastedSlice } from "./clean-paste";
import { editorExtensions } from "./editor-extensions";
import { EditorToolbar } from "./editor-toolbar";

/** Lists print "- " and "+ " as the documents do; tables have their lines. */
const editorText =
  "min-h-64 space-y-2 px-4 py-3 [overflow-wrap:anywhere] focus-visible:outline-none [&_table]:w-full [&_table]:table-fixed [&_table]:border-collapse [&_td]:border [&_td]:border-line-strong [&_td]:px-2 [&_td]:py-1 [&_td]:align-top [&_th]:border [&_th]:border-line-strong [&_th]:bg-raised [&_th]:px-2 [&_th]:py-1 [&_th]:text-left [&_ul]:list-['-_'] [&_ul]:space-y-1 [&_ul]:pl-5 [&_ul_ul]:list-['+_'] [&_.selectedCell]:bg-primary-tint";

export type SectionEditorProps = Readonly<{
  label: string;
  doc: RichDoc;
  readOnly: boolean;
  /** At every change, with what may be stored of it. */
  onChange: (doc: RichDoc) => void;
  onLeave: () => void;
}>;

/** Text of one section: paragraphs, lists, small tables, bold, italic. Loaded only when a section is opened. */
export function SectionEditor({ label, doc, readOnly, onChange, onLeave }: SectionEditorProps) {
  const shown = useRef(doc);
  const calls = useRef({ onChange, onLeave });
  useEffect(() => {
    calls.current = { onChange, onLeave };
  });
  const editor = useEditor({
    extensions: editorExtensions,
    content: doc,
    editable: !readOnly,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        "aria-label": label,
        role: "textbox",
        "aria-multiline": "true",
        class: editorText,
      },
      transformPastedHTML: cleanPastedHtml,
      transformPasted: cleanPastedSlice,
    },
    onUpdate: ({ editor: changed }: { editor: Editor }) => {
      const next = toRichDoc(changed.getJSON());
      shown.current = next;
      calls.current.onChange(next);
    },
    onBlur: () => calls.current.onLeave(),
  });

  // Another tab's text, or the choice of theirs in a conflict: only what did not come from this editor.
  useEffect(() => {
    if (!editor || shown.current === doc) return;
    shown.current = doc;
    editor.commands.setContent(doc, { emitUpdate: false });
  }, [editor, doc]);

  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  if (!editor) return null;
  return (
    <div className="rounded border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-primary">
      {!readOnly && <EditorToolbar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}
