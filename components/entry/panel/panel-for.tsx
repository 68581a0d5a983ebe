"use client";

import { SourceLine, useSectionSource } from "@/components/intake/taken-from";
import { EarlierText } from "@/components/narrative/earlier-text";
import { useSection } from "@/components/narrative/use-section";
import type { OutlineSection } from "@/lib/indicators/template";
import { sectionTitle } from "@/lib/narrative/outline";
import { useEntry, useFocusedKey } from "../entry-context";
import type { EntryForm } from "../open-entry";
import type { Outbox } from "../outbox/outbox";
import type { SectionText } from "../outbox/section-lane";
import { CommentList } from "./comment-list";
import { RowPanel } from "./row-panel";

export type EarlierReport = Readonly<{ id: string; title: string }>;

type PanelForProps = Readonly<{
  form: EntryForm | undefined;
  section: OutlineSection | undefined;
  sections: Outbox<SectionText>;
  sheet: "unit" | "province";
  /** The report of the period before, whose text stands beside. */
  earlier: EarlierReport | null;
}>;

/** The right side: the focused row of the open form, or the open section. */
export function PanelFor({ form, section, sections, sheet, earlier }: PanelForProps) {
  const focused = useFocusedKey();
  if (section) {
    return (
      <div className="space-y-4 p-3 text-table">
        <h2 className="font-semibold text-sm">{sectionTitle(section)}</h2>
        {section.hint && <p>{section.hint}</p>}
        <SectionSourceLine outbox={sections} path={section.path} />
        <section aria-label="Trao đổi">
          <h3 className="mb-1 font-medium">Trao đổi</h3>
          <CommentList key={section.path} anchor={{ anchorKind: "section", anchor: section.path }} />
        </section>
        {earlier && (
          <section aria-label={earlier.title}>
            <h3 className="mb-1 font-medium">{earlier.title} viết</h3>
            <EarlierText reportId={earlier.id} path={section.path} />
          </section>
        )}
      </div>
    );
  }
  const own = form?.matrix ? focused?.startsWith(`${form.code}.`) : form?.rows.some(({ item }) => item.key === focused);
  const key = own ? focused : null;
  if (key === null) {
    return (
      <p className="p-4 text-muted">
        Chọn một dòng để xem hướng dẫn, số liệu các kỳ trước, lịch sử và trao đổi về dòng đó.
      </p>
    );
  }
  return <RowPanel key={key} itemKey={key} sheet={sheet} matrix={form?.matrix ?? null} />;
}

function SectionSourceLine({ outbox, path }: Readonly<{ outbox: Outbox<SectionText>; path: string }>) {
  const { reportId } = useEntry();
  const source = useSectionSource(path, useSection(outbox, path).text.body);
  return source && <SourceLine reportId={reportId} source={source} words={`từ tệp ${source.file}`} />;
}
