"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { Theirs } from "@/components/entry/outbox/change";
import type { Outbox } from "@/components/entry/outbox/outbox";
import type { SectionText } from "@/components/entry/outbox/section-lane";
import { SaveMark } from "@/components/entry/status/save-mark";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { OutlineSection } from "@/lib/indicators/template";
import { sectionTitle } from "@/lib/narrative/outline";
import { isEmptyDoc } from "@/lib/narrative/plain-text";
import type { RichBlock, RichDoc } from "@/lib/narrative/rich-doc";
import { formatDateTime } from "@/lib/workflow/deadline";
import { InsertContext } from "./insert-context";
import { RichView } from "./rich-view";
import { useSection } from "./use-section";

const SectionEditor = dynamic(() => import("./section-editor").then((module) => module.SectionEditor), {
  ssr: false,
  loading: () => (
    <p className="flex min-h-64 items-center gap-2 rounded border border-line bg-surface px-4 text-muted">
      <Spinner /> Đang mở phần soạn thảo…
    </p>
  ),
});

type SectionPaneProps = Readonly<{
  outbox: Outbox<SectionText>;
  section: OutlineSection;
  readOnly: boolean;
  /** Beside the text: last period's, the units' paragraphs. */
  beside?: ReactNode;
}>;

/** One section with its state and its editor. Give it `key={section.path}`: each section is an editor of its own. */
export function SectionPane({ outbox, section, readOnly, beside }: SectionPaneProps) {
  const { text, save, theirs, refusal } = useSection(outbox, section.path);
  const [touched, setTouched] = useState(false);
  const title = sectionTitle(section, text.heading);
  const change = (body: RichDoc) => {
    setTouched(true);
    outbox.edit(section.path, { heading: text.heading, body }, "typed");
  };
  const append = (blocks: readonly RichBlock[]) =>
    change({ type: "doc", content: [...(isEmptyDoc(text.body) ? [] : text.body.content), ...blocks] });
  return (
    <section aria-label={title} className="p-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold text-base">{title}</h2>
        <span role="status">
          <SaveMark save={save} touched={touched} />
        </span>
      </div>
      {section.hint && <p className="mb-2 text-muted">{section.hint}</p>}
      {theirs && <TextConflict outbox={outbox} path={section.path} theirs={theirs} />}
      {refusal !== null && <TextRefusal outbox={outbox} path={section.path} why={refusal} readOnly={readOnly} />}
      <div className={beside ? "grid grid-cols-[minmax(0,1fr)_minmax(16rem,24rem)] gap-4 max-xl:grid-cols-1" : ""}>
        {readOnly ? (
          <div className="min-h-32 rounded border border-line bg-surface px-4 py-3">
            <RichView doc={text.body} />
          </div>
        ) : (
          <SectionEditor
            label={title}
            doc={text.body}
            readOnly={readOnly}
            onChange={change}
            onLeave={() => void outbox.flush()}
          />
        )}
        {beside && (
          <div className="min-w-0">
            <InsertContext value={readOnly ? null : append}>{beside}</InsertContext>
          </div>
        )}
      </div>
    </section>
  );
}

type TextConflictProps = Readonly<{ outbox: Outbox<SectionText>; path: string; theirs: Theirs<SectionText> }>;

/** Two people wrote in one section: theirs is shown, mine stands in the editor, one is chosen. */
function TextConflict({ outbox, path, theirs }: TextConflictProps) {
  return (
    <Banner tone="warning" title="Người khác đã sửa mục này" className="mb-3">
      <p>
        {theirs.by || "Người khác"} đã lưu nội dung dưới đây{theirs.at ? ` lúc ${formatDateTime(theirs.at)}` : ""}; nội
        dung của bạn đang ở phần soạn thảo. Bạn có thể chép phần cần giữ rồi chọn một bản.
      </p>
      <div className="my-2 max-h-64 overflow-y-auto rounded-sm border border-line bg-surface px-3 py-2">
        <RichView doc={theirs.payload.body} />
      </div>
      <span className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => outbox.resolve(path, "mine")}>
          Giữ bản của tôi
        </Button>
        <Button size="sm" onClick={() => outbox.resolve(path, "theirs")}>
          Lấy bản của {theirs.by || "người kia"}
        </Button>
      </span>
    </Banner>
  );
}

type TextRefusalProps = Readonly<{ outbox: Outbox<SectionText>; path: string; why: string; readOnly: boolean }>;

function TextRefusal({ outbox, path, why, readOnly }: TextRefusalProps) {
  return (
    <Banner tone="error" title="Máy chủ chưa nhận nội dung này, vẫn giữ trên máy này" className="mb-3">
      <p>{why}</p>
      <span className="mt-2 flex flex-wrap gap-2">
        {!readOnly && (
          <Button size="sm" onClick={() => outbox.retry(path)}>
            Gửi lại
          </Button>
        )}
        <Button size="sm" onClick={() => outbox.discard(path)}>
          Bỏ thay đổi này
        </Button>
      </span>
    </Banner>
  );
}
