"use client";

import type { OutlineSection } from "@/lib/indicators/template";
import { sectionTitle } from "@/lib/narrative/outline";
import { useFocusedKey } from "../entry-context";
import type { EntryForm } from "../open-entry";
import { CommentList } from "./comment-list";
import { RowPanel } from "./row-panel";

type PanelForProps = Readonly<{
  form: EntryForm | undefined;
  section: OutlineSection | undefined;
  sheet: "unit" | "province";
}>;

/** The right side: the focused row of the open form, or the open section. */
export function PanelFor({ form, section, sheet }: PanelForProps) {
  const focused = useFocusedKey();
  if (section) {
    return (
      <div className="space-y-4 p-3 text-table">
        <h2 className="font-semibold text-sm">{sectionTitle(section)}</h2>
        {section.hint && <p>{section.hint}</p>}
        <h3 className="mb-1 font-medium">Trao đổi</h3>
        <CommentList key={section.path} anchor={{ anchorKind: "section", anchor: section.path }} />
      </div>
    );
  }
  const key = form?.rows.some(({ item }) => item.key === focused) ? focused : null;
  if (key === null) {
    return (
      <p className="p-4 text-muted">
        Chọn một dòng để xem hướng dẫn, số liệu các kỳ trước, lịch sử và trao đổi về dòng đó.
      </p>
    );
  }
  return <RowPanel key={key} itemKey={key} sheet={sheet} />;
}
