"use client";

import { FileText } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { cellRules } from "@/components/entry/outbox/merge-cells";
import { TextLink } from "@/components/ui/text-link";
import type { Cell } from "@/lib/indicators/cell";
import { docToText } from "@/lib/narrative/plain-text";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import type { ReportContent, SectionNow, StoredCell } from "@/lib/workflow/views";
import { sourceWords } from "./source-words";

type TakenFrom = {
  cells: ReadonlyMap<string, StoredCell>;
  sections: ReadonlyMap<string, SectionNow>;
};

const Context = createContext<TakenFrom>({ cells: new Map(), sections: new Map() });

/** Which cells and sections of the report hold what was taken from a file, as the server has them. */
export function TakenFromProvider({ content, children }: Readonly<{ content: ReportContent; children: ReactNode }>) {
  const taken = useMemo(
    () => ({
      cells: new Map(content.cells.filter(({ source }) => source).map((cell) => [cell.key, cell])),
      sections: new Map(content.sections.filter(({ source }) => source).map((section) => [section.path, section])),
    }),
    [content],
  );
  return <Context value={taken}>{children}</Context>;
}

/** Where this cell was read; null for one not taken from a file, and once somebody has changed it here. */
export function useCellSource(key: string, cell: Cell): StoredCell["source"] {
  const stored = useContext(Context).cells.get(key);
  return stored && cellRules.same(stored, cell) ? stored.source : null;
}

/** The same for the text of a section. */
export function useSectionSource(path: string, body: RichDoc): SectionNow["source"] {
  const stored = useContext(Context).sections.get(path);
  return stored && docToText(stored.body) === docToText(body) ? stored.source : null;
}

/** In a row: that its figure came from a file; where exactly stands in the panel. */
export function FromFileMark({ itemKey, cell }: Readonly<{ itemKey: string; cell: Cell }>) {
  const source = useCellSource(itemKey, cell);
  if (!source) return null;
  return (
    <span
      title={sourceWords(source)}
      className="inline-flex items-start gap-1 text-muted text-xs [&_svg]:mt-0.5 [&_svg]:size-3 [&_svg]:shrink-0"
    >
      <FileText aria-hidden="true" />
      Từ tệp
    </span>
  );
}

type SourceLineProps = Readonly<{ reportId: string; source: { importId: string; file: string }; words: string }>;

/** The place in words, and the way to the file. */
export function SourceLine({ reportId, source, words }: SourceLineProps) {
  const query = new URLSearchParams({ tep: source.importId });
  return (
    <p className="[overflow-wrap:anywhere]">
      Lấy {words}.{" "}
      <TextLink href={`/bao-cao/${reportId}/nhap-tep?${query}`} prefetch={false}>
        Xem tệp
      </TextLink>
    </p>
  );
}
