"use client";

import { useEffect, useState } from "react";
import { toRichDoc } from "@/lib/narrative/clean-doc";
import { isEmptyDoc } from "@/lib/narrative/plain-text";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import type { StoredSection } from "@/lib/workflow/views";
import { RichView } from "./rich-view";

type Texts = ReadonlyMap<string, RichDoc>;

/** Each earlier report is asked for once, when the first of its sections is looked at. */
const asked = new Map<string, Promise<Texts>>();

async function fetchTexts(reportId: string): Promise<Texts> {
  const response = await fetch(`/api/v1/reports/${reportId}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { sections } = (await response.json()) as { sections: StoredSection[] };
  return new Map(sections.map(({ path, body }) => [path, toRichDoc(body)]));
}

function textsOf(reportId: string): Promise<Texts> {
  const known = asked.get(reportId);
  if (known) return known;
  const fetched = fetchTexts(reportId);
  asked.set(reportId, fetched);
  fetched.catch(() => asked.delete(reportId));
  return fetched;
}

type EarlierTextProps = Readonly<{ reportId: string; path: string }>;

/** What this unit wrote in the same section last time, to read beside the new text. */
export function EarlierText({ reportId, path }: EarlierTextProps) {
  const [texts, setTexts] = useState<Texts | "failed" | null>(null);
  useEffect(() => {
    let gone = false;
    textsOf(reportId).then(
      (found) => !gone && setTexts(found),
      () => !gone && setTexts("failed"),
    );
    return () => {
      gone = true;
    };
  }, [reportId]);
  if (texts === null) return <p className="text-muted">Đang tải…</p>;
  if (texts === "failed")
    return <p className="text-muted">Chưa tải được nội dung kỳ trước. Mở lại mục này để thử lại.</p>;
  const text = texts.get(path);
  return text && !isEmptyDoc(text) ? (
    <RichView doc={text} />
  ) : (
    <p className="text-muted">Kỳ trước không viết mục này.</p>
  );
}
